// Figures that are not written as figures are.
import { describe, expect, it } from 'vitest';
import { numberForm } from '../../../src/lint/rules/number-form.js';
import { sentenceOf, wordsIn } from '../../genre/document-of.js';
import { fixedBy } from '../findings-of.js';

describe('number-form', () => {
  it.each([
    ['完成投资3·2亿元，增长5．8%，占比3点5%。', '完成投资3.2亿元，增长5.8%，占比3.5%。'],
    ['增长百分之8.5，误差千分之3。', '增长8.5%，误差3‰。'],
    [
      '第十四个5年规划，第14个五年规划，第15个5年规划。',
      '第十四个五年规划，第十四个五年规划，第十五个五年规划。',
    ],
    ['20世纪九十年代，二十世纪80年代。', '20世纪90年代，20世纪80年代。'],
    ['走访三、五家企业，七、八成职工，引进三、四十人。', '走访三五家企业，七八成职工，引进三四十人。'],
    ['带动几100个项目、几10家企业。', '带动几百个项目、几十家企业。'],
    ['引进了数10家企业。', '引进了数十家企业。'],
  ])('makes of %s', (wrong, right) => {
    expect(fixedBy(numberForm, wrong)).toBe(right);
  });

  it.each([
    ['增长3。2%，完成投资1。5亿元。', ['3。2'], '核对后写成“3.2”'],
    ['新增企业1,2345家。', ['1,2345'], '核对后写成“12345”'],
    ['完成投资12,34万元。', ['12,34'], '核对后写成“1234”'],
    ['税收1234,567元。', ['1234,567'], '核对后写成“1234567”'],
    ['产值12，345万元。', ['12，345'], '核对后写成“12,345”'],
    ['占比达到三十%，失业率降至五点五%。', ['三十%'], '核对后写成“30%”'],
    ['谋划“125”规划项目，145时期。', ['125'], '核对后写成“十二五”'],
    ['完成投资50000万元。', ['50000万'], '核对后写成“5亿”'],
    ['实现产值12000000000元，税收12500万元。', ['12000000000'], '核对后写成“120亿”'],
    ['园区始建于九零年代。', ['九零年代'], '核对后写成“20世纪90年代”'],
  ] as const)('only tells of %s', (sentence, words, hint) => {
    expect(wordsIn(numberForm, sentence)).toEqual(words);
    expect(Array.from(numberForm.check(sentenceOf(sentence)), (found) => found.hint)[0]).toBe(hint);
    expect(fixedBy(numberForm, sentence)).toBe(sentence);
  });

  it.each([
    '增长3.2%，1,234家，12,345.6万元，1,234,567元。',
    '第三、四批项目，二、三级医院，一、二、三产业，三、四季度，一、二号楼，五、六年级。',
    '“6·18”购物节、“5·12”特大地震、“3·15”晚会、9·3阅兵。',
    '20世纪90年代，“十四五”规划，第十四个五年规划，二十世纪九十年代。',
    '三五家企业，七八成，十七八个，十几个、几十家。',
    '实施第三、四期工程，第一、二个方面，第十二、三次全会。',
    '百分之百，百分之八点五，完成100%。',
    '参数10个，指数100点，总数10家。',
    '罚款50000元，注册资本3000万元，投资12345万元，产值52312万元。',
    '12345热线，110报警，125千克，145平方米，规划区145规划区。',
    '重点工作：三、五家企业落户。',
    '编号3.2.1，第3．2节，新增12,34,56三个地块。',
    '新增项目8个,35家企业入驻,完成投资5,2025年。',
    '下午3点5万人参加，8点30分开始。',
    '增长42，123家企业受益。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(numberForm, sentence)).toEqual([]);
  });

  it('takes a number at the beginning of a line for that of a heading', () => {
    expect(wordsIn(numberForm, '3．10种有色金属产量增长5%。')).toEqual([]);
    expect(wordsIn(numberForm, '三、五个坚持落实到位。')).toEqual([]);
  });

  it('only hints at figures that are too long', () => {
    expect(
      Array.from(numberForm.check(sentenceOf('完成投资50000万元。')), ({ severity }) => severity),
    ).toEqual(['info']);
  });

  it.each<[string, string[]]>([
    ['新签约项目24,33个。', ['24,33']],
    ['累计培育企业15,99家。', ['15,99']],
    ['改造管网46,00公里。', ['46,00']],
    ['惠及农户31,00户。', ['31,00']],
    ['建成站点14,00个以上。', ['14,00']],
    ['吸纳就业12,34人。', ['12,34']],
    ['投用设备9,50台。', ['9,50']],
    ['服务群众12,3万人次。', ['12,3']],
  ])('finds commas in the wrong place before any counter in %s', (sentence, words) => {
    expect(wordsIn(numberForm, sentence)).toEqual(words);
  });

  it.each([
    '培育企业1,599家。',
    '吸纳就业12,345人。',
    '分别培育10,15家企业。',
    '第12,34个项目。',
    '各有10,15家企业。',
    '新增项目8个,新增企业12,35家。',
    '依次为10,15个。',
    '改造管网4,600公里。',
    '占地12,34,56三个地块。',
    '会议室3,5楼。',
  ])('finds none (commas in the wrong place before any counter) in %s', (sentence) => {
    expect(wordsIn(numberForm, sentence)).toEqual([]);
  });
});
