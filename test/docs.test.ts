// What docs/templates.md says of names, commands, tags and pictures is so.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkWordTemplate } from '../src/render/check-word-template.js';
import { FIELDS, type Field } from '../src/template/fields.js';
import { makeFolder, runCli } from './cli/run-cli.js';
import { makeDocx, p } from './word/make-docx.js';

const docs = new URL('../docs/', import.meta.url);
const page = readFileSync(new URL('templates.md', docs), 'utf8');
const TYPES: Readonly<Record<string, string>> = {
  text: '文字',
  number: '数',
  flag: '是与否',
  blocks: '整段的内容',
  picture: '图片',
  chart: '图表',
};

describe('docs/templates.md', () => {
  it('has a row for every field of every object, and no other', () => {
    const rows = Object.values(FIELDS).flatMap((fields: Readonly<Record<string, Field>>) =>
      Object.entries(fields).map(
        ([name, { chinese, type, about }]) =>
          `| \`${chinese}\` | \`${name}\` | ${TYPES[type] ?? '列表'} | ${about} |`,
      ),
    );
    const table = page.slice(page.indexOf('<!-- fields:start -->'), page.indexOf('<!-- fields:end -->'));
    const written = table.split('\n').filter((line) => line.startsWith('| `'));
    expect([...written].sort()).toEqual([...rows].sort());
  });

  it('shows pictures that are there and small', () => {
    const pictures = [...page.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, name = '']) => name);
    expect(pictures.length).toBeGreaterThan(3);
    for (const name of pictures) {
      expect(existsSync(new URL(name, docs)), name).toBe(true);
      expect(statSync(new URL(name, docs)).size).toBeLessThan(200_000);
    }
  });

  it('shows templates in which nothing is wrong', () => {
    const examples = [...page.matchAll(/^```text\n(\{\{[\s\S]*?)^```$/gm)].map(([, text = '']) => text);
    expect(examples.length).toBeGreaterThan(1);
    for (const text of examples) {
      const body = text
        .trimEnd()
        .split('\n')
        .map((line) => p(line))
        .join('');
      const { problems } = checkWordTemplate({ file: 'x.docx', bytes: makeDocx({ body }) });
      expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
    }
  });

  it('shows a profile that template new takes', () => {
    const yaml = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)][0]?.[1] ?? '';
    const folder = makeFolder({ '版式.yaml': yaml });
    const { code, err } = runCli(folder, ['template', 'new', '-o', 'x.docx', '--profile', '版式.yaml']);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^已写成 x\.docx/) });
  });

  it('names options that the commands have', () => {
    const help = ['new', 'check', 'eject', 'list'].map(
      (name) => runCli(makeFolder(), ['template', name, '--help']).out,
    );
    help.push(runCli(makeFolder(), ['build', '--help']).out);
    for (const [option] of page.matchAll(/(?<=[ `])--[a-z][a-z-]+/g))
      expect(help.join(''), option).toContain(option);
  });
});
