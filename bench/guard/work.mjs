// Work counted without a clock, of V8's coverage; and what of it grew from one commit to the next.

/** What is counted of a run, with the words for it; the same for the same program and input, on any machine. */
export const measures = {
  functions: 'functions entered',
  calls: 'calls',
  characters: 'characters of source executed',
  moduleBytes: 'bytes of modules loaded',
  nodeModules: "Node's own modules",
  allocated: 'bytes allocated',
};

/** A count that grew by more than this share is told. What one engine's rounding does stays well below. */
const tolerance = 0.03;

/**
 * What ran, by the coverage with counts that Node writes (`NODE_V8_COVERAGE`).
 * Node's own scripts are left out: writing the coverage runs more of them than the program does.
 * @param report one such file, parsed
 */
export function workOf({ result }) {
  const scripts = result.filter(({ url }) => url.startsWith('file:'));
  const entered = scripts.flatMap(({ functions }) => functions).filter(({ ranges }) => ranges[0].count > 0);
  return {
    functions: entered.length,
    calls: sum(entered.map(({ ranges }) => ranges[0].count)),
    characters: sum(scripts.map(({ functions }) => executedCharacters(functions))),
    urls: [...new Set(scripts.map(({ url }) => url))],
  };
}

/** Each character as often as it ran: the count of the innermost range around it, be that a block or a function. */
function executedCharacters(functions) {
  const ranges = functions
    .flatMap((entry) => entry.ranges)
    .sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  let total = 0;
  const around = [];
  for (const range of ranges) {
    while (around.length > 0 && around.at(-1).endOffset <= range.startOffset) around.pop();
    const length = range.endOffset - range.startOffset;
    total += length * (range.count - (around.at(-1)?.count ?? 0));
    around.push(range);
  }
  return total;
}

/**
 * Two commits' counts of the same runs, side by side.
 * @param before name of a run to its counts, by measure
 * @param after the same of the later commit
 * @returns a record for each run and measure that both have; `change` is the share by which it grew, `isMore` whether that is
 *   to be told
 */
export function compare(before, after) {
  return Object.keys(after).flatMap((run) =>
    Object.keys(measures)
      .filter((measure) => before[run]?.[measure] > 0 && after[run][measure] !== undefined)
      .map((measure) => {
        const [was, is] = [before[run][measure], after[run][measure]];
        const change = is / was - 1;
        return { run, measure, was, is, change, isMore: change > tolerance };
      }),
  );
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
