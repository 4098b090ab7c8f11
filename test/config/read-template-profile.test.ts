import { describe, expect, it } from 'vitest';
import { readTemplateProfile } from '../../src/config/read-template-profile.js';
import { createSource } from '../../src/source/source.js';

const read = (text: string) => readTemplateProfile(createSource('版式.yaml', text));

describe('readTemplateProfile', () => {
  it('takes keys in either language', () => {
    const expected = {
      base: 'gongwen-33476',
      style: 'table',
      faces: { body: '仿宋', title: '小标宋' },
      margins: { top: 30 },
      linePitch: 28.5,
      letterhead: '{{单位}}文件',
      cover: true,
    };
    const chinese = read(
      '依据: gongwen-33476\n样式: 表格\n字体: {正文: 仿宋, 标题: 小标宋}\n页边距: {上: 30}\n行距: 28.5\n文头: "{{单位}}文件"\n封面: 是\n',
    );
    expect(chinese).toEqual({ profile: expected, diagnostics: [] });
    const english = read(
      'base: gongwen-33476\nstyle: table\nfonts: {body: 仿宋, title: 小标宋}\nmargins: {top: 30}\nlinePitch: 28.5\nletterhead: "{{单位}}文件"\ncover: true\n',
    );
    expect(english).toEqual(chinese);
  });

  it.each([
    ['字休: {正文: 仿宋}', '是否应为“字体”？'],
    ['页边距: {上: 三厘米}', ''],
    ['行距: 5', ''],
    ['字体: {正文: "<仿宋>"}', ''],
    ['样式: 海报', ''],
    ['行距: 28\n行距: 30', ''],
  ])('refuses %s', (text, hint) => {
    const { profile, diagnostics } = read(`${text}\n`);
    expect(profile).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.hint ?? '').toContain(hint);
  });
});
