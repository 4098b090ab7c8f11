// What a summary in YAML looks like to the rules.
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/genre/document.js';
import { yamlOf } from './document-of.js';

const yaml = `organization: 云岭经济开发区管理委员会
year: 2025
title: 开发区工作总结
opening: |
  2025年，各项工作顺利。

  现报告如下。
indicators:
  - {name: 税收收入, value: 稳中有升, unit: 亿元, note: 按现价计算}
任务: &tasks
  - title: "抓项目\\u5efa设"
    text: >-
      全年新开工
      项目20个。
    owner: 经济发展局
    items: [小项一。]
issues: *tasks
plan:
  targets:
    - {name: 工业投资, growth: 8}
  tasks: [抓好落实。]
parts:
  - {title: 党的建设, before: issues, text: 从严治党。}
closing: 特此报告。
attachments: [指标表]
`.replace('任务:', 'tasks:');

const wordsAt = ({ source }: Document, { start, end }: { start: number; end: number }) =>
  source.text.slice(start, end);

describe('summaryDocument', () => {
  const document = yamlOf(yaml);

  it('lists every text in reading order with what it is', () => {
    const shapes = document.texts.map(
      ({ role, level, part, text }) => `${role}${level || ''} ${part} ${text.trim()}`,
    );
    const items = (part: string) => [
      `heading2 ${part} 抓项目建设`,
      `body ${part} 全年新开工\n项目20个。`,
      `body ${part} 小项一。`,
      `name ${part} 经济发展局`,
    ];
    expect(shapes).toEqual([
      'title opening 开发区工作总结',
      'name opening 云岭经济开发区管理委员会',
      'body opening 2025年，各项工作顺利。\n\n现报告如下。',
      ...['税收收入', '稳中有升', '亿元'].map((label) => `name indicators ${label}`),
      'body indicators 按现价计算',
      ...items('tasks'),
      'heading1 other 党的建设',
      'body other 从严治党。',
      ...items('issues'),
      'name plan 工业投资',
      'body plan 抓好落实。',
      'body closing 特此报告。',
      'name attachments 指标表',
    ]);
  });

  it('locates words in block, folded and quoted scalars', () => {
    const place = (words: string) => {
      const text = document.texts.find((candidate) => candidate.text.includes(words));
      const start = text?.text.indexOf(words) ?? -1;
      return text && wordsAt(document, text.locate(start, start + words.length));
    };
    expect(place('现报告')).toBe('现报告');
    expect(place('项目20个')).toBe('项目20个');
    expect(place('建设')).toBe('\\u5efa设');
    expect(place('税收')).toBe('税收');
  });

  it('finds the span of a value, or of its key where there is none', () => {
    const open = yamlOf('indicators:\n  - name: 税收收入\n    value:\n    prior: 12.0\n');
    expect(wordsAt(open, open.spanOf(['indicators', 0, 'prior']))).toBe('12.0');
    expect(wordsAt(open, open.spanOf(['indicators', 0, 'value']))).toBe('value');
    expect(wordsAt(open, open.spanOf(['indicators', 0, 'unit']))).toContain('name: 税收收入');
  });

  it('knows the years', () => {
    expect(document).toMatchObject({ year: 2025, planYear: 2026 });
    expect(yamlOf('').planYear).toBeUndefined();
  });
});
