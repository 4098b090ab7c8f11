// The highest ids a template uses, from which copies count on.
import { readText, type WordPackage } from '../../ooxml/package.js';
import type { TakenIds } from './fill-state.js';

/** Looks through the parts that hold text, and for lists through numbering.xml. */
export function takenIds({ entries, textParts, related }: WordPackage): TakenIds {
  const numbering = entries.find(({ name }) => name === related.get('numbering'));
  const lists = numbering === undefined ? undefined : readText(numbering);
  const texts = textParts.map(({ xml }) => xml);
  return {
    drawing: highest(idsOf('wp:docPr', 'id'), texts),
    bookmark: highest(idsOf('w:bookmarkStart', 'w:id'), texts),
    perm: highest(idsOf('w:permStart', 'w:id'), texts),
    note: highest(idsOf('w:(?:foot|end)note', 'w:id'), texts),
    list: highest(idsOf('w:num', 'w:numId'), lists !== undefined && 'value' in lists ? [lists.value] : []),
  };
}

const idsOf = (element: string, attribute: string): RegExp =>
  new RegExp(`<${element}\\s(?:[^>]*?\\s)?${attribute}\\s*=\\s*["'](\\d+)["']`, 'g');

/** Ids beyond what fits into 31 bits are of no use to count on from: Word takes none higher (ST_DecimalNumber). */
const highest = (pattern: RegExp, xmls: readonly string[]): number =>
  xmls.reduce((most, xml) => {
    for (const [, id] of xml.matchAll(pattern)) if (Number(id) < 2 ** 30) most = Math.max(most, Number(id));
    return most;
  }, 0);
