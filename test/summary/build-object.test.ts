// A field's place and value belong together, and a field that is forgotten does not compile.
import { describe, expect, it } from 'vitest';
import { nothingBeside } from '../../src/source/beside.js';
import type { Path } from '../../src/source/path.js';
import type { TreeNode } from '../../src/source/tree.js';
import { asIs, listOf, objectOf, orElse, ownPath, type Place } from '../../src/summary/build-object.js';

interface Input {
  name: string;
  note?: string | null;
  shown?: boolean;
  version?: 1;
}

interface Made {
  readonly name: string;
  readonly note?: string;
  readonly shown: boolean;
  readonly path: Path;
}

const node: TreeNode = { kind: 'map', entries: [], span: { start: 0, end: 0 } };
const place: Place = { node, path: ['parts'], beside: nothingBeside };
const withPlace = ({ path }: Place, value: string | null | undefined) =>
  typeof value === 'string' ? `${value} at ${path.join('/')}` : undefined;

const build = objectOf<Input, Made>(
  {
    name: ({ path }, name) => `${name} at ${path.join('/')}`,
    note: (at, note, { name }) => withPlace(at, note && `${note} on ${name}`),
    shown: orElse(true),
    version: 'unused',
  },
  ownPath,
);

describe('objectOf', () => {
  it('gives each builder the value and the place of its own key, and the whole', () => {
    expect(build(place, { name: '甲', note: '乙', shown: false, version: 1 })).toEqual({
      name: '甲 at parts/name',
      note: '乙 on 甲 at parts/note',
      shown: false,
      path: ['parts'],
    });
  });

  it('leaves out what is undefined', () => {
    expect(Object.keys(build(place, { name: '甲', note: null }))).toEqual(['name', 'shown', 'path']);
  });

  it('does not compile where a field of the data or of the Summary is forgotten', () => {
    // @ts-expect-error: the data have a `note`.
    objectOf<Input, Made>({ name: asIs, shown: orElse(true), version: 'unused' }, ownPath);
    objectOf<Omit<Input, 'note'>, Made>(
      { name: asIs, shown: orElse(true), version: 'unused' },
      // @ts-expect-error: the Summary has a `note`, and nothing makes one.
      ownPath,
    );
    // @ts-expect-error: what the Summary has a place for is not thrown away.
    objectOf<Input, Made>({ name: asIs, note: 'unused', shown: orElse(true), version: 'unused' }, ownPath);
  });
});

describe('listOf', () => {
  const list = listOf(build);

  it('builds each item at its own place', () => {
    expect(list(place, [{ name: '甲' }, { name: '乙' }]).map(({ name }) => name)).toEqual([
      '甲 at parts/0/name',
      '乙 at parts/1/name',
    ]);
  });

  it.each([null, undefined])('has no item where the list is %s', (given) => {
    expect(list(place, given)).toEqual([]);
  });

  it('has the item still to be written, at the place of the list, where the list was left empty', () => {
    const open = listOf(build, (own) => ({ name: `open at ${own.path.join('/')}` }));
    expect(open(place, null)).toEqual([{ name: 'open at parts' }]);
    expect(open(place, undefined)).toEqual([]);
  });
});
