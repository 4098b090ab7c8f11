// Makes the table of clues to mistyped words (src/genre/clues.ts) from the lists of words, so that no run has to.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Five times as many slots as clues: nearly every pair of characters that is no clue is known for that at its first slot. */
const SLOTS = 16_384;

/** The text of a module that exports the table. */
export async function makeClues() {
  const { fixedWords, misspellings, setPhrases, slotOf } = await loadLists();
  const byPair = new Map();
  const add = (word, at, entry) => {
    const pair = word.slice(at, at + 2);
    byPair.set(pair, [...(byPair.get(pair) ?? []), entry]);
  };
  for (const { wrong, right, notBefore, notBehind } of misspellings())
    add(wrong, 0, `=${[wrong, right, notBefore, notBehind].join('/')}`);
  for (const [word, firmness] of fixedWords()) {
    add(word, 0, `${firmness === 'idiom' ? 'H' : 'h'}${word}`);
    add(word, word.length - 2, `${firmness === 'idiom' ? 'T' : 't'}${word}`);
  }
  for (const { words, isWhole } of setPhrases()) {
    add(words, 0, `${isWhole ? 'B' : 'b'}${words}`);
    add(words, words.length - 2, `${isWhole ? 'E' : 'e'}${words}`);
  }
  let records = '\n';
  const slots = Array(SLOTS).fill(0);
  for (const [pair, entries] of byPair) {
    let slot = slotOf(pair.charCodeAt(0), pair.charCodeAt(1));
    while (slots[slot] !== 0) slot = (slot + 1) % SLOTS;
    slots[slot] = records.length;
    records += `${pair}${entries.join(' ')}\n`;
  }
  if (byPair.size * 4 > SLOTS || records.length > 0xffff) throw new Error('too many clues for the table');
  return `// Made by scripts/generate/clues.mjs from the lists of words in src/chinese.

/** The places of the records in \`RECORDS\`, each a UTF-16 unit; 0 where a slot is empty. */
export const SLOTS = '${slots.map(escaped).join('')}';

/** For each pair of characters a line: the pair, and what may begin or end with it. */
export const RECORDS = ${JSON.stringify(records)};
`;
}

/** An offset may be any UTF-16 unit, half a pair of surrogates too. */
function escaped(unit) {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** Loads the lists, bundled in memory because Node 20 cannot import TypeScript. */
async function loadLists() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { fixedWords } from './fixed-words.ts';
        export { misspellings } from './misspellings.ts';
        export { setPhrases } from './set-phrases.ts';
        export { slotOf } from './clue-slots.ts';`,
      resolveDir: fileURLToPath(new URL('../../src/chinese/', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    target: 'node20',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
