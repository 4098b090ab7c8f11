// What YAML takes for blank: the blank, the tab and line ends. `trim()` takes the wide blank of Chinese texts too, and that is a letter.

/** Nothing but blanks and line ends? */
export function isBlank(words: string): boolean {
  return /^[ \t\r\n]*$/.test(words);
}

/** Where the words before an offset end: the blanks and line ends before it do not count. */
export function wordsEnd(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && ' \t\r\n'.includes(text[end - 1] ?? '')) end -= 1;
  return end;
}
