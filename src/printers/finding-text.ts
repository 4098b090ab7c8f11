// A finding in running words, for the formats that have one text for it and no excerpt.

/** Message, hint and note as sentences one after another; a sentence that has no end mark of its own gets a full stop. */
export function findingText(finding: {
  readonly message: string;
  readonly hint?: string;
  readonly note?: string;
}): string {
  const sentences = [finding.message, finding.hint, finding.note].filter(
    (sentence) => sentence !== undefined,
  );
  return sentences
    .map((sentence, index) => (index < sentences.length - 1 ? ended(sentence) : sentence))
    .join('');
}

function ended(sentence: string): string {
  return /[。！？；：…]$/.test(sentence) ? sentence : `${sentence}。`;
}
