// The rule long-title.
import { describe, expect, it } from 'vitest';
import { longTitle as rule } from '../../../src/lint/rules/long-title.js';
import { yamlOf } from '../../genre/document-of.js';
import { messagesOf } from '../findings-of.js';

describe('long-title', () => {
  it('finds titles and headings over the limit', () => {
    expect(messagesOf(rule, yamlOf(`title: ${'长'.repeat(61)}\n`))).toEqual(['标题有61个字，偏长']);
    expect(messagesOf(rule, yamlOf(`tasks:\n  - title: ${'长'.repeat(41)}\n`))).toEqual([
      '小标题有41个字，偏长',
    ]);
  });

  it('passes those within it; two digits take the room of one character', () => {
    expect(messagesOf(rule, yamlOf(`title: ${'长'.repeat(58)}2025\n`))).toEqual([]);
    expect(
      messagesOf(rule, yamlOf(`tasks:\n  - title: ${'长'.repeat(40)}\n    text: ${'长'.repeat(99)}\n`)),
    ).toEqual([]);
  });
});
