// The address as yaml-language-server reads it.
import { expect, it } from 'vitest';
import { schemaComment } from '../../src/commands/schema-comment.js';

it.each([
  ['./summary.zh.schema.json', './summary.zh.schema.json'],
  ['../模式 库/a　b#1 50%.json', '../模式%20库/a%E3%80%80b%231%2050%25.json'],
  ['C:\\模式 库\\s.json', 'C:\\模式%20库\\s.json'],
  ['https://example.org/a%20b.json#/$defs/item', 'https://example.org/a%20b.json#/$defs/item'],
  ['file:///tmp/a b.json', 'file:///tmp/a%20b.json'],
])('of %s', (address, written) => {
  expect(schemaComment(address)).toBe(`# yaml-language-server: $schema=${written}\n`);
});
