// Sentences that look wrong and are right: no rule may say anything about them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint/lint.js';
import { rules } from '../../src/lint/rules/index.js';
import { sentenceOf } from '../genre/document-of.js';

const sentences = readFileSync(new URL('./false-positives.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

describe('sentences that look wrong and are right', () => {
  it('has at least 600 different ones', () => {
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.length).toBeGreaterThanOrEqual(600);
  });

  it.each(sentences)('%s', (sentence) => {
    expect(lint(sentenceOf(sentence), rules).map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });
});
