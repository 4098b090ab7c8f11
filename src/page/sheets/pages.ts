// Lays the blocks out on sheets in the document: measures what is new, and draws anew from the first page on that is another.
import type { DrawnBlock } from '../worker/protocol.js';
import { sameEnds, shifted } from './changes.js';
import { cut } from './cut.js';
import { type Measured, measure, pieceOf } from './measure.js';
import { type PagePlan, type Piece, type Place, planPages, type Slice, samePlace } from './plan-pages.js';
import { emptySheet, numberSheet } from './sheet.js';
import { type Breather, startBreathing } from './slices-of-time.js';

/** A block that has been measured, and its element. */
interface Laid {
  readonly block: DrawnBlock;
  readonly element: HTMLElement;
  readonly measured: Measured;
}

interface Page {
  readonly plan: PagePlan;
  readonly slot: HTMLElement;
}

export interface Pages {
  /**
   * Shows blocks, the style sheet not among them. What was begun for earlier ones is given up.
   * @returns how many pages there are; undefined where it was given up itself
   */
  show(blocks: readonly DrawnBlock[]): Promise<number | undefined>;
}

/** How many blocks are measured at once, for the browser to lay them out together: as many as take some milliseconds. */
const BATCH = { first: 4, most: 64, milliseconds: 6 };

/** CSS pixels in a millimetre. */
const MM = 96 / 25.4;
const ROOM = { upright: 225 * MM, turned: 156 * MM };

/** Makes the pages of an element, to which their style sheet applies. */
export function createPages(desk: HTMLElement): Pages {
  const rule = document.createElement('div');
  rule.setAttribute('aria-hidden', 'true');
  desk.append(rule);
  let laid: readonly Laid[] = [];
  let pages: readonly Page[] = [];
  let run = 0;
  let running: Promise<unknown> = Promise.resolve();

  return {
    show(blocks) {
      run += 1;
      const own = run;
      // What is given up ends at its next pause.
      const shown = running.then(() => (own === run ? showNow(blocks, () => own === run) : undefined));
      running = shown;
      return shown;
    },
  };

  async function showNow(
    blocks: readonly DrawnBlock[],
    isWanted: () => boolean,
  ): Promise<number | undefined> {
    const breathe = startBreathing();
    const { head, tail } = sameEnds(
      laid.map(({ block }) => block),
      blocks,
    );
    const fresh = blocks.slice(head, blocks.length - tail);
    const known = new Map(laid.slice(head, laid.length - tail).map((one) => [one.block.html, one]));
    const measured = await layOut(fresh, known, blocks[head - 1], breathe, isWanted);
    if (!measured) return undefined;
    const before = laid;
    laid = [
      ...laid.slice(0, head).map((one, index) => ({ ...one, block: blocks[index] ?? one.block })),
      ...measured,
      ...laid
        .slice(laid.length - tail)
        .map((one, index) => ({ ...one, block: blocks[blocks.length - tail + index] ?? one.block })),
    ];
    await draw(before.length, head, tail, breathe, isWanted);
    return isWanted() ? pages.length : undefined;
  }

  /** Measures blocks, of which some may only have moved. */
  async function layOut(
    blocks: readonly DrawnBlock[],
    known: ReadonlyMap<string, Laid>,
    previous: DrawnBlock | undefined,
    breathe: Breather,
    isWanted: () => boolean,
  ): Promise<readonly Laid[] | undefined> {
    const result: Laid[] = [];
    let size = BATCH.first;
    for (let from = 0; from < blocks.length; from = result.length) {
      const since = performance.now();
      const batch = blocks.slice(from, from + size).map((block, index) => {
        const old = known.get(block.html);
        if (old && old.block.place === block.place && old.block.kind === block.kind) return { ...old, block };
        const before = blocks[from + index - 1] ?? previous;
        return { block, element: elementOf(block.html), follows: before?.kind };
      });
      await Promise.all(batch.flatMap(({ element }) => picturesIn(element)));
      result.push(...measureAll(batch));
      const took = performance.now() - since;
      size = took < BATCH.milliseconds ? Math.min(size * 2, BATCH.most) : Math.max(1, size >> 1);
      await breathe();
      if (!isWanted()) return undefined;
    }
    return result;
  }

  function measureAll(
    batch: readonly (Laid | (Omit<Laid, 'measured'> & { readonly follows: string | undefined }))[],
  ): Laid[] {
    const hosts = batch.flatMap((one) => {
      if ('measured' in one) return [];
      const host = hostOf(one.block);
      // `.head + h1`
      if (one.follows === 'head') host.append(elementOf('<i class="head" hidden></i>'));
      host.append(one.element);
      return [host];
    });
    rule.replaceChildren(...hosts);
    const done = batch.map((one) =>
      'measured' in one
        ? one
        : { block: one.block, element: one.element, measured: measure(one.block, one.element) },
    );
    rule.replaceChildren();
    return done;
  }

  /** Plans and draws from the first page on that depends on what has changed, to where all is as it was. */
  async function draw(
    before: number,
    head: number,
    tail: number,
    breathe: Breather,
    isWanted: () => boolean,
  ): Promise<void> {
    const pieces = laid.map(({ block, measured }, index) => pieceOf(block, measured, laid[index + 1]?.block));
    const by = laid.length - before;
    const kept = pages.findIndex(({ plan }) => plan.seen >= head);
    const first = kept === -1 ? Math.max(0, pages.length - 1) : kept;
    const old = pages.slice(first);
    const drawn = [...pages.slice(0, first)];
    pages = drawn;
    const left = [...old];
    const start = old[0]?.plan.start ?? { piece: 0, unit: 0 };
    for (const plan of planPages(pieces, ROOM, start)) {
      const rest = left.findIndex(
        ({ plan: was }) =>
          pieces.length - plan.start.piece <= tail && samePlace(shifted(was, by).start, plan.start),
      );
      if (rest >= 0 && !samePlace(plan.start, start)) {
        for (const { slot } of left.splice(0, rest)) slot.remove();
        for (const page of left) drawn.push({ ...page, plan: shifted(page.plan, by) });
        left.length = 0;
        break;
      }
      const slot = drawPage(plan, pieces);
      const next = left.shift();
      if (next) next.slot.replaceWith(slot);
      else desk.append(slot);
      drawn.push({ plan, slot });
      numberSheet(slot, drawn.length);
      const pause = breathe();
      if (pause) await pause;
      if (!isWanted()) {
        drawn.push(...left.map((page, index) => given(page, index === 0 ? plan.end : NOWHERE)));
        return;
      }
    }
    for (const { slot } of left) slot.remove();
    for (const [index, { slot }] of drawn.entries()) numberSheet(slot, index + 1);
  }

  function drawPage(plan: PagePlan, pieces: readonly Piece[]): HTMLElement {
    const place = laid[plan.start.piece]?.block.place;
    const { slot, area } = emptySheet(place, plan.overflows);
    const parts = plan.slices.map((slice) => partOf(slice, pieces));
    // The room above what a page begins with is left out, unless the page was asked for.
    const first = pieces[plan.start.piece];
    if (plan.start.piece > 0 && !first?.starts) parts[0]?.classList.add('first');
    area.append(...parts);
    return slot;
  }

  function partOf(slice: Slice, pieces: readonly Piece[]): HTMLElement {
    const one = laid[slice.piece];
    if (!one) throw new Error('a slice of nothing');
    const count = pieces[slice.piece]?.units.length ?? 0;
    one.element.classList.remove('first');
    if (slice.from === 0 && slice.to === count) return one.element;
    const host = hostOf(one.block);
    host.append(one.element);
    rule.replaceChildren(host);
    const part = cut(one.block, one.element, slice, count);
    rule.replaceChildren();
    return part;
  }
}

/** No page begins here. */
const NOWHERE: Place = { piece: -1, unit: -1 };

/** A page of before, which stays in sight until there is time to draw it anew. */
const given = ({ plan, slot }: Page, start: Place): Page => ({
  slot,
  plan: { ...plan, start, seen: Number.POSITIVE_INFINITY },
});

function hostOf({ place }: DrawnBlock): HTMLElement {
  const host = document.createElement('div');
  host.className = `area rule${place ? ' attachment' : ''}${place === 'landscape' ? ' turned' : ''}`;
  return host;
}

/** Has its pictures ready, which have no height before; one that cannot be shown has none at all. */
const picturesIn = (element: HTMLElement): Promise<void>[] =>
  [...element.querySelectorAll('img')].map((picture) => picture.decode().catch(() => undefined));

function elementOf(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  // Adopted, since in a template's own document no picture is loaded.
  return document.adoptNode(template.content.firstElementChild as HTMLElement);
}
