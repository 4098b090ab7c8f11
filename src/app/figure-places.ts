// Finds of which indicator a number in a report is, and where in the YAML it stands.
import type { DataPlace } from '../compare/revision.js';
import { fromPointer, type Path } from '../source/path.js';
import { nodeAt, type TreeNode } from '../source/tree.js';
import { findCitations, indexCitations, resolveCitation } from '../summary/citations.js';
import type { Summary } from '../summary/summary.js';
import { type DataPlaces, figuresBelow, type WordsOfLine } from './data-places.js';

/** Where a number belongs. */
export interface FigurePlace {
  /** The indicator's or target's; undefined for a number that the writer typed in a text. */
  readonly name?: string;
  readonly place: DataPlace;
  readonly note?: string;
}

/** An indicator, a part of one or a target: all that has figures of its own. */
interface Item {
  readonly name: string;
  readonly path: Path;
}

const REACHED = '这个数不是直接写在数据里的（可能是算出来的），请改算它的那些数';
const ITEM = /^\/(?:indicators|plan\/targets)(?:\/items)?\/\d+(?:\/parts\/\d+)?/;

/** Makes a function that finds the place of a number, by the pointer of the words it stands in. */
export function createFigurePlaces(tree: TreeNode, summary: Summary, places: DataPlaces) {
  const items = itemsOf(summary);
  const index = indexCitations(summary);

  function citedIn(pointer: string): readonly Item[] {
    const node = nodeAt(tree, fromPointer(pointer));
    const typed = node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : '';
    return findCitations(typed).flatMap(({ words }) => {
      const found = resolveCitation(words, index);
      const cited =
        found.kind === 'indicator' ? found.indicator : found.kind === 'target' ? found.target : undefined;
      return cited ? [{ name: cited.name.value ?? '', path: cited.path }] : [];
    });
  }

  const among = (candidates: readonly Item[], number: number): FigurePlace | undefined => {
    for (const { name, path } of candidates) {
      const figure = figuresBelow(tree, path).find((each) => each.number === number);
      if (figure) return { name, place: places.at(figure.path) };
    }
    return undefined;
  };

  return (pointer: string, words: WordsOfLine): FigurePlace => {
    const number = Number(words.line.slice(words.start, words.end));
    const own = ITEM.exec(pointer)?.[0];
    if (own !== undefined) {
      const path = fromPointer(own);
      const name = items.find((item) => item.path.join('/') === path.join('/'))?.name ?? '';
      return among([{ name, path }], number) ?? { name, place: places.at(path), note: REACHED };
    }
    const { isExact, ...place } = places.of(pointer, words);
    if (isExact) return { place };
    const nearest = (candidates: readonly Item[]) => nearestFirst(candidates, words);
    return among(nearest(citedIn(pointer)), number) ?? among(nearest(items), number) ?? { place };
  };
}

function itemsOf({ indicators, plan }: Summary): readonly Item[] {
  const all = (indicators?.items ?? []).flatMap((item) => [item, ...item.parts]);
  return [...all, ...(plan?.targets?.items ?? [])].map(({ name, path }) => ({
    name: name.value ?? '',
    path,
  }));
}

/** Those whose names stand before the number, the nearest first. */
function nearestFirst(items: readonly Item[], { line, start }: WordsOfLine): readonly Item[] {
  return items
    .map((item) => ({ item, at: item.name === '' ? -1 : line.lastIndexOf(item.name, start) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at || b.item.name.length - a.item.name.length)
    .map(({ item }) => item);
}
