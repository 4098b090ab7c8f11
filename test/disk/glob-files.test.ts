import { expect, test } from 'vitest';
import { toGlob } from '../../src/disk/glob-files.js';

test('a backslash parts folders on Windows only', () => {
  expect(toGlob('数据\\*.yaml', '\\')).toBe('数据/*.yaml');
  expect(toGlob('a\\*.yaml', '/')).toBe('a\\*.yaml');
});
