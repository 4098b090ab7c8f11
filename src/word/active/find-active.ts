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

/** Findings of one kind that are told one by one. */
const MOST_TOLD = 20;

/** The same words about several places are said once, at the first; of very many, the last says how many more. */
function withoutRepeats(problems: readonly WordProblem[]): readonly WordProblem[] {
  const counts = new Map<string, { readonly first: WordProblem; count: number }>();
  for (const problem of problems) {
    const key = `${problem.code} ${problem.message}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { first: problem, count: 1 });
    else known.count += 1;
  }
  const told = [...counts.values()].map(({ first, count }) =>
    count === 1 ? first : { ...first, message: `${first.message}（共${count}处）` },
  );
  return [...new Set(told.map(({ code }) => code))].flatMap((code) => {
    const own = told.filter((problem) => problem.code === code);
    const last = own[MOST_TOLD - 1];
    if (last === undefined || own.length === MOST_TOLD) return own;
    const more = `；同样的另有${own.length - MOST_TOLD}处`;
    return [...own.slice(0, MOST_TOLD - 1), { ...last, message: last.message + more }];
  });
}
