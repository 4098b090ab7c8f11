// Keeps the table of clues to mistyped words (src/chinese/clue-table.ts), so that no run of the command has to make it.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The text of a module that exports the table. */
export async function makeClues() {
  const { makeClueTable } = await loadMaker();
  const { SLOTS, RECORDS } = makeClueTable();
  const slots = Array.from({ length: SLOTS.length }, (_, at) => escaped(SLOTS.charCodeAt(at)));
  return `// Made by scripts/generate/clues.mjs from the lists of words in src/chinese.

/** The places of the records in \`RECORDS\`, each a UTF-16 unit; 0 where a slot is empty. */
export const SLOTS = '${slots.join('')}';

/** For each pair of characters a line: the pair, and what may begin or end with it. */
export const RECORDS = ${JSON.stringify(RECORDS)};
`;
}

/** An offset may be any UTF-16 unit, half a pair of surrogates too. */
function escaped(unit) {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** Loads what makes it, bundled in memory because Node 20 cannot import TypeScript. */
async function loadMaker() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/chinese/clue-table.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'node20',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
