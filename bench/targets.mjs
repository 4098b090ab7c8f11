// What must be reached, by the figures that the parts measure; `bench.mjs` judges each, where it was measured.
// `base` is the commit of `--base`; the targets against it are for fd80b66.

/** `limit`: the most it may be. `aim`: what it should be. */
export const targets = [
  { figure: 'one.version', says: 'zonerep --version, time in node -e 0', aim: 1.2 },
  { figure: 'one.validate', says: 'validate one file, time in node -e 0', limit: 2.4, aim: 2.0 },
  { figure: 'one.docx', says: 'build one .docx, time in node -e 0', limit: 2.9, aim: 2.4 },
  { figure: 'one.txt', says: 'build one .txt, time in node -e 0', limit: 2.6, aim: 2.1 },
  { figure: 'memory.docx', says: 'build one .docx, peak of memory in node -e 0', limit: 1.5 },
  { figure: 'batch.cpu.easy-template-x', says: '500 reports, CPU in easy-template-x', limit: 0.75 },
  { figure: 'check.cpu.base', says: '1,000 files validated, CPU in the base commit', limit: 0.5 },
  ...['validate', 'build'].flatMap((command) => [
    growth(
      `content.${command}.cpu`,
      `${command}, 100 times the content: CPU of each further part in that from 1 to 10`,
      1.25,
    ),
    growth(
      `content.${command}.memory`,
      `${command}, 100 times the content: memory of each further part in that from 1 to 10`,
      1.5,
    ),
    growth(
      `files.${command}.cpu`,
      `${command}, 10,000 files: CPU of each further file in that from 100 to 1,000`,
      1.25,
    ),
    growth(`files.${command}.memory`, `${command}, 10,000 files: peak of memory in that of 1,000`, 1.25),
  ]),
];

function growth(figure, says, limit) {
  return { figure: `growth.${figure}`, says, limit };
}

/** Each target that was measured, with its figure and whether it is kept. */
export function judge(figures) {
  return targets
    .filter(({ figure }) => figures.has(figure))
    .map((target) => {
      const spread = figures.get(target.figure);
      return { ...target, spread, isKept: spread.median <= (target.limit ?? target.aim) };
    });
}
