import { describe, expect, it } from 'vitest';
import { shapeOfData } from '../../src/template/data-shape.js';
import { entriesOf, membersOf, type Shape, stepInto } from '../../src/template/shape.js';

const kinds = (shape: Shape | undefined) => shape && membersOf(shape).map(({ kind }) => kind);
const at = (data: unknown, ...path: string[]): Shape | undefined =>
  path.reduce<Shape | undefined>((shape, step) => shape && stepInto(shape, step)?.shape, shapeOfData(data));

describe('shapeOfData', () => {
  it.each([
    ['甲', ['text']],
    [1, ['number']],
    [1n, ['number']],
    [true, ['flag']],
    [null, ['unknown']],
    [new Date(0), ['text']],
    [{ inlines: [{ kind: 'text', text: 'x' }] }, ['text']],
    [{ blocks: [{ kind: 'paragraph', content: [], path: [] }] }, ['blocks']],
    [{ blocks: [1] }, ['object']],
    [[], ['list']],
  ])('%o is %j', (data, expected) => expect(kinds(shapeOfData(data))).toEqual(expected));

  it('takes the entries of a list together', () => {
    const data = { xs: [{ a: 1, b: [1] }, { a: '甲', c: { d: true } }, 5, null] };
    expect(kinds(entriesOf(at(data, 'xs') as Shape))).toEqual(['number', 'object']);
    expect(kinds(at(data, 'xs', '0', 'a'))).toEqual(['number', 'text']);
    expect(kinds(at(data, 'xs', '7', 'c', 'd'))).toEqual(['flag']);
    expect(at(data, 'xs', '0', 'nope')).toBeUndefined();
    expect(kinds(at(data, 'xs', 'length'))).toEqual(['number']);
  });

  it('knows own fields only', () => {
    expect(at({ a: {} }, 'a', 'constructor')).toBeUndefined();
    expect(at({ a: [] }, 'a', 'map')).toBeUndefined();
  });

  it('bears data that hold themselves', () => {
    const data: Record<string, unknown> = { a: 1 };
    data.self = data;
    expect(kinds(at(data, 'self', 'self', 'self', 'a'))).toEqual(['number']);
  });
});
