import { describe, expect, it } from 'vitest';
import { findCitations } from '../../src/summary/citations.js';

describe('findCitations', () => {
  it('finds tags with half-width and full-width braces and their offsets', () => {
    expect(findCitations('完成{{ 产值 }}，｛｛产值.同比｝｝。')).toEqual([
      { start: 2, end: 10, words: '产值' },
      { start: 11, end: 20, words: '产值.同比' },
    ]);
  });

  it.each(['{产值}', '{{产值', '{{产\n值}}', ''])('finds none in %j', (text) => {
    expect(findCitations(text)).toEqual([]);
  });
});
