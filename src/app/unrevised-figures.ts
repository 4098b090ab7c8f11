// Says of a figure that was changed in one place where else the report has it, and whether it was changed there too.
import type { Place } from '../compare/comparison.js';
import type { RevisedFigure } from '../compare/revision.js';
import type { HeldLine, LineOfFile } from './revised-lines.js';

/** A figure stands in two or three places. */
const MOST_TOLD = 3;

/** The figures, with a note where another place of the Word file still has the old figure, or has another new one. */
export function tellRest(
  figures: readonly RevisedFigure[],
  held: readonly HeldLine[],
  after: readonly LineOfFile[],
  at: (index: number) => Place,
): readonly RevisedFigure[] {
  return figures.map((figure) => {
    const { place, was, is, at: own } = figure;
    if (figure.name === undefined || !place) return figure;
    const others = figures.filter((each) => each.place?.pointer === place.pointer && each.is !== is);
    const item = place.pointer.replace(/\/[^/\d]+(?:\/[^/\d]+)*$/, '');
    const left = held.flatMap(({ line, after: index }) => {
      if (index === undefined || at(index).line === own.line) return [];
      const isOfItem = line.origins.some(({ pointer }) => pointer === item);
      return isOfItem && hasNumber(line.words, was) && hasNumber(after[index]?.words ?? '', was)
        ? [index]
        : [];
    });
    const notes = [
      ...(figure.note === undefined ? [] : [figure.note]),
      ...others.slice(0, 1).map((other) => `第${other.at.line}段改成了${other.is}，两处不一样`),
      ...(left.length === 0
        ? []
        : [
            `第${left
              .slice(0, MOST_TOLD)
              .map((index) => at(index).line)
              .join('、')}段还是${was}`,
          ]),
    ];
    return notes.length === 0 ? figure : { ...figure, note: notes.join('；') };
  });
}

function hasNumber(words: string, number: string): boolean {
  return [...words.matchAll(/\d+(?:\.\d+)?/g)].some(([digits]) => digits === number);
}
