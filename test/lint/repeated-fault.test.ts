// How many findings a fault makes that stands in many places.
import { describe, expect, it } from 'vitest';
import { type Document, noVocabulary } from '../../src/genre/document.js';
import { paragraphsOf } from '../../src/genre/paragraphs.js';
import { byCause, type FaultyPlace, fixOf, timesWords } from '../../src/lint/repeated-fault.js';
import { plainOf } from '../genre/document-of.js';

/** So many paragraphs. */
function documentOf(count: number, names: readonly string[] = []): Document {
  const text = Array.from({ length: count }, () => '甲乙丙').join('\n');
  return plainOf(text, { ...noVocabulary, terms: { ...noVocabulary.terms, names } });
}

/** Each paragraph with the fault in its first two characters. */
function faulty(count: number, document = documentOf(count)): FaultyPlace[][] {
  return paragraphsOf(document).map((paragraph) => [
    { paragraph, start: 0, end: 1, right: '子' },
    { paragraph, start: 1, end: 2 },
  ]);
}

describe('byCause', () => {
  it('keeps slips apart and makes one of a habit', () => {
    expect(byCause(documentOf(5), faulty(5))).toHaveLength(5);
    expect(byCause(documentOf(6), faulty(6))).toHaveLength(1);
  });

  it('leaves out paragraphs without the fault', () => {
    expect(byCause(documentOf(1), [[], ...faulty(1), []])).toHaveLength(1);
    expect(byCause(documentOf(1), [[]])).toEqual([]);
  });
});

describe('byCause with a configuration', () => {
  it('leaves out the places that are right as they stand', () => {
    const document = documentOf(6, ['乙丙']);
    expect(byCause(document, faulty(6, document)).flat()).toEqual(
      faulty(6, document).flatMap(([first]) =>
        first ? [expect.objectContaining({ start: 0, end: 1 })] : [],
      ),
    );
  });
});

describe('timesWords', () => {
  it.each([
    [1, '（本段共2处）'],
    [2, '（全文2段共4处）'],
  ])('counts the places of %i paragraphs', (count, words) => {
    expect(timesWords(faulty(count).flat())).toBe(words);
  });

  it('says nothing of a single place', () => {
    expect(timesWords(faulty(1).flat().slice(1))).toBe('');
  });
});

describe('fixOf', () => {
  it('mends the places that have a right word', () => {
    expect(fixOf(faulty(2).flat())).toEqual({
      fix: { span: { start: 0, end: 1 }, text: '子', also: [{ span: { start: 4, end: 5 }, text: '子' }] },
    });
  });

  it('is nothing where no place has one', () => {
    expect(fixOf(faulty(1).flat().slice(1))).toEqual({});
  });
});
