// Finds what a Word template does by itself: what runs a program is a fault, what fetches something from outside
// is told and left out of the filled file.
import type { WordPackage } from '../../ooxml/package.js';
import type { WordProblem } from '../../ooxml/problem.js';
import type { Cut } from './cut-links.js';
import { linkProblem, linksOf } from './outside.js';
import { createPlaces } from './places.js';
import { findRunning } from './running.js';

export interface Active {
  readonly problems: readonly WordProblem[];
  /** What is left out, by the name of the part; '' for the package. */
  readonly cuts: ReadonlyMap<string, Cut>;
}

/**
 * Looks through a package.
 *
 * @param keepLinks whether what reaches outside stays in the filled file; it is told all the same.
 */
export function findActive(opened: WordPackage, keepLinks: boolean): Active {
  const placeOf = createPlaces(opened);
  const problems = [...findRunning(opened, placeOf)];
  const cuts = new Map<string, Cut>();
  for (const name of ['', ...opened.entries.map((entry) => entry.name)]) {
    const links = linksOf(opened, name);
    for (const link of links) if (link.told) problems.push(linkProblem(name, link, keepLinks, placeOf));
    const gone = links.filter(({ told }) => !(told && keepLinks));
    if (gone.length === 0) continue;
    cuts.set(name, { ids: new Set(gone.flatMap(({ id }) => id ?? [])), links: !keepLinks });
  }
  return { problems: withoutRepeats(problems), cuts };
}

/** The same words about several places are said once, at the first. */
function withoutRepeats(problems: readonly WordProblem[]): readonly WordProblem[] {
  const groups = new Map<string, WordProblem[]>();
  for (const problem of problems) {
    const key = `${problem.code} ${problem.message}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return first ?? [];
    return { ...first, message: `${first.message}（共${others.length + 1}处）` };
  });
}
