// What sentences say of figures, by any name.
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../../src/genre/paragraphs.js';
import { statementsIn } from '../../../src/genre/statements/read-statements.js';
import { respectivesIn } from '../../../src/genre/statements/respective.js';
import type { Fact, StatedFigure, Statement } from '../../../src/genre/statements/statement.js';
import { sentenceOf } from '../document-of.js';

const paragraphOf = (sentence: string) => paragraphsOf(sentenceOf(sentence)).at(-1);

const written = ({ hedge, number, unit }: StatedFigure) => hedge + number.digits + unit;

/** A fact in one word: its kind and its figures. */
function shown(fact: Fact): string {
  switch (fact.kind) {
    case 'change':
      return `${fact.verb} ${written(fact.from)}→${written(fact.to)}`;
    case 'change-by':
      return `${fact.verb} ${written(fact.from)}, ${written(fact.by)}`;
    case 'share':
      return `占${fact.of}${fact.whole ? written(fact.whole) : ''} ${written(fact.rate)}`;
    case 'completion':
      return `完成${fact.target ? written(fact.target) : ''} ${written(fact.rate)}`;
    case 'rank':
      return `${fact.aspect}${fact.among}第${fact.rank}`;
    case 'doubling':
      return `翻${fact.count}番`;
    case 'growth':
      return `${fact.adjusted ? '~' : ''}${written(fact.figure)}`;
    default:
      return `${fact.kind} ${written(fact.figure)}`;
  }
}

function said({ subject, period, scope, planned, within, facts }: Statement): string {
  const about = [
    period && `@${period}`,
    scope && `$${scope}`,
    planned && '?',
    within && `<${within.subject}>`,
  ];
  return [subject, ...about.filter(Boolean), '|', facts.map(shown).join('; ')].join(' ');
}

const read = (sentence: string) => {
  const paragraph = paragraphOf(sentence);
  return paragraph ? statementsIn(paragraph).map(said) : [];
};

describe('statementsIn', () => {
  it.each([
    [
      '固定资产投资达到52亿元，同比增长5%，由50亿元增长到52亿元，占全市的6%，居全市第3位，完成年度目标的102%。',
      ['固定资产投资 | level 52亿元; 5%; 增长 50亿元→52亿元; 占全市的 6%; 全市第3; 完成 102%'],
    ],
    ['技工贸总收入850亿元，较上年700亿元增长12%。', ['技工贸总收入 | level 850亿元; prior 700亿元; 12%']],
    [
      '财政总收入61.4亿元，增长3%，其中税收收入46.8亿元、增长2%，非税收入11.4亿元、下降1%。',
      [
        '财政总收入 | level 61.4亿元; 3%',
        '税收收入 <财政总收入> | level 46.8亿元; 2%',
        '非税收入 <财政总收入> | level 11.4亿元; -1%',
      ],
    ],
    ['工业投资26亿元，占固定资产投资52亿元的60%。', ['工业投资 | level 26亿元; 占固定资产投资52亿元 60%']],
    [
      '一季度、二季度分别完成投资10亿元、12亿元，全年共完成投资60亿元。',
      ['投资 @一季度 | level 10亿元', '投资 @二季度 | level 12亿元', '投资 @全年 | level 60亿元'],
    ],
    ['一、二、三产增加值分别增长3.5%、7%、5%。', ['一产增加值 | 3.5%', '二产增加值 | 7%', '三产增加值 | 5%']],
    [
      '2025年上半年，园区产值120亿元，下半年130亿元。',
      ['产值 @2025年上半年 $园区 | level 120亿元', ' @下半年 | level 130亿元'],
    ],
    ['力争规上工业总产值230亿元，增长15%左右。', ['规上工业总产值 ? | level 230亿元; 左右15%']],
    ['投资由100亿元增长到105亿元，按可比价格计算增长8%。', ['投资 | 增长 100亿元→105亿元; ~8%']],
    ['能耗由0.52吨标准煤下降了0.45吨标准煤。', ['能耗 | 下降 0.52吨标准煤, 0.45吨标准煤']],
    [
      '产值从10亿元增长到25亿元，翻了两番，是上年的2.5倍。',
      ['产值 | 增长 10亿元→25亿元; 翻2番; times 2.5倍'],
    ],
    [
      '新引进项目20个，总投资105亿元，其中10亿元以上项目3个。',
      ['新引进项目 | level 20个', '总投资 | level 105亿元', '10亿元以上项目 <总投资> | level 3个'],
    ],
    ['税收收入完成12.6亿元，完成年度目标11亿元的95%。', ['税收收入 | level 12.6亿元; 完成11亿元 95%']],
    ['税收12.60亿元，比上年增加0.60亿元。', ['税收 | level 12.60亿元; increase 0.60亿元']],
    [
      '新增高新技术企业35家以上、科技型中小企业53家。',
      ['新增高新技术企业 | level 以上35家', '科技型中小企业 | level 53家'],
    ],
    [
      '可再生能源装机90万千瓦，和美乡村覆盖率51.7%，PM2.5浓度35微克/立方米。',
      ['可再生能源装机 | level 90万千瓦', '和美乡村覆盖率 | level 51.7%', 'PM2.5浓度 | level 35微克/立方米'],
    ],
    ['世界排名由第十位上升到第五位。', []],
    ['2025年12月3日召开第5次会议。', []],
  ])('reads %s', (sentence, statements) => {
    expect(read(sentence)).toEqual(statements);
  });

  it('points at figure and unit', () => {
    const paragraph = paragraphOf('预计完成税收收入突破12.6亿元。');
    const [statement] = paragraph ? statementsIn(paragraph) : [];
    const [fact] = statement?.facts ?? [];
    const { start, end } = fact?.kind === 'level' ? fact.figure : { start: 0, end: 0 };
    expect(paragraph?.words.slice(start, end)).toBe('12.6亿元');
  });
});

describe('respectivesIn', () => {
  it('tells how many names there are at least and at most', () => {
    const paragraph = paragraphOf(
      '批发和零售业、住宿和餐饮业分别增长3%、4%，甲、乙和丙分别为1亿元、2亿元和3亿元。',
    );
    const lists = paragraph ? respectivesIn(paragraph) : [];
    expect(lists.map(({ fewest, most, marks }) => [fewest, most, marks.length])).toEqual([
      [2, 4, 2],
      [2, 3, 3],
    ]);
  });
});
