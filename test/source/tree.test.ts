// Trees: what stays as it is is not made anew, and no key of the data is more than a key.
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/source/parse-yaml.js';
import { createSource } from '../../src/source/source.js';
import {
  eachScalar,
  type MapNode,
  type TreeNode,
  toData,
  withChildren,
  withValues,
} from '../../src/source/tree.js';

function mapOf(text: string): MapNode {
  const { root } = parseYaml(createSource('summary.yaml', text));
  if (root?.kind !== 'map') throw new Error('no mapping');
  return root;
}

const upper = (node: TreeNode): TreeNode =>
  node.kind === 'scalar' && node.value === 'b' ? { ...node, value: 'B' } : node;

describe('withValues and withChildren', () => {
  const map = mapOf('x: a\ny: b\nz: [a, b]\n');

  it('give the node itself where nothing changes', () => {
    expect(withValues(map, (value) => value)).toBe(map);
    expect(withChildren(map, (value) => value)).toBe(map);
  });

  it('change what is to change and keep the rest', () => {
    const changed = withValues(map, upper);
    expect(toData(changed)).toEqual({ x: 'a', y: 'B', z: ['a', 'b'] });
    expect(changed.entries[0]).toBe(map.entries[0]);
    expect(toData(map)).toEqual({ x: 'a', y: 'b', z: ['a', 'b'] });
  });

  it('tell the key or the position', () => {
    const steps: (string | number)[] = [];
    const note = (child: TreeNode, step: string | number): TreeNode => {
      steps.push(step);
      return child;
    };
    for (const node of [map, ...map.entries.map(({ value }) => value)])
      if (node.kind !== 'scalar') withChildren(node, note);
    expect(steps).toEqual(['x', 'y', 'z', 0, 1]);
  });
});

it('eachScalar tells every scalar with its path', () => {
  const found: string[] = [];
  eachScalar(mapOf('x: a\nz: [b, {y: c}]\n'), ({ written }, path) =>
    found.push([...path, written].join(' ')),
  );
  expect(found).toEqual(['x a', 'z 0 b', 'z 1 y c']);
});

it('toData takes __proto__ for a key like any other', () => {
  const data = toData(mapOf('__proto__: {x: 1}\ny: 2\n'));
  expect(Object.keys(data as object)).toEqual(['__proto__', 'y']);
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
});
