// Tries every file in each way, and gathers what became of it.
import { both, changedParts, lostWords } from './compare.mjs';
import { trials } from './trials.mjs';
import { newFaults } from './validity.mjs';

/**
 * Fills every file in each way.
 *
 * @param files with `name` and `bytes`.
 * @param fill gives of a template `filled`, its bytes or undefined, and its `problems`.
 * @param facts `title`, which the value tag prints.
 * @param checker of Word files; '' for none.
 * @returns for each way the files that were filled, and what is to be said, by kind, with `name` and `reason`.
 */
export function tryAll(files, fill, { title }, checker = '') {
  return Object.entries(trials).map(([trial, make]) => {
    const rows = {
      crashed: [],
      refused: [],
      'changed parts': [],
      'lost words': [],
      'new schema faults': [],
      skipped: [],
    };
    const filled = [];
    for (const { name, bytes } of files) {
      const template = make(bytes);
      if (template === undefined) {
        rows.skipped.push({ name, reason: 'no place' });
        continue;
      }
      const result = filledOrCrashed(fill, name, template);
      if ('crash' in result) rows.crashed.push({ name, reason: result.crash });
      else if (result.filled === undefined) rows.refused.push({ name, reason: reasonOf(result.problems) });
      else {
        filled.push({ name, template, bytes: result.filled });
        const [before, after] = both(template, result.filled);
        for (const reason of changedParts(before, after, trial)) rows['changed parts'].push({ name, reason });
        const lost = lostWords(before, after, trial, title);
        if (lost !== undefined) rows['lost words'].push({ name, reason: lost });
      }
    }
    const pairs = filled.map(({ template, bytes }) => ({ template, filled: bytes }));
    const faults = checker === '' ? [] : newFaults(checker, pairs);
    for (const [at, found] of faults.entries())
      for (const reason of found) rows['new schema faults'].push({ name: filled[at].name, reason });
    return { trial, rows, filled };
  });
}

function filledOrCrashed(fill, name, template) {
  try {
    return fill(name, template);
  } catch (error) {
    return { crash: String(error) };
  }
}

const reasonOf = (problems) =>
  [...new Set(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code))].join(', ');
