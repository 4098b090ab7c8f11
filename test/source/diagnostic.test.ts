// A fingerprint is kept in baselines: it must stay the same from version to version.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { diagnose } from '../../src/source/diagnostic.js';
import { createSource } from '../../src/source/source.js';

const fingerprintOf = (text: string) =>
  diagnose(createSource('data/一.yaml', text), {
    code: 'placeholder',
    severity: 'error',
    message: '',
    span: { start: 0, end: text.length },
    path: ['sections', 2, 'title'],
  }).fingerprint;

test.each(['XX项目', '甲 \n  乙\t丙', '𠮷🙂\0', '\ud800 a half of a pair', ''])(
  'a fingerprint of %j is the head of a SHA-256 over rule, file, keys and words',
  (text) => {
    const words = ['placeholder', 'data/一.yaml', 'sections/title', text.replace(/\s+/g, ' ')].join('\0');
    expect(fingerprintOf(text)).toBe(createHash('sha256').update(words).digest('hex').slice(0, 16));
  },
);

test('a fingerprint of last year is still known', () => {
  expect(fingerprintOf('XX项目')).toBe('401f9923022029aa');
});
