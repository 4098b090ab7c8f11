// Decides what stands on which page, from the heights of all pieces: knows neither the browser nor what they hold.

/** A block as the pages see it: units one below the other, none of which is ever parted. Lengths in CSS pixels. */
export interface Piece {
  /** The heights of its units: lines of a paragraph, rows of a table with what stands above and below them. */
  readonly units: readonly number[];
  /** The room above and below it, of which of two pieces the larger counts; none at the head of a page that follows by itself. */
  readonly before: number;
  readonly after: number;
  /** The height of what is repeated where it goes on: a table's head. */
  readonly repeated: number;
  /** Whether its last unit stays with the first of the next piece. */
  readonly keepsNext: boolean;
  /** Whether it begins a page. */
  readonly starts: boolean;
  /** Whether it stands on a page that is turned. */
  readonly turned: boolean;
}

/** A place between two units. */
export interface Place {
  readonly piece: number;
  readonly unit: number;
}

/** The units of a piece that stand on one page; `to` is exclusive. */
export interface Slice {
  readonly piece: number;
  readonly from: number;
  readonly to: number;
}

export interface PagePlan {
  readonly start: Place;
  readonly end: Place;
  readonly slices: readonly Slice[];
  readonly turned: boolean;
  /** How many pieces, from the first on, this page depends on. */
  readonly seen: number;
  /** Whether something is higher than the page. */
  readonly overflows: boolean;
}

/** The heights of the text on an upright page and on one that is turned. */
export interface Room {
  readonly upright: number;
  readonly turned: number;
}

/** What differs by less is rounding. */
const TOLERANCE = 0.6;

/** Fills pages one by one, from a place on. */
export function* planPages(
  pieces: readonly Piece[],
  room: Room,
  from: Place = { piece: 0, unit: 0 },
): Generator<PagePlan> {
  let start = from;
  while (start.piece < pieces.length) {
    const page = fill(pieces, room, start);
    yield page;
    start = page.end;
  }
}

/** Takes unit after unit until one does not fit, and ends at the last place before it where a page may end. */
function fill(pieces: readonly Piece[], room: Room, start: Place): PagePlan {
  const turned = pieces[start.piece]?.turned ?? false;
  const height = (turned ? room.turned : room.upright) + TOLERANCE;
  let filled = 0;
  let above = 0;
  let at = start;
  let end = start;
  let isOver = false;
  while (at.piece < pieces.length) {
    const piece = pieces[at.piece];
    if (!piece) break;
    const isFirst = samePlace(at, start);
    if (!isFirst && at.unit === 0 && (piece.starts || piece.turned !== turned)) break;
    if (isFirst || at.unit > 0 || !pieces[at.piece - 1]?.keepsNext) end = at;
    const top = topOf(piece, at, isFirst, above);
    const own = piece.units[at.unit] ?? 0;
    if (filled + top + own > height) {
      isOver = true;
      break;
    }
    filled += top + own;
    const isLast = at.unit + 1 >= piece.units.length;
    above = isLast ? piece.after : 0;
    at = isLast ? { piece: at.piece + 1, unit: 0 } : { piece: at.piece, unit: at.unit + 1 };
  }
  const seen = at.piece + 1;
  if (!isOver) end = at;
  else if (samePlace(end, start)) end = samePlace(at, start) ? next(pieces, start) : at;
  return {
    start,
    end,
    turned,
    seen,
    slices: slicesBetween(pieces, start, end),
    overflows: isOver && samePlace(at, start),
  };
}

/** The room above a unit, with what is repeated there. */
function topOf(piece: Piece, { piece: index, unit }: Place, isFirst: boolean, above: number): number {
  if (unit > 0) return isFirst ? piece.repeated : 0;
  if (!isFirst) return Math.max(above, piece.before);
  // After a break that was asked for the room stays.
  return index === 0 || piece.starts ? piece.before : 0;
}

function next(pieces: readonly Piece[], { piece, unit }: Place): Place {
  const last = unit + 1 >= (pieces[piece]?.units.length ?? 0);
  return last ? { piece: piece + 1, unit: 0 } : { piece, unit: unit + 1 };
}

/** Whether two places are the same. */
export const samePlace = (a: Place, b: Place): boolean => a.piece === b.piece && a.unit === b.unit;

function slicesBetween(pieces: readonly Piece[], start: Place, end: Place): Slice[] {
  const slices: Slice[] = [];
  for (let index = start.piece; index <= end.piece && index < pieces.length; index++) {
    const from = index === start.piece ? start.unit : 0;
    const to = index === end.piece ? end.unit : (pieces[index]?.units.length ?? 0);
    if (to > from) slices.push({ piece: index, from, to });
  }
  return slices;
}
