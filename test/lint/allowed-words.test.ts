// Names and phrases that the configuration calls right.
import { describe, expect, it } from 'vitest';
import { noVocabulary, type Terms } from '../../src/genre/document.js';
import { plainDocument } from '../../src/genre/plain-document.js';
import { allowedPlaces } from '../../src/lint/allowed-words.js';
import { lint } from '../../src/lint/lint.js';
import { rules } from '../../src/lint/rules/index.js';
import { createSource } from '../../src/source/source.js';

function documentWith(text: string, terms: Partial<Terms>) {
  const vocabulary = { ...noVocabulary, terms: { ...noVocabulary.terms, ...terms } };
  return plainDocument(createSource('a.txt', text), vocabulary);
}

const codesIn = (text: string, terms: Partial<Terms>) =>
  lint(documentWith(text, terms), rules).map(({ code }) => code);

describe('what the configuration calls right', () => {
  const text = '园区工作总结\n云岭帐务所负责清理帐目，全力推动推动项目。\n';

  it('is no fault, and hides no like fault in the same paragraph', () => {
    const found = (terms: Partial<Terms>) =>
      lint(documentWith(text, terms), rules).map(({ message }) => message);
    const doubled = expect.stringContaining('“推动推动”');
    expect(found({})).toEqual([expect.stringMatching('帐务.*本段共2处'), doubled]);
    expect(found({ names: ['云岭帐务所'] })).toEqual([expect.stringMatching('^“帐目'), doubled]);
    expect(found({ names: ['云岭帐务所'], allowed: ['清理帐目', '推动推动'] })).toEqual([]);
  });

  it('is no fault where a rule points at a little more', () => {
    const policy = '园区工作总结\n在连战连捷的势头下，攻坚攻克难关。\n';
    const points = '园区工作总结\n强化研究院院院长责任。\n';
    expect(codesIn(policy, { allowed: ['连战连捷'] })).toEqual([]);
    expect(codesIn(points, { allowed: ['院院长'] })).toEqual([]);
  });

  it('hides nothing beside it', () => {
    const beside = '园区工作总结\n推动推动研究院的的成果。\n';
    expect(codesIn(beside, { names: ['推动推动研究院'] })).toEqual(['repeated-words']);
  });
});

describe('allowed places', () => {
  const document = documentWith('甲乙丙丁甲乙，戊己庚辛', { names: ['甲乙', '乙丙丁', '庚'] });
  const isAllowed = allowedPlaces(document);

  it.each([
    [0, 2, true],
    [0, 6, true],
    [4, 7, true],
    [5, 8, false],
    [7, 9, false],
    [8, 10, true],
    [7, 11, false],
    [9, 9, false],
    [11, 30, false],
  ])('%i to %i: %s', (start, end, expected) => expect(isAllowed({ start, end })).toBe(expected));

  it('are none without a list', () => {
    expect(allowedPlaces(documentWith('甲乙', {}))({ start: 0, end: 2 })).toBe(false);
  });
});
