// Last year's file as next year's: what moves, what is emptied, what stays; every example goes the whole way.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../../src/app/check.js';
import { type RolledOver, rollOver } from '../../src/app/roll-over.js';
import { compose } from '../../src/report/compose.js';
import { printedWords } from '../../src/report/printed-words.js';
import { createSource } from '../../src/source/source.js';
import { scanYaml } from '../../src/source/yaml-comments.js';
import { readSummary } from '../../src/summary/read-summary.js';

type Rolled = Exclude<RolledOver, { readonly faults: unknown }>;

function rolled(text: string): Rolled {
  const result = rollOver(createSource('a.yaml', text));
  if ('faults' in result) throw new Error(result.faults.map(({ message }) => message).join('\n'));
  return result;
}

const HEAD = '单位: 甲开发区管委会\n年度: 2025\n';
/** The file after its first two keys. */
const next = (text: string) => rolled(HEAD + text).text.replace('单位: 甲开发区管委会\n年度: 2026\n', '');

const examples = new URL('../../examples/', import.meta.url);
const names = readdirSync(examples).filter((name) => name.endsWith('.yaml'));
const commentsOf = (text: string) => scanYaml(createSource('a.yaml', text)).comments.map((each) => each.text);

describe.each(names)('examples/%s', (name) => {
  const text = readFileSync(new URL(name, examples), 'utf8');

  it('goes on to the next year without an error, with blanks where figures are due', () => {
    const { text: carried, year, isWrittenAnew } = rolled(text);
    expect({ year, isWrittenAnew }).toEqual({ year: 2026, isWrittenAnew: false });
    const { summary, diagnostics } = checkSummary(createSource(name, carried), defaultCheck);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    // What was emptied is all that there is to say.
    const codes = new Set(diagnostics.map(({ code }) => code));
    expect([...codes].filter((code) => !/^(?:blank|missing-figure|empty-section)$/.test(code))).toEqual([]);
    if (!summary) throw new Error('it is no summary');
    const words = printedWords(compose(summary));
    expect(words).not.toMatch(/2025年/);
    expect(words).toContain('待填');
  });

  it('keeps every comment', () => {
    const carried = commentsOf(rolled(text).text);
    const kept = commentsOf(text).filter((comment) => !comment.includes('yaml-language-server'));
    expect(kept.filter((comment) => !carried.includes(comment))).toEqual([]);
  });

  it('goes on once more, without the reminders of the year before last', () => {
    const once = rolled(text).text;
    const twice = rolled(once).text;
    expect(readSummary(createSource(name, twice)).summary?.year).toBe(2027);
    const old = commentsOf(once).filter((comment) => comment.startsWith('# 去年：'));
    expect(
      old.filter((comment) => twice.includes(comment) && !/写在各项里|有的数值|下面一项/.test(comment)),
    ).toEqual([]);
  });

  it('keeps CRLF, and gives the same text with it', () => {
    const crlf = rolled(text.replaceAll('\n', '\r\n')).text;
    expect(crlf.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(crlf.replaceAll('\r\n', '\n')).toBe(rolled(text).text);
  });
});

describe('indicators', () => {
  it('have last year’s figure to be compared with, with its digits, and are empty themselves', () => {
    expect(
      next(
        '指标:\n  - 名称: 产值\n    数值: 215.30 # 初步数\n    单位: 亿元\n    同比: 6.0\n    上年同期: 203.10\n',
      ),
    ).toBe('指标:\n  - 名称: 产值\n    数值:  # 初步数\n    单位: 亿元\n    同比: \n    上年同期: 215.30\n');
    expect(next('指标:\n- {名称: 产值, 数值: "1,215.30", 单位: 亿元}\n')).toBe(
      '指标:\n- {名称: 产值, 数值: , 单位: 亿元, 上年同期: 1215.30}\n',
    );
  });

  it.each(['稳中有升', '2.1：64.7：33.2', ''])(
    'have nothing to be compared with where there was %j',
    (value) => {
      expect(next(`指标:\n  - 名称: 产值\n    数值: ${value}\n    上年同期: 3\n`)).toBe(
        '指标:\n  - 名称: 产值\n    数值: \n    上年同期: \n',
      );
    },
  );

  it('keep the unit that stood in the figure', () => {
    expect(next('指标:\n  - 名称: 达标率\n    数值: 98.5%\n')).toBe(
      '指标:\n  - 名称: 达标率\n    数值: \n    单位: "%"\n    上年同期: 98.5\n',
    );
  });

  it('say once which of the figures were estimates', () => {
    const text =
      '指标:\n  - 名称: 产值\n    数值: 3\n    预计: 是\n  - 名称: 税收\n    数值: 4\n    预计: 否\n';
    expect(rolled(HEAD + text).estimated).toEqual(['产值']);
    expect(next(text)).toContain('# 去年：有的数值写明是预计数，已移到“上年同期”，请换成实际数：产值\n指标:');
  });

  it('lose a qualifier, which is kept as a reminder with its comment', () => {
    expect(next('指标:\n  - 名称: 企业\n    数值: 1200\n    修饰: 突破 # 动词\n    单位: 家\n')).toContain(
      '    # 去年：修饰是“突破”\n    # 动词\n    单位: 家\n',
    );
  });
});

describe('targets of the plan', () => {
  const target = (indicator: string, planned: string) =>
    next(`指标:\n  - {名称: 产值, ${indicator}}\n下年安排:\n  预期目标:\n    - {名称: 产值, ${planned}}\n`);

  it.each([
    ['数值: 3, 单位: 亿元', '数值: 230, 单位: 亿元', '目标: 230}'],
    ['数值: 3', '增幅: 8', '目标: {增幅: 8}}'],
    ['数值: 3', '增幅: 8%', '目标: {增幅: 8}}'],
    ['数值: 3', '增幅: {数值: 8, 修饰: 以上}', '目标: {增幅: 8, 修饰: 以上}}'],
    ['数值: 3', '数值: 230.0, 修饰: 突破, 增幅: 7', '目标: {数值: 230.0, 增幅: 7, 修饰: 突破}}'],
    ['同比: 3', '数值: 230, 增幅: 7', '目标: {增幅: 7}}'],
    ['数值: 3, 目标: {增幅: 5}', '数值: 4', '目标: 4'],
  ])('an indicator with %s and the target %s', (indicator, planned, written) => {
    expect(target(indicator, planned)).toContain(written);
  });

  it.each([
    ['数值: 3, 单位: 亿元', '数值: 230, 单位: 万元', '230万元'],
    ['数值: 3', '数值: 保稳提质', '保稳提质'],
    ['数值: 3', '增幅: {数值: 2, 单位: 倍}', '2倍'],
  ])('an indicator with %s cannot have the target %s, which is told', (indicator, planned, words) => {
    const text = target(indicator, planned);
    expect(text).toContain(`  # 去年：安排里的目标是“${words}”，与指标对不上，请自己写\n  - {名称: 产值`);
    expect(text.split('下年安排')[0]).not.toContain('目标:');
  });

  it('are found by the id too, and none is left from the year before', () => {
    expect(
      next(
        '指标:\n  - {名称: 全年产值, 代号: 产值, 数值: 3, 目标: 1}\n  - {名称: 税收, 数值: 4, 目标: {增幅: 2}}\n下年安排:\n  预期目标:\n    - {名称: 产值, 数值: 5}\n',
      ),
    ).toContain(
      '代号: 产值, 数值: , 上年同期: 3, 目标: 5}\n  - {名称: 税收, 数值: , 上年同期: 4, 目标: {增幅: }}',
    );
  });

  it('without an indicator become one, also where there was none', () => {
    const plan = '下年安排:\n  预期目标:\n    - {名称: 新项目, 数值: 35, 单位: 个}\n';
    const added = '  - 名称: 新项目\n    数值: \n    单位: 个\n    目标: 35\n';
    expect(next(`指标:\n  - 名称: 产值\n${plan}`)).toContain(added);
    expect(next(plan)).toMatch(/^\n指标:\n {2}# 去年：.*\n/);
    expect(next(plan)).toContain(added);
    expect(rolled(HEAD + plan).added).toEqual(['新项目']);
  });
});

describe('tasks of the plan', () => {
  it('become the items of the work, with who was in charge, and what was planned above them', () => {
    const { text, tasks } = rolled(
      `${HEAD}主要工作:\n  标题: 2025年工作\n  写法: 段首标题 # 写法\n  各项:\n    - 标题: 旧事 # 旧注\n      正文: 做了。\n下年安排:\n  重点任务:\n    - 标题: 抓项目\n      正文: 开工20个。\n      责任单位: [甲局, 乙局]\n      完成时限: 2026年6月底\n    - 一句话的任务。\n`,
    );
    expect(tasks).toBe(2);
    expect(text.split('年度: 2026\n')[1]).toBe(
      '主要工作:\n  标题: 2026年工作\n  写法: 段首标题 # 写法\n  标注责任: 否\n  # 去年：下面的注释原来写在各项里\n  # 旧注\n  各项:\n    # 去年：开工20个。\n    # 去年：完成时限：2026年6月底\n    - 标题: 抓项目\n      正文: \n      责任单位: 甲局、乙局\n    # 去年：一句话的任务。\n    - 正文: \n下年安排:\n  重点任务:\n    - 标题: \n      正文: \n      责任单位: \n      完成时限: \n',
    );
  });

  it('make a part of the work where there was none, or a plain list', () => {
    expect(next('下年安排: [抓项目。]\n')).toBe(
      '\n主要工作:\n  # 去年：抓项目。\n  - 正文: \n下年安排:\n  - 正文: \n',
    );
    expect(next('主要工作:\n  - 旧事。\n下年安排:\n  - 标题: 抓项目\n    责任领导: 周明远\n')).toContain(
      '主要工作:\n  标注责任: 否\n  各项:\n    - 标题: 抓项目\n      正文: \n      责任领导: 周明远\n',
    );
  });

  it('are no targets and no 总体要求, and those below 重点任务 are taken from there', () => {
    const text = next(
      '下年安排:\n  - {标题: 总体要求, 正文: 甲。}\n  - {标题: 2026年预期目标, 正文: 乙。}\n  - {标题: 重点任务, 分项: [{标题: 抓项目}, {标题: 抓招商}]}\n',
    );
    expect(text.split('下年安排')[0]).toBe(
      '\n主要工作:\n  - 标题: 抓项目\n    正文: \n  - 标题: 抓招商\n    正文: \n',
    );
  });

  it('keep their sub-items, without the texts', () => {
    const text = next(
      '下年安排:\n  - 标题: 甲\n    分项写法: 一是二是\n    分项:\n      - {标题: 乙, 正文: 丙。}\n',
    );
    expect(text).toContain(
      '  - 标题: 甲\n    分项:\n      - 标题: 乙\n        正文: \n    分项写法: 一是二是\n',
    );
  });

  it('are looked for in the part that names the plan’s year, where a report has no other plan', () => {
    const text = next('其他部分:\n  - 标题: 2026年重点工作\n    作用: 主要工作\n    各项: [抓项目。]\n');
    expect(text).toContain(
      '主要工作:\n  # 去年：抓项目。\n  - 正文: \n其他部分:\n  - 标题: 2027年重点工作\n    作用: 下年安排\n',
    );
  });

  it('leave the items of the work with their titles where there were none', () => {
    expect(next('主要工作:\n  - 标题: 抓项目\n    正文: 做了。\n  - 标题: 办件326件\n  - 一句。\n')).toBe(
      '主要工作:\n  - 标题: 抓项目\n    正文: \n  - 标题: \n  - \n',
    );
  });
});

describe('the other parts', () => {
  it('empties items between brackets too, where nothing cannot stand', () => {
    expect(next('其他部分:\n  - {标题: 党建, 各项: [甲。, {标题: 乙, 正文: 丙。}]}\n')).toBe(
      '其他部分:\n  - {标题: 党建, 各项: [{正文: }, {标题: 乙, 正文: }]}\n',
    );
    expect(rolled(`${HEAD}附件:\n  - 标题: 表\n    各项: [甲。]\n`).isWrittenAnew).toBe(false);
  });

  it('moves on the years of the report and the plan, and no other', () => {
    const title = (words: string) => /标题: (.*)/.exec(next(`标题: ${words}\n`))?.[1];
    expect(title('2025年工作总结及2026年打算')).toBe('2026年工作总结及2027年打算');
    expect(title('"二〇二五年度总结"')).toBe('"二〇二六年度总结"');
    for (const words of ['2023—2025年总结', '2025年3月1日情况', '迈向到2030年的总结', '2024年总结'])
      expect(title(words)).toBe(words);
    expect(rolled(`${HEAD}标题: 2023—2025年总结\n`).doubts).toMatchObject([{ words: '2023—2025年总结' }]);
    expect(rolled(`${HEAD}标题: 2025年总结\n`).doubts).toEqual([]);
  });

  it('moves on the year of a plan, also one that was over then', () => {
    expect(next('下年安排:\n  年度: 2026\n  标题: 2026年安排\n')).toContain('年度: 2027\n  标题: 2027年安排');
    expect(next('下年安排:\n  年度: 2022\n  标题: 2022年安排\n')).toContain('年度: 2027\n  标题: 2027年安排');
  });

  it('keeps problems as a reminder, and words that lead on where they hold no figure', () => {
    expect(
      next(
        '存在问题:\n  导语: 也有不足。\n  各项:\n    - 标题: 用地不足\n      正文: |\n        缺地。\n\n        缺钱。\n      整改措施: 争取。\n  结尾: 共3条。\n',
      ),
    ).toBe(
      '存在问题:\n  导语: 也有不足。\n  # 去年：用地不足\n  # 去年：　　缺地。\n  # 去年：　　缺钱。\n  # 去年：　　争取。\n  各项:\n    - 标题: \n      正文: \n      整改措施: \n  结尾: \n',
    );
    expect(next('存在问题: [用地不足。]\n')).toBe('# 去年：用地不足。\n存在问题:\n  - 正文: \n');
  });

  it('empties what is of the day: date, numbers, pictures; a closing without figures stays', () => {
    expect(
      next(
        '成文日期: 2025-12-20\n公文: {发文机关标志: 甲文件, 发文字号: 甲〔2025〕1号}\n简报:\n  期号: 3\n  名称: 简报\n导语: |\n  一。\n\n  二。\n\n# 注\n结尾: 特此报告。\n',
      ),
    ).toBe(
      '成文日期: \n公文: {发文机关标志: 甲文件, 发文字号: }\n简报:\n  期号: \n  名称: 简报\n导语: \n\n# 注\n结尾: 特此报告。\n',
    );
  });

  it('takes no word of a reminder for a setting or a tag', () => {
    const text = next(
      '存在问题:\n  - 标题: "zonerep-disable blank -- 理由"\n    正文: "甲\\u0007{{没有}}\\u2028乙"\n',
    );
    expect(text).toContain('# 去年：zonerep-disable blank -- 理由\n# 去年：　　甲{{没有}}\n# 去年：　　乙\n');
    expect(
      checkSummary(createSource('a', HEAD + text), defaultCheck).diagnostics.map(({ code }) => code),
    ).not.toContain('unknown-citation');
  });
});

describe('a file that cannot be changed in place', () => {
  it('is written anew: JSON', () => {
    const json =
      '{"organization":"甲","year":2025,"indicators":[{"name":"产值","value":118.60}],"plan":["做。"]}';
    const { text, isWrittenAnew, keys } = rolled(json);
    expect({ isWrittenAnew, keys }).toEqual({ isWrittenAnew: true, keys: 'en' });
    expect(text).toContain('year: 2026\nindicators:\n  - name: 产值\n    value: \n    prior: 118.60\n');
  });

  it('is written anew: with references, and its comments go to the top', () => {
    const { text } = rolled('单位: &甲 甲管委会 # 全称\n署名: *甲\n年度: 2025\n');
    expect(text).toBe('# 全称\n单位: 甲管委会\n年度: 2026\n署名: 甲管委会\n');
  });

  it('is refused where the next year is none that a summary can have', () => {
    expect(rollOver(createSource('a.yaml', '单位: 甲\n年度: 2100\n'))).toEqual({ faults: [] });
  });

  it.each([
    ['单位: 甲\n', '年度'],
    ['单位: 甲\n年度: 2025\n主要工作 : : [\n', ''],
    ['你好\n', ''],
    ['', ''],
    ['a: 1\n', ''],
  ])('is told where it is no summary: %j', (text, words) => {
    const result = rollOver(createSource('a.yaml', text));
    if (!('faults' in result)) throw new Error('it was carried on');
    expect(result.faults[0]?.message).toContain(words);
    expect(result.faults.length).toBeGreaterThan(0);
  });
});

describe('any summary', () => {
  const word = fc.stringMatching(/^[甲乙丙丁#:"'、。{}\d -]{1,8}$/);
  const items = fc.array(
    fc.oneof(word, fc.record({ title: word, text: word, owner: word }, { requiredKeys: [] })),
    { maxLength: 3 },
  );
  const data = fc.record(
    {
      title: word,
      opening: word,
      indicators: fc.array(
        fc.record(
          {
            name: word,
            value: fc.oneof(fc.integer(), word),
            prior: fc.integer(),
            yoy: fc.integer(),
            unit: word,
          },
          { requiredKeys: ['name'] },
        ),
        { maxLength: 3 },
      ),
      tasks: items,
      issues: fc.oneof(items, fc.record({ items, closing: word })),
      plan: fc.oneof(
        items,
        fc.record({
          targets: fc.array(fc.record({ name: word, value: fc.oneof(fc.integer(), word) })),
          tasks: items,
        }),
      ),
    },
    { requiredKeys: [] },
  );

  it('that can be read goes on to one that can be read, as JSON and as YAML', async () => {
    const { stringify } = await import('yaml');
    fc.assert(
      fc.property(data, (rest) => {
        const whole = { organization: '甲', year: 2025, ...rest };
        for (const text of [JSON.stringify(whole), stringify(whole)]) {
          if (!readSummary(createSource('a', text)).summary) continue;
          expect(readSummary(createSource('a', rolled(text).text)).summary?.year).toBe(2026);
        }
      }),
      { numRuns: 40 },
    );
  });
});
