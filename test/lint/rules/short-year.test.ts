// Years cut to two digits.
import { describe, expect, it } from 'vitest';
import { shortYear } from '../../../src/lint/rules/short-year.js';
import { wordsIn } from '../../genre/document-of.js';

describe('short-year', () => {
  it.each([
    ['项目于22年3月开工。', ['22年']],
    ['力争25年底建成。', ['25年']],
    ['比22年增长15%。', ['22年']],
    ['25年度考核。', ['25年']],
    ['24年上半年。', ['24年']],
  ] as const)('points at the words in %s', (sentence, words) => {
    expect(wordsIn(shortYear, sentence)).toEqual(words);
  });

  it.each([
    '经过10年发展。',
    '20年来。',
    '2022年3月。',
    '近10年底蕴深厚。',
    '贷款期限25年。',
    '满20年度的职工。',
    '上世纪90年代。',
    '前20年底子薄。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(shortYear, sentence)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['20025年，园区完成投资52亿元。', ['20025年']],
    ['项目于20255年3月开工。', ['20255年']],
    ['22025年12月，项目竣工。', ['22025年']],
    ['自20224年以来，累计投入12亿元。', ['20224年']],
    ['从20000年起，开展试点。', ['20000年']],
    ['经验介绍：20024年7月29日，省政府办公厅印发通知。', ['20024年']],
    ['项目于205年3月开工。', ['205年']],
    ['税收比202年增长15%。', ['202年']],
    ['2024年、225年两年，累计投入5亿元。', ['225年']],
    ['从205年起，开展试点。', ['205年']],
    ['202年底，项目竣工。', ['202年']],
    ['205年全区完成投资52亿元。', ['205年']],
    ['204年度考核。', ['204年']],
    ['一、224年工作回顾', ['224年']],
    ['205年上海市政府工作报告', ['205年']],
    ['三、25年重点工作', ['25年']],
    ['25年是“十四五”规划收官之年。', ['25年']],
    ['安排2024年、25年项目资金。', ['25年']],
  ])('finds years with a digit too many or too few in %s', (sentence, words) => {
    expect(wordsIn(shortYear, sentence)).toEqual(words);
  });

  it.each([
    '使用寿命达20000年。',
    '距今10255年前的遗址。',
    '拥有20000年历史的洞穴。',
    '建校200年。',
    '二〇〇年代。',
    '公元220年3月，曹魏建立。',
    '200年来，运河滋养两岸。',
    '经过225年发展。',
    '近205年底蕴深厚。',
    '贷款期限25年，经营期20年。',
    '三、20年工作回顾',
    '10年是一个节点。',
    '2024年、10年期贷款。',
    '建成205年产10万吨的生产线。',
    '2024年和3年内完成的项目。',
    '面积1205年产量。',
  ])('finds none (years with a digit too many or too few) in %s', (sentence) => {
    expect(wordsIn(shortYear, sentence)).toEqual([]);
  });
});
