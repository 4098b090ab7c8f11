// Knows words between single braces that were meant as a tag by the names they mention: {标题}, {plain 标题}.
import { once } from '../../source/remembered.js';
import type { Expected } from '../expected.js';
import { helperNames } from '../helpers.js';
import { anyFieldOf } from '../shape.js';

/** Whether words are the path of a field, of whatever object, or call a helper with one. */
export function meantAsTag({ shape, helpers }: Expected): (words: string) => boolean {
  // Most templates have no single brace at all.
  const names = once(() => new Set(anyFieldOf(shape).names()));
  const known = helperNames(helpers);
  const isField = (path: string): boolean => {
    const [first = ''] = path.replace(/^(?:\.\.\/|@root\.|this\.)+/, '').split('.');
    return names().has(first);
  };
  return (words) => {
    const [first = '', ...others] = words.split(/[\s()]+/).filter((word) => word !== '');
    return others.length === 0 ? isField(first) : known.has(first) && others.some(isField);
  };
}
