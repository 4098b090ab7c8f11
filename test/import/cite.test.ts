import { expect, it } from 'vitest';
import { citedDraft, replacementsFor } from '../../src/import/cite.js';
import type { Draft } from '../../src/import/draft.js';
import type { FoundIndicator } from '../../src/import/indicator-draft.js';
import { readLines } from '../../src/import/read-lines.js';

const lines = readLines('固定资产投资52亿元\n（一）抓投资。完成固定资产投资52亿元，增长8%。');
const place = (start: number, end: number) => ({ line: 1, start, end });
const found: FoundIndicator[] = [
  {
    indicator: { name: '固定资产投资', value: '52', unit: '亿元', yoy: '8' },
    line: 1,
    cited: [
      { ...place(22, 24), field: 'growth' },
      { ...place(15, 19), field: 'value' },
    ],
  },
  {
    indicator: { name: '固定资产投资', period: '上半年' },
    line: 1,
    cited: [{ ...place(0, 1), field: 'value' }],
  },
];

it('citations stand in the texts in place of the figures, in the words of the keys', () => {
  const draft: Draft = {
    organization: '云岭管委会',
    title: '固定资产投资52亿元',
    indicators: [{ name: '完成固定资产投资52亿元，增长8%。' }],
    tasks: { items: [{ title: '抓投资', text: '完成固定资产投资52亿元，增长8%。' }, '短文'] },
  };
  const cited = citedDraft(draft, lines, replacementsFor(found, 'zh'));
  expect(cited).toEqual({
    ...draft,
    tasks: {
      items: [
        { title: '抓投资', text: '完成固定资产投资{{固定资产投资.数值}}，增长{{固定资产投资.增幅}}。' },
        '短文',
      ],
    },
  });
  expect(replacementsFor(found, 'en').map(({ citation }) => citation)).toEqual([
    '{{固定资产投资.value}}',
    '{{固定资产投资.growth}}',
  ]);
});
