import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { ruleAddress } from '../../src/printers/rule-address.js';

test.each([
  ['placeholder', true, 'src/lint/rules/placeholder.md', 'src/lint/rules/*.md'],
  ['yaml-syntax', true, 'docs/codes/yaml-syntax.md', 'docs'],
  ['no-such-code', false, 'README.md', 'README.md'],
] as const)('the page about %s is in the package', (id, isDocumented, page, files) => {
  expect(ruleAddress(id, isDocumented, '0.1.0')).toBe(`https://unpkg.com/zonerep@0.1.0/${page}`);
  expect(existsSync(page)).toBe(true);
  expect(manifest.files).toContain(files);
});
