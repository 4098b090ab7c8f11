// A summary written anew, one key a line: what is on one line (JSON), or repeats itself by references, cannot be changed in place.
import type { Source } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';
import { scanYaml } from '../source/yaml-comments.js';
import { Digits, writeYaml } from '../summary/write-yaml.js';

/** @param root the summary as it was understood */
export function writtenAnew(source: Source, root: TreeNode): string {
  const isChinese = root.kind !== 'map' || root.entries.some(({ key, spelling }) => key !== spelling);
  const comments = scanYaml(source).comments.map(({ text }) => `${text}\n`);
  return comments.join('') + writeYaml(dataOf(root) as object, { keys: isChinese ? 'zh' : 'en' });
}

function dataOf(node: TreeNode): unknown {
  if (node.kind === 'list') return node.items.map(dataOf);
  if (node.kind === 'map')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, dataOf(value)]));
  return typeof node.value === 'number' && /^-?\d+(?:\.\d+)?$/.test(node.written)
    ? new Digits(node.written)
    : node.value;
}
