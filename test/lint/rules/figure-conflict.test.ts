// Figures that disagree between the data and the text, or within the text.
import { describe, expect, it } from 'vitest';
import { figureConflict } from '../../../src/lint/rules/figure-conflict.js';
import { wordsFound, wordsIn, yamlOf } from '../../genre/document-of.js';

const data = (text: string, more = '') =>
  yamlOf(
    `indicators:\n  - {name: 税收收入, value: 12.60, unit: 亿元, yoy: 5.0${more}}\ntasks:\n  - title: 抓财源建设\n    text: |\n      ${text}\n`,
  );

describe('figure-conflict', () => {
  it.each([
    ['全年完成税收收入13.6亿元。', ['13.6亿元']],
    ['税收收入12.6亿元，同比增长6%。', ['6%']],
    ['税收收入同比下降5.0%。', ['5.0%']],
    ['税收收入突破13亿元。', ['13亿元']],
    ['预计税收收入达到126500万元。', ['126500万元']],
  ])('finds it in the text %s', (text, words) => {
    expect(wordsFound(figureConflict, data(text))).toEqual(words);
  });

  it.each([
    '全年完成税收收入12.6亿元，同比增长5%。',
    '税收收入突破12亿元，约13亿元，近13亿元。',
    '税收收入126000万元。',
    '上半年，税收收入6.1亿元，同比增长3%。',
    '2024年，税收收入12.0亿元。',
    '制造业税收收入8.1亿元。',
    '其中，某街道税收收入2亿元。',
    '力争税收收入13亿元。',
    '税收收入{{税收收入}}。',
  ])('passes the text %s', (text) => {
    expect(wordsFound(figureConflict, data(text))).toEqual([]);
  });

  it('says nothing of an indicator with a period of its own, of goals and of problems', () => {
    expect(wordsFound(figureConflict, data('全年完成税收收入13.6亿元。', ', period: 1—11月'))).toEqual([]);
    const elsewhere = `indicators:\n  - {name: 税收收入, value: 12.60, unit: 亿元}\nissues:\n  - 税收收入13亿元。\nplan:\n  tasks:\n    - 税收收入14亿元。\n`;
    expect(wordsFound(figureConflict, yamlOf(elsewhere))).toEqual([]);
  });

  it('compares two places of a plain text and only asks', () => {
    const text = '全年完成税收收入12.6亿元。预计税收收入12.8亿元。';
    expect(wordsIn(figureConflict, text)).toEqual(['12.8亿元']);
    expect(wordsIn(figureConflict, '完成税收收入12.6亿元。预计税收收入12.60亿元。')).toEqual([]);
  });
});
