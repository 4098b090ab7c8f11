import { describe, expect, it } from 'vitest';
import { compareTexts } from './papers.js';

const tasks = (plan: string, work: string) =>
  compareTexts(plan, work)
    .pledges.filter(({ kind }) => kind === 'task')
    .map(({ words, outcome, answer }) => [words, outcome, ...(answer ? [answer.words] : [])]);

describe('tasks of the plan', () => {
  it('are taken up, silent, or something stands near them', () => {
    const plan = [
      '（一）抓项目。确保望岳生物产业园一期六月投产，启动临港变电站扩容。',
      '（二）抓治理。推进小微水体黑臭整治。',
      '（三）抓服务。开通通勤公交专线三条。',
    ].join('\n');
    const work = '望岳生物产业园一期建成投产，临港变电站扩容启动。\n全年整治黑臭河道两条，群众反映很好。';
    expect(tasks(plan, work)).toEqual([
      [
        '确保望岳生物产业园一期六月投产，启动临港变电站扩容。',
        'taken-up',
        '望岳生物产业园一期建成投产，临港变电站扩容启动。',
      ],
      ['推进小微水体黑臭整治。', 'faint', '全年整治黑臭河道两条，群众反映很好。'],
      ['开通通勤公交专线三条。', 'silent'],
    ]);
  });

  it('are taken up by one clause of a long sentence', () => {
    const plan =
      '编制低空装备产业图谱，谋划氢能走廊，开工建设青岚湖湿地公园二期，办好龙舟邀请赛，改造老旧管网。';
    expect(tasks(plan, '青岚湖湿地公园二期动工，进展顺利。')[0]?.[1]).toBe('taken-up');
  });

  it('know the heading that they stand under, and both places', () => {
    const [pledge] = compareTexts('（一）抓好招商引资\n组建氢能招商专班。', '组建氢能招商专班两个。').pledges;
    expect(pledge).toMatchObject({
      under: '抓好招商引资',
      place: { file: 'last.txt', line: 6, counts: 'line' },
    });
    expect(pledge?.answer?.place).toEqual({ file: 'now.txt', line: 3, column: 1, counts: 'line' });
  });

  it('are titles too where nothing stands under them', () => {
    expect(
      tasks('（一）建好氢能走廊示范线\n（二）办好龙舟邀请赛', '今年忙别的。').map(([words]) => words),
    ).toEqual(['建好氢能走廊示范线', '办好龙舟邀请赛']);
  });

  it('are not what guides the work, says what year it is, leads in or ends the paper', () => {
    const plan = [
      '2026年是青岚湖新区开局之年，意义重大。',
      '（一）总体要求。坚持青岚湖发展定位不动摇，走好湿地新城之路。',
      '（二）重点工作。重点抓好青岚湖周边下列几件事：',
      '（三）保障措施。实行清单管理，明确牵头领导和完成时限。',
    ].join('\n');
    expect(tasks(plan, '今年忙别的。')).toEqual([]);
  });

  it('are looked for in all that is said of the year, and not in the next plan or in annexes', () => {
    const work =
      '今年忙别的。\n二、存在问题\n氢能走廊示范线还没有建好。\n三、2027年工作安排\n办好龙舟邀请赛。';
    expect(tasks('建好氢能走廊示范线。\n办好龙舟邀请赛。', work).map(([, outcome]) => outcome)).toEqual([
      'taken-up',
      'silent',
    ]);
  });

  it('are not the motto of a long paragraph', () => {
    const plan = `做强数字赋能生态。${'办好龙舟邀请赛，建好氢能走廊示范线，改造老旧管网。'.repeat(3)}`;
    expect(tasks(plan, '今年忙别的。')).toHaveLength(3);
    expect(tasks('做强县域数字赋能生态。办好龙舟邀请赛。', '今年忙别的。')).toHaveLength(2);
  });

  it('are no formulas', () => {
    const formula = '坚持以习近平新时代中国特色社会主义思想为指导，认真贯彻党的二十大精神。';
    expect(tasks(formula, formula)).toEqual([]);
  });
});
