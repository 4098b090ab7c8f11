// The rule redundant.
import { describe, expect, it } from 'vitest';
import { redundant as rule } from '../../../src/lint/rules/redundant.js';
import { fixedBy, messagesOf, wordsAt } from '../findings-of.js';

describe('redundant', () => {
  it.each([
    ['收入均分别增长8%、9%', '均分别'],
    ['收入分别均增长8%、9%', '分别均'],
    ['目前为止，截至目前共完成投资52亿元', '目前为止，截至目前'],
    ['截至目前为止完成52亿元', '截至目前为止'],
    ['截至到2025年底', '截至到'],
    ['避免不再发生事故', '避免不再发生'],
    ['防止类似问题不再出现', '防止类似问题不再出现'],
    ['切忌不要搞形式主义', '切忌不要'],
    ['严禁不得擅自开工', '严禁不得'],
    ['规模悬殊很大', '悬殊很大'],
    ['队伍凯旋归来', '凯旋归来'],
    ['过高的奢望', '过高的奢望'],
    ['付诸于行动', '付诸于'],
    ['税收较去年同比增长8%', '较去年同比'],
    ['税收同比去年增长8%', '同比去年'],
    ['原因是由于需求不足', '原因是由于'],
    ['目前现在', '目前现在'],
    ['总共一共12个', '总共一共'],
  ])('finds %s', (sentence, words) => {
    expect(wordsAt(rule, sentence)).toEqual([words]);
  });

  it('mends what can be written in one way', () => {
    expect(fixedBy(rule, '截至到2025年底')).toBe('截至2025年底');
    expect(fixedBy(rule, '税收同比去年增长8%')).toBe('税收同比增长8%');
    expect(fixedBy(rule, '收入均分别增长8%、9%')).toBe('收入均分别增长8%、9%');
  });

  it('says why', () => {
    expect(messagesOf(rule, '队伍凯旋归来')).toEqual(['“凯旋归来”：“凯旋”就是胜利归来']);
  });

  it.each([
    '收入分别增长8%、9%，均居全市前列',
    '各分管领导分别带队，分别由各部门牵头',
    '截至目前，完成52亿元；到目前为止未发生事故',
    '防止不合格产品流入市场，避免不必要的损失',
    '严禁不按程序审批，不能避免不发生小的波动',
    '税收同比增长8%，较去年提高2个百分点，比上年同期多1亿元',
    '贫富悬殊，差距很大；凯旋门、凯旋的队伍',
    '原因是多方面的，是因为需求不足',
    '均衡发展、平均分配、分别均已办结',
    '以及和平路、以及及时办理',
    '环比增长2%，比上月提高1个百分点',
    '无时无刻不牵挂着群众',
  ])('passes %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });
});
