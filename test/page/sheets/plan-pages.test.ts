import { describe, expect, it } from 'vitest';
import { type PagePlan, type Piece, planPages } from '../../../src/page/sheets/plan-pages.js';

const piece = (units: readonly number[], more: Partial<Piece> = {}): Piece => ({
  units,
  before: 0,
  after: 0,
  repeated: 0,
  keepsNext: false,
  starts: false,
  turned: false,
  ...more,
});
const lines = (count: number, more: Partial<Piece> = {}) => piece(Array(count).fill(10), more);
const room = { upright: 100, turned: 60 };
const plan = (...pieces: readonly Piece[]) => [...planPages(pieces, room)];
const shown = (pages: readonly PagePlan[]) =>
  pages.map(({ slices }) => slices.map(({ piece: at, from, to }) => `${at}:${from}-${to}`).join(' '));

describe('planPages', () => {
  it('parts a paragraph between lines', () => {
    expect(shown(plan(lines(6), lines(9), lines(3)))).toEqual(['0:0-6 1:0-4', '1:4-9 2:0-3']);
  });

  it('keeps a heading with the first line of what follows', () => {
    expect(shown(plan(lines(9), lines(1, { keepsNext: true }), lines(3)))).toEqual(['0:0-9', '1:0-1 2:0-3']);
  });

  it('keeps headings in a row together, but fills a page with nothing else', () => {
    const headings = Array.from({ length: 12 }, () => lines(1, { keepsNext: true }));
    expect(plan(...headings, lines(1)).map(({ slices }) => slices.length)).toEqual([10, 3]);
  });

  it('begins a page where one is asked for, and a turned one', () => {
    const pages = plan(lines(2), lines(2, { starts: true }), lines(7, { turned: true, starts: true }));
    expect(shown(pages)).toEqual(['0:0-2', '1:0-2', '2:0-6', '2:6-7']);
    expect(pages.map(({ turned }) => turned)).toEqual([false, false, true, true]);
  });

  it('takes of two rooms the larger, and none at the head of a page', () => {
    const [first, second] = plan(
      lines(8, { after: 5 }),
      lines(1, { before: 10, after: 5 }),
      lines(10, { before: 20 }),
    );
    expect(first?.slices).toHaveLength(2);
    expect(second?.slices).toEqual([{ piece: 2, from: 0, to: 10 }]);
  });

  it('leaves the room above the very first, and above what begins a page', () => {
    expect(shown(plan(lines(10, { before: 20 }), lines(9, { before: 20, starts: true })))).toEqual([
      '0:0-8',
      '0:8-10',
      '1:0-8',
      '1:8-9',
    ]);
  });

  it('leaves room for the head of a table where it goes on', () => {
    expect(shown(plan(piece(Array(20).fill(10), { repeated: 30 })))).toEqual([
      '0:0-10',
      '0:10-17',
      '0:17-20',
    ]);
  });

  it('puts what is higher than a page on one, and says so', () => {
    const pages = plan(lines(1), piece([130]), lines(1));
    expect(shown(pages)).toEqual(['0:0-1', '1:0-1', '2:0-1']);
    expect(pages.map(({ overflows }) => overflows)).toEqual([false, true, false]);
  });

  it('goes on from a place as it came to it', () => {
    const pieces = [lines(6), lines(9), lines(1, { keepsNext: true }), lines(30)];
    const all = [...planPages(pieces, room)];
    expect([...planPages(pieces, room, all[1]?.start)]).toEqual(all.slice(1));
  });

  it('has nothing for nothing', () => {
    expect(plan()).toEqual([]);
  });
});
