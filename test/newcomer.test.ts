// The walk of a newcomer: a starter is filled in with ordinary mistakes, what is found is obeyed to the letter, and the
// document comes out as it was meant.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../src/app/check.js';
import { fillStarter } from '../src/app/fill-starter.js';
import { fixSource } from '../src/lint/fix.js';
import { compose } from '../src/report/compose.js';
import type { Diagnostic } from '../src/source/diagnostic.js';
import { createSource, type Source } from '../src/source/source.js';
import { wordsOfReport } from './read-back.js';

const starter = fillStarter(readFileSync('templates/starters/zone.yaml', 'utf8'), { year: 2025, keys: 'zh' });

/** A place of the starter, what is meant to stand there, and what a tired writer types. */
interface Slip {
  readonly slip: string;
  /** The lines of the starter. */
  readonly open: string;
  readonly meant: string;
  readonly typed: string;
}

const slips: readonly Slip[] = [
  {
    slip: 'an explanation directly behind the value',
    open: '单位: \n',
    meant: '单位: 云岭经济开发区管理委员会\n',
    typed: '单位: 云岭经济开发区管理委员会# 全称\n',
  },
  {
    slip: 'a date with points',
    open: '成文日期: \n',
    meant: '成文日期: 2025-12-20\n',
    typed: '成文日期: 2025.12.20\n',
  },
  {
    slip: 'quotation marks around a value',
    open: '主送机关: \n',
    meant: '主送机关: 市人民政府\n',
    typed: '主送机关: “市人民政府”\n',
  },
  {
    slip: 'no blank behind a colon, half-width commas',
    open: '导语: \n\n# 全年指标',
    meant: '导语: 2025年，全区攻坚克难，成效明显。\n\n# 全年指标',
    typed: '导语:2025年,全区攻坚克难,成效明显。\n\n# 全年指标',
  },
  {
    slip: 'a full stop for a point, a colon of full width, a goal in per cent, a wide minus',
    open: '      数值: \n      单位: 亿元\n      # 增幅，单位是 %；下降写负数，如 -2.5\n      同比: \n',
    meant:
      '      数值: 215.30\n      单位: 亿元\n      # 增幅，单位是 %；下降写负数，如 -2.5\n      同比: -2.5\n',
    typed:
      '      数值: 215。30\n      单位：亿元\n      # 增幅，单位是 %；下降写负数，如 -2.5\n      同比: −2.5\n',
  },
  {
    slip: 'a goal in per cent',
    open: '      目标: \n',
    meant: '      目标: {增幅: 8}\n',
    typed: '      目标: 8%\n',
  },
  {
    slip: 'no rank',
    open: '      排名: \n',
    meant: '',
    typed: '      排名: 无\n',
  },
  {
    slip: 'a letter for a digit, another name for a field',
    open: '    - 名称: 固定资产投资\n      数值: \n      单位: 亿元\n      同比: \n      预计: 是\n    - 名称: 高新',
    meant:
      '    - 名称: 固定资产投资\n      数值: 94.30\n      单位: 亿元\n      同比: 11.3\n      预计: 是\n    - 名称: 高新',
    typed:
      '    - 名称: 固定资产投资\n      数值: 94.3O\n      单位: 亿元\n      增幅: 11.3\n      预计: 是\n    - 名称: 高新',
  },
  {
    slip: 'the unit in the figure',
    open: '    - 名称: 税收收入\n      数值: \n',
    meant: '    - 名称: 税收收入\n      数值: 15.48\n',
    typed: '    - 名称: 税收收入\n      数值: 15.48亿元\n',
  },
  {
    slip: 'a period without its month',
    open: '      时段: 1—11月\n',
    meant: '      时段: 1—11月\n',
    typed: '      时段: 1—11\n',
  },
  {
    slip: 'a number typed before a title',
    open: '  标题: 主要工作开展情况\n',
    meant: '  标题: 主要工作开展情况\n',
    typed: '  标题: 二、主要工作开展情况\n',
  },
  {
    slip: 'an indentation with a tab, a mark of Markdown',
    open: '    - 标题: 产业发展提质增效\n      # 写不完整也没关系，先把有的写上\n      正文: \n',
    meant:
      '    - 标题: 产业发展提质增效\n      # 写不完整也没关系，先把有的写上\n      正文: 新增规上企业12家。\n',
    typed:
      '    - 标题: 产业发展提质增效\n      # 写不完整也没关系，先把有的写上\n\t\t\t正文: 新增**规上企业**12家。\n',
  },
  {
    slip: 'a number behind #',
    open: '    - 标题: 平台功能不断完善\n      正文: \n',
    meant: "    - 标题: 平台功能不断完善\n      正文: '建成 #3厂房并投入使用。'\n",
    typed: '    - 标题: 平台功能不断完善\n      正文: 建成 #3厂房并投入使用。\n',
  },
  {
    slip: 'two paragraphs with the leavings of a web page',
    open: '    - 标题: 营商环境持续优化\n      正文: \n',
    meant:
      '    - 标题: 营商环境持续优化\n      正文: |\n        办成实事20件。\n\n        群众满意度提高。\n',
    typed:
      '    - 标题: 营商环境持续优化\n      正文: |\n        办成\u200b实事20件。\n\n        群众&nbsp;满意度提高。\n',
  },
  {
    slip: 'indentation by wide blanks',
    open: '    - 标题: 安全环保守牢底线\n      正文: \n',
    meant: '    - 标题: 安全环保守牢底线\n      正文: 全年无事故。\n',
    typed: '　　- 标题: 安全环保守牢底线\n　　　正文: 全年无事故。\n',
  },
  {
    slip: 'a second item without its dash',
    open: '    - 标题: \n      正文: \n    - 标题: \n      正文: \n\n# 标题按年度',
    meant:
      '    - 标题: 用地紧张\n      正文: 指标不足，须向上争取。\n    - 标题: 人才短缺\n      正文: 技工不足，须加快引进。\n\n# 标题按年度',
    typed:
      '    - 标题: 用地紧张\n      正文: 指标不足，须向上争取。\n      标题: 人才短缺\n      正文: 技工不足，须加快引进。\n\n# 标题按年度',
  },
  {
    slip: 'several offices as a list',
    open: '        责任单位: \n        # 如“2026年6月底”\n',
    meant: '        责任单位: 经济发展局、招商局\n        # 如“2026年6月底”\n',
    typed: '        责任单位: [经济发展局, 招商局]\n        # 如“2026年6月底”\n',
  },
  {
    slip: 'a goal of the plan in per cent, with a word',
    open: '      # 单位是 %\n      增幅: \n',
    meant: '      # 单位是 %\n      增幅: 8\n',
    typed: '      # 单位是 %\n      增幅: 8%\n',
  },
  {
    slip: 'a label typed before the title of an attachment',
    open: '  - 标题: 重点任务分工表\n',
    meant: '  - 标题: 重点任务分工表\n',
    typed: '  - 标题: 附件：重点任务分工表\n',
  },
  {
    slip: 'a word of one’s own for the last part',
    open: '结尾: \n',
    meant: '结尾: 以上情况，请审阅。\n',
    typed: '结语: 以上情况，请审阅。\n',
  },
];

function filledIn(which: 'meant' | 'typed', only: readonly Slip[] = slips): string {
  return slips.reduce((text, slip) => {
    expect(text.split(slip.open).length, slip.slip).toBeGreaterThan(1);
    return text.replace(slip.open, () => (only.includes(slip) ? slip[which] : slip.meant));
  }, starter);
}

const check = (source: Source) => checkSummary(source, defaultCheck).diagnostics;
/** What is still to be written is no mistake. */
const isFault = ({ severity, code }: Diagnostic) =>
  severity !== 'info' && code !== 'missing-figure' && code !== 'empty-section';

/** What stands at the place of the finding afterwards, where the hint says it word for word. */
function said({ hint = '' }: Diagnostic): string | undefined {
  return (
    /^是否应为“(.+?)”？$/.exec(hint)?.[1] ??
    /^(?:请核对：是一个数字的，)?(?:写成|只写数字) ?(\{[^}]*\}|“[^”]+”|[^，。；]+)/
      .exec(hint)?.[1]
      ?.replace(/^“(.+)”$/, '$1')
  );
}

/** The file after `--fix`, and after its hints were followed one by one. */
function obeyed(text: string): { readonly text: string; readonly left: readonly string[] } {
  let now = createSource('summary.yaml', text);
  for (let round = 0; round < 40; round++) {
    now = createSource(now.file, fixSource(now, 'yaml', check).text);
    const faults = check(now).filter(isFault);
    const next = faults.map((fault) => ({ fault, words: said(fault) })).find(({ words }) => words);
    if (!next?.words)
      return {
        text: now.text,
        left: faults.map(({ message, hint, range }) => `${range.start.line} ${message} ${hint}`),
      };
    const { start, end } = next.fault.span;
    now = createSource(now.file, now.text.slice(0, start) + next.words + now.text.slice(end));
  }
  throw new Error('no end of hints');
}

function printed(text: string): readonly string[] {
  const { summary } = checkSummary(createSource('summary.yaml', text), defaultCheck);
  if (!summary) throw new Error('cannot be built');
  return wordsOfReport(compose(summary));
}

describe('a newcomer who obeys what is found', () => {
  const meant = printed(filledIn('meant'));

  it.each(slips)('$slip: gets what was meant', (slip) => {
    const { text, left } = obeyed(filledIn('typed', [slip]));
    expect(left).toEqual([]);
    expect(printed(text)).toEqual(meant);
  });

  it('gets it with all twenty mistakes at once', () => {
    const { text, left } = obeyed(filledIn('typed'));
    expect(left).toEqual([]);
    expect(printed(text)).toEqual(meant);
  });
});
