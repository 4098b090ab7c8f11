import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotateDocx } from '../../src/word/comments/annotate.js';
import { canCheck, faultsOf } from '../word/check-docx.js';
import { makeDocx, p, partOf, table, textOf } from '../word/make-docx.js';
import { makeFolder, runCli, runHere } from './run-cli.js';

const YAML = `类型: 开发区
单位: 甲开发区管理委员会
年度: 2025
成文日期: 2025-12-20
导语: |
  一年来,开发区取得了取得了新成效。

  第二段写XX。
指标:
  - {名称: 规上工业总产值, 数值: 215.30, 单位: 亿元, 同比: 9.0, 上年同期: 203.10}
  - {名称: 税收收入, 数值: , 单位: 亿元}
主要工作:
  各项:
    - {标题: 抓项目, 正文: 全年新开工项目20个。}
结尾:
`;

/** A template of the user’s that has a comment already. */
const COMMENTED =
  annotateDocx(
    makeDocx({
      header: p('{{标题}}'),
      body:
        p('{{标题}}') +
        p('此处有旧批注') +
        table([p('{{#each 指标}}{{名称}}'), p('{{数值}}'), p('{{同比}}{{/each}}')]),
    }),
    [{ part: 'word/document.xml', paragraph: 1, start: 2, end: 3, text: '旧的' }],
  ).bytes ?? '';

/** Words and comment of every comment, in the order of the file. */
function comments(docx: Uint8Array): string[] {
  const texts = new Map(
    [...partOf(docx, 'word/comments.xml').matchAll(/<w:comment w:id="(\d+)"[^>]*>(.*?)<\/w:comment>/g)].map(
      ([, id = '', xml = '']) => [id, xml.replace(/<\/w:p>(?=<w:p>)/g, ' ').replace(/<[^>]+>/g, '')],
    ),
  );
  const body = partOf(docx);
  return [...texts].map(([id, text]) => {
    const start = body.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
    const end = body.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
    return `${body.slice(start, end).replace(/<[^>]+>/g, '')} | ${text}`;
  });
}

describe('zonerep build --annotate', () => {
  it('puts findings and blanks at their words, with their lines', () => {
    const folder = makeFolder({ 'x.yaml': YAML });
    const { code, err } = runCli(folder, ['build', 'x.yaml', '--annotate', '-o', 'x.docx']);
    expect(code).toBe(0);
    expect(err).toContain('已写成 x.docx，加了 6 条批注\n');
    const bytes = readFileSync(join(folder, 'x.docx'));
    const found = comments(bytes);
    expect(found.map((line) => line.split(' | ')[0])).toEqual([
      ',',
      '取得了取得了',
      'XX',
      '9.0',
      '【待填】',
      '【待填】',
    ]);
    expect(found[0]).toContain(
      '错误：中文里用了半角标点“,” 怎么改：改为全角“，” （halfwidth-punctuation，x.yaml:6）',
    );
    expect(found.at(-1)).toContain('待填：结尾 （x.yaml:15）');
    expect(partOf(bytes, 'word/comments.xml')).toMatch(/w:author="zonerep" w:date="2025-12-20T00:00:00Z"/);
  });

  it('changes nothing in the text, and gives the same bytes every time', async () => {
    const folder = makeFolder({ 'x.yaml': YAML });
    const build = async (output: string, ...more: string[]) => {
      await runHere(folder, ['build', 'x.yaml', '-o', output, ...more]);
      return readFileSync(join(folder, output));
    };
    const plain = await build('a.docx');
    const first = await build('b.docx', '--annotate');
    expect(textOf(first)).toBe(textOf(plain));
    expect((await build('c.docx', '--annotate')).equals(first)).toBe(true);
  });

  it('dates the comments by SOURCE_DATE_EPOCH', async () => {
    const folder = makeFolder({ 'x.yaml': YAML });
    await runHere(folder, ['build', 'x.yaml', '--annotate', '-o', 'x.docx'], {
      env: { SOURCE_DATE_EPOCH: '0' },
    });
    expect(partOf(readFileSync(join(folder, 'x.docx')), 'word/comments.xml')).toContain(
      'w:date="1970-01-01T00:00:00Z"',
    );
  });

  it.skipIf(!canCheck)('writes sound files (docx-valid of ../shared)', async () => {
    const folder = makeFolder({ 'x.yaml': YAML, 't.docx': COMMENTED });
    for (const [index, template] of [[], ['-t', 't.docx']].entries())
      await runHere(folder, ['build', 'x.yaml', ...template, '--annotate', '-o', `${index}.docx`]);
    expect(faultsOf(...['0.docx', '1.docx'].map((name) => readFileSync(join(folder, name))))).toBe('');
  });

  it('works with a template of the user’s that has comments already and prints but a part', async () => {
    const folder = makeFolder({ 'x.yaml': YAML, 't.docx': COMMENTED });
    expect(
      (await runHere(folder, ['build', 'x.yaml', '-t', 't.docx', '--annotate', '-o', 'x.docx'])).code,
    ).toBe(0);
    const bytes = readFileSync(join(folder, 'x.docx'));
    const found = comments(bytes);
    expect(found[0]).toBe('有 | 旧的');
    expect(found.filter((line) => line.startsWith('9.0 | 警告：“规上工业总产值”的同比'))).toHaveLength(1);
    expect(found.filter((line) => line.startsWith('【待填】 | 警告：“税收收入”的数值还没有填'))).toHaveLength(
      1,
    );
    // The opening is not printed: what is said of it stands at the title.
    expect(found.filter((line) => /^甲开发区.* \| 警告：“取得了取得了”/.test(line))).toHaveLength(1);
    const ids = [...partOf(bytes, 'word/comments.xml').matchAll(/<w:comment w:id="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('writes other formats beside, and refuses them alone', async () => {
    const folder = makeFolder({ 'x.yaml': YAML });
    const both = await runHere(folder, ['build', 'x.yaml', '--annotate', '-o', 'x.docx', '-o', 'x.txt']);
    expect(both.code).toBe(0);
    expect(readFileSync(join(folder, 'x.txt'), 'utf8')).not.toContain('\ue000');
    const { code, err } = await runHere(folder, ['build', 'x.yaml', '--annotate', '-o', 'y.txt']);
    expect(code).toBe(2);
    expect(err).toContain('“y.txt”不是 Word 文件');
    expect(existsSync(join(folder, 'y.txt'))).toBe(false);
  });
});
