// Finds the words, in content that was traced, that a finding on the data is about.

/** What is known about the place of a finding in the data. */
export interface SoughtPlace {
  /** JSON Pointer of the value. */
  readonly pointer: string;
  /**
   * The words concerned, with the text before and after them, as the writer typed them; `words` is empty if
   * the whole value is meant.
   */
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** The name or title of the entry to which the value belongs, such as an indicator or a task. */
  readonly near?: string;
}

/** Some words of a stretch of text, which may be a paragraph of a file or a piece of a page. */
export interface Words<Stretch> {
  readonly stretch: Stretch;
  readonly start: number;
  readonly end: number;
}

/** Words that came from one place in the data. */
export interface Segment<Stretch> extends Words<Stretch> {
  readonly pointer: string;
  readonly blank: boolean;
  readonly text: string;
}

/** Finds the words of a finding; undefined if nothing came from near its place in the data. */
export type Placer<Stretch> = (sought: SoughtPlace) => Words<Stretch> | undefined;

/** Makes a function that finds places among the segments, which stand in reading order. */
export function placerOf<Stretch>(segments: readonly Segment<Stretch>[]): Placer<Stretch> {
  const byPointer = new Map<string, Segment<Stretch>[]>();
  for (const segment of segments) {
    const known = byPointer.get(segment.pointer);
    if (known) known.push(segment);
    else byPointer.set(segment.pointer, [segment]);
  }
  return (sought) => {
    const own = byPointer.get(sought.pointer) ?? [];
    const blank = own.find((segment) => segment.blank);
    if (blank) return blank;
    return bestMatch(own, sought, 0)?.place ?? own[0] ?? nearby(segments, sought);
  };
}

/**
 * Finds a place for a value that is not printed itself: in a sentence or table that was made from it, or else
 * near the values next to it in the data.
 */
function nearby<Stretch>(
  segments: readonly Segment<Stretch>[],
  sought: SoughtPlace,
): Words<Stretch> | undefined {
  const whole = segments.filter(({ blank }) => !blank);
  const shared = whole.map(({ pointer }) => sharedSteps(pointer, sought.pointer));
  const most = Math.max(0, ...shared);
  if (most === 0) return undefined;
  const figure = figureAfterName(
    whole.filter((_, index) => shared[index] !== 0),
    sought,
  );
  if (figure) return figure;
  for (let steps = most; steps > 0; steps -= 1) {
    const close = whole.filter((_, index) => shared[index] === steps);
    const found = nameIn(close, sought) ?? bestMatch(close, sought, LEAST_SCORE)?.place;
    if (found) return found;
  }
  return whole[shared.indexOf(most)];
}

/** The least number of matching characters, because fewer match by chance. */
const LEAST_SCORE = 4;

/** How many steps two pointers have in common from the first on; they are gone through as they are, since there are thousands. */
function sharedSteps(a: string, b: string): number {
  let steps = 0;
  for (let at = 0; ; at += 1) {
    const isEnd = at === a.length || at === b.length;
    const isBetween = (at === a.length || a[at] === '/') && (at === b.length || b[at] === '/');
    if (isBetween && at > 0) steps += 1;
    if (isEnd || !(isBetween || a[at] === b[at])) return steps;
  }
}

/** The number of characters after an indicator's name that still belong to the sentence about it. */
const SENTENCE = 80;

/** The figure after the name of its indicator: 9.0 in the sentence on 规上工业总产值, or in its row of a table. */
function figureAfterName<Stretch>(
  segments: readonly Segment<Stretch>[],
  { words, near }: SoughtPlace,
): Words<Stretch> | undefined {
  if (!near || words === '') return undefined;
  for (const segment of segments) {
    const at = segment.text.indexOf(near);
    if (at === -1) continue;
    const from = at + near.length;
    const after = segment.text.slice(from, from + SENTENCE).indexOf(words);
    if (after !== -1) return placeIn(segment, from + after, words.length);
    const cell = segments.find(({ pointer, text }) => pointer === segment.pointer && text === words);
    if (cell) return cell;
  }
  return undefined;
}

function nameIn<Stretch>(
  segments: readonly Segment<Stretch>[],
  { near }: SoughtPlace,
): Words<Stretch> | undefined {
  const found = near ? segments.find(({ text }) => text.includes(near)) : undefined;
  return found && near ? placeIn(found, found.text.indexOf(near), near.length) : undefined;
}

/**
 * The occurrence of the words whose surroundings resemble those in the data most, if it scores at least
 * `least`.
 */
function bestMatch<Stretch>(
  segments: readonly Segment<Stretch>[],
  { words, before, after }: SoughtPlace,
  least: number,
): { readonly place: Words<Stretch> } | undefined {
  let best: { score: number; place: Words<Stretch> } | undefined;
  if (words === '') return undefined;
  for (const segment of segments) {
    for (let at = segment.text.indexOf(words); at !== -1; at = segment.text.indexOf(words, at + 1)) {
      const end = at + words.length;
      const score =
        words.length +
        commonEnd(segment.text.slice(0, at), before) +
        commonStart(segment.text.slice(end), after);
      if (score >= least && score > (best?.score ?? 0))
        best = { score, place: placeIn(segment, at, words.length) };
    }
  }
  return best;
}

const placeIn = <Stretch>(
  { stretch, start }: Words<Stretch>,
  at: number,
  length: number,
): Words<Stretch> => ({ stretch, start: start + at, end: start + at + length });

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  for (let index = 0; index < most; index += 1) if (a[index] !== b[index]) return index;
  return most;
}

function commonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  for (let index = 1; index <= most; index += 1) if (a.at(-index) !== b.at(-index)) return index - 1;
  return most;
}
