// Names lines by their numbers: 第 3、8—11 行.

/** How many numbers and runs of numbers are named; nobody looks up more. */
const mostNamed = 10;

/** Where lines stand, given in their order: three and more that follow one another as a run, of many the first: `第 3、8—11 行等处`. */
export function namedLines(lines: readonly number[]): string {
  const runs: { readonly from: number; to: number }[] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && line === run.to + 1) run.to = line;
    else if (runs.length > mostNamed) break;
    else runs.push({ from: line, to: line });
  }
  const named = runs.flatMap(({ from, to }) => {
    if (to > from + 1) return [`${from}—${to}`];
    return to > from ? [`${from}`, `${to}`] : [`${from}`];
  });
  return `第 ${named.slice(0, mostNamed).join('、')} 行${runs.length > mostNamed ? '等处' : ''}`;
}

/** The same one by one: `第 9、10、11 行`. */
export function listedLines(lines: readonly number[]): string {
  return `第 ${lines.slice(0, mostNamed).join('、')} 行${lines.length > mostNamed ? '等处' : ''}`;
}
