// Puts defects of each kind into clean texts and counts how many of them are found.
import { seeded, shuffled } from './random.mjs';

/**
 * Plants each kind at so many places and checks the texts again.
 * One copy of a text takes one defect of many kinds, each in a paragraph of its own, so that a thousand checks do for twenty
 * thousand defects; a paragraph in which anything was found before takes none.
 * @param texts `{ name, text }`
 * @param defects `{ kind, plant }`
 * @param check gives a text's findings: `{ code, severity, start, end }`
 * @param places how many of each kind
 * @returns by kind `{ planted, found, by }`: `by` counts the findings' codes
 */
export function plantAll(texts, defects, check, places, seed) {
  const random = seeded(seed);
  const tallies = new Map(
    defects.map(({ kind }) => [kind, { planted: 0, found: 0, by: new Map(), missed: [] }]),
  );
  const clean = texts.map(({ name, text }) => ({ name, paragraphs: cleanParagraphs(name, text, check) }));
  const fruitless = new Map();
  for (let open = defects; open.length > 0; ) {
    for (const { name, paragraphs } of clean) {
      const planted = plantOnce(paragraphs, open, random);
      for (const { kind } of open)
        if (!planted.some((plant) => plant.kind === kind))
          fruitless.set(kind, (fruitless.get(kind) ?? 0) + 1);
      count(name, paragraphs, planted, check, tallies);
    }
    open = defects.filter(
      ({ kind }) =>
        tallies.get(kind).planted < places && (fruitless.get(kind) ?? 0) < 3 * clean.length + places,
    );
  }
  return tallies;
}

/** The lines of a text; those in which something is found already are kept, and take no defect. */
function cleanParagraphs(name, text, check) {
  const lines = text.split('\n');
  const faulty = new Set(check(name, text).flatMap(({ start, end }) => linesBetween(lines, start, end)));
  return lines.map((words, index) => ({ words, isClean: words.trim() !== '' && !faulty.has(index) }));
}

function linesBetween(lines, start, end) {
  const found = [];
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    if (offset <= end && start <= offset + line.length) found.push(index);
    offset += line.length + 1;
  }
  return found;
}

/** One defect of each kind, where a paragraph offers a place that no other has. */
function plantOnce(paragraphs, defects, random) {
  const free = new Set(paragraphs.flatMap(({ isClean }, index) => (isClean ? [index] : [])));
  return shuffled(defects, random).flatMap(({ kind, plant }) => {
    // Neighbours stay as they are: what is found in one must not be taken for the other's.
    for (const index of shuffled([...free], random)) {
      const planted = plant(paragraphs[index].words, random);
      if (!planted) continue;
      for (const near of [index - 1, index, index + 1]) free.delete(near);
      return [{ kind, index, ...planted }];
    }
    return [];
  });
}

function count(name, paragraphs, planted, check, tallies) {
  const lines = paragraphs.map(({ words }) => words);
  for (const { index, words } of planted) lines[index] = words;
  const text = lines.join('\n');
  const findings = check(name, text);
  const starts = [];
  for (let offset = 0, index = 0; index < lines.length; index += 1) {
    starts.push(offset);
    offset += lines[index].length + 1;
  }
  for (const { kind, index, words, start, end } of planted) {
    const tally = tallies.get(kind);
    const [from, to] = [starts[index], starts[index] + words.length];
    const here = findings.filter((finding) => finding.start <= to && from <= finding.end);
    tally.planted += 1;
    if (here.length > 0) tally.found += 1;
    else if (tally.missed.length < 5) tally.missed.push(words.slice(Math.max(0, start - 15), end + 15));
    for (const code of new Set(here.map((finding) => finding.code)))
      tally.by.set(code, (tally.by.get(code) ?? 0) + 1);
  }
}
