import { expect, it } from 'vitest';
import { keywordsOf } from '../../src/compare/keywords.js';

const pairs = (words: string) => keywordsOf(words).map(({ pair }) => pair);

it('leaves out what any plan is full of, figures and marks', () => {
  expect(pairs('加快推进青岚湖公园建设，力争年内完成投资12亿元。')).toEqual([
    '青岚',
    '岚湖',
    '湖公',
    '公园',
    '投资',
    '亿元',
  ]);
  expect(pairs('进一步加强工作，全面提升水平。')).toEqual([]);
  expect(pairs('发展生产性服务业')).toContain('务业');
});

it('says which pairs go on from the one before', () => {
  expect(keywordsOf('青岚湖，公园').map(({ goesOn }) => goesOn)).toEqual([false, true, false]);
});

it('reads no more of a sentence than one has', () => {
  expect(keywordsOf('青岚'.repeat(100_000)).length).toBeLessThan(400);
});
