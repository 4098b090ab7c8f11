// Tables as Markdown, which terminals and pages show alike.

/** Prints a titled table; `rows` hold as many texts as `head`. */
export function printTable(title, head, rows) {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  console.log(`\n## ${title}\n\n${lines.join('\n')}`);
}

/** Median (lowest–highest), or the figure alone where there is one. */
export function shown({ median, low, high, count }, digits = 2) {
  const middle = median.toFixed(digits);
  return count > 1 ? `${middle} (${low.toFixed(digits)}–${high.toFixed(digits)})` : middle;
}
