// What a writer meets in VS Code and in other editors with yaml-language-server: faults at their lines in Chinese, none where
// there is none, and proposals that insert nothing but names and empty places.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillStarter } from '../../src/app/fill-starter.js';
import { runInit } from '../../src/commands/init.js';
import { schemaComment } from '../../src/commands/schema-comment.js';
import { readConfig } from '../../src/config/read-config.js';
import { schemaFile } from '../../src/schema/key-language.js';
import { allMappings, rootShape } from '../../src/schema/schema-shape.js';
import type { Diagnostic } from '../../src/source/diagnostic.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';
import { terminalOf } from '../commands/terminal-of.js';
import { type LanguageServer, type Proposal, startLanguageServer } from './language-server.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const inRoot = (...names: readonly string[]) => join(root, ...names);
const textOf = (path: string) => readFileSync(path, 'utf8');

let server: LanguageServer;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zonerep-editor-'));
  server = await startLanguageServer();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** `3 缺少“名称”`: the line, and what is said there. */
const diagnose = async (path: string, text = textOf(path)): Promise<string[]> =>
  (await server.diagnose(path, text))
    .map(({ range, message }) => `${range.start.line + 1} ${message}`)
    .sort();

/** The files of which something is told; of all at once, for the server waits a moment before it looks at a text. */
async function faulty(files: Readonly<Record<string, string>>): Promise<Record<string, string[]>> {
  const told = Object.entries(files).map(async ([path, text]) => [path, await diagnose(path, text)] as const);
  return Object.fromEntries((await Promise.all(told)).filter(([, faults]) => faults.length > 0));
}

describe('where nothing is wrong, nothing is told', () => {
  it('of the examples', async () => {
    const paths = readdirSync(inRoot('examples'))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => inRoot('examples', name));
    expect(paths.length).toBeGreaterThan(4);
    expect(await faulty(Object.fromEntries(paths.map((path) => [path, textOf(path)])))).toEqual({});
  });

  it('of the starters, as they are and with every field that is commented out', async () => {
    const kinds = ['zone', 'department', 'personal', 'briefing'];
    const files = kinds.flatMap((kind) =>
      (['zh', 'en'] as const).flatMap((keys) => {
        const starter = textOf(inRoot('templates/starters', `${kind}.yaml`));
        const text =
          schemaComment(`./${schemaFile(keys)}`) +
          fillStarter(starter, { year: 2026, organization: '甲', keys });
        const all = text.replace(/^( *)# (?=[\p{Script=Han}]+:(?: |$))/gmu, '$1');
        return [
          [inRoot('schemas', `${kind}.${keys}.yaml`), text],
          [inRoot('schemas', `${kind}.${keys}.all.yaml`), all],
        ];
      }),
    );
    expect(await faulty(Object.fromEntries(files))).toEqual({});
  });

  it('of what zonerep takes otherwise than it is proposed', async () => {
    const text = `${schemaComment('./summary.zh.schema.json')}\
kind: ZONE
单 位: 2025
Year: "2025年"
成文日期: 2025年12月20日
署名: 否
部分序号: 1.
指标:
  table: yes
  各项:
    - 名称: 甲
      value: "1,215.30"
      目标: "200"
      上年同期: "203.10"
      同比: 6%
      预计: 有
      越低越好:
tasks: [甲, {title: 乙, 写法: run-in, 分项 写法: 段内句}]
`;
    expect(faultsIn(readSummary(createSource('otherwise.yaml', text)).diagnostics)).toEqual([]);
    expect(await diagnose(inRoot('schemas/otherwise.yaml'), text)).toEqual([]);
  });
});

describe('what is wrong is told at its line', () => {
  const cases = readdirSync(inRoot('test/schemas/wrong'));

  /** The faults that are to be told: what stands behind `✗` on its line; where no comment can stand there, on the line above. */
  const expected = (text: string): string[] =>
    text.split('\n').flatMap((line, at) => {
      const words = /# ✗ ?(.*)$/.exec(line)?.[1];
      if (words === undefined) return [];
      return words.startsWith('↓') ? [`${at + 2} ${words.slice(1).trim()}`] : [`${at + 1} ${words}`];
    });

  it('in Chinese where the schema can say so', async () => {
    expect(cases.length).toBeGreaterThanOrEqual(20);
    const paths = cases.map((name) => inRoot('test/schemas/wrong', name));
    const told = await faulty(Object.fromEntries(paths.map((path) => [path, textOf(path)])));
    for (const [at, path] of paths.entries()) {
      const faults = expected(textOf(path)).sort();
      expect(faults.length, cases[at]).toBeGreaterThan(0);
      const begun = (told[path] ?? []).map((fault, index) => fault.slice(0, faults[index]?.length ?? 200));
      expect(begun, `${cases[at]}: ${told[path]?.join('\n')}`).toEqual(faults);
    }
  });
});

/** The text with a proposal taken, as an editor takes it: nothing typed at its stops, its lines indented as the first. */
function taken(
  text: string,
  { textEdit, insertText }: Proposal,
  place: { line: number; character: number },
): string {
  const lines = text.split('\n');
  const { start, end } = textEdit?.range ?? { start: place, end: place };
  const line = lines[start.line] ?? '';
  const indentation = /^ */.exec(line.slice(0, start.character))?.[0] ?? '';
  const put = insertedBy(textEdit?.newText ?? insertText ?? '').replaceAll('\n', `\n${indentation}`);
  const rest = (lines[end.line] ?? '').slice(end.character);
  return [
    ...lines.slice(0, start.line),
    line.slice(0, start.character) + put + rest,
    ...lines.slice(end.line + 1),
  ].join('\n');
}

const insertedBy = (snippet: string) =>
  snippet
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\([$}\\])/g, '$1');

/** What is wrong besides that something is still to be filled in. */
const faultsIn = (diagnostics: readonly Diagnostic[]) =>
  diagnostics
    // An item of nothing but what was just inserted may be doubted.
    .filter(({ severity }) => severity === 'error')
    .filter(({ code, message }) => code !== 'missing-field' && !/不能是“”|不能是空的|这里是“”/.test(message))
    .map(({ message }) => message);

/** Every name and choice of the schema, in both languages: nothing else is inserted. */
const NAMES = new Set(
  allMappings(rootShape()).flatMap((shape) =>
    [...(shape.fields?.values() ?? [])].flatMap((field) => [
      field.name,
      field.title,
      ...(field.shape().choices ?? []).flatMap(({ value, title }) => [String(value), title]),
    ]),
  ),
);
NAMES.add('是').add('否').add('true').add('false');

/** Where a writer asks for proposals, marked by `|`; below a head that makes the whole a summary. */
const PLACES = {
  zh: [
    '|',
    ...[
      '主要工作|',
      '指标|',
      '附件|',
      '类型: |',
      '主要工作: |',
      '指标: |',
      '附件: |',
      '部分序号: |',
      '单位: |',
      '下年安排: |',
    ],
    ...[
      '主要工作:\n  |',
      '主要工作:\n  - |',
      '主要工作:\n  - 标题: 甲\n    |',
      '主要工作:\n  - 标题: 甲\n    分项|',
    ],
    ...[
      '主要工作:\n  - 标题: 甲\n  |',
      '主要工作:\n  - 标题: 甲\n  - |',
      '主要工作:\n  - 标题: 甲\n    分项:\n      - |',
    ],
    ...[
      '主要工作:\n  - 标题: 甲\n    分项: |',
      '主要工作:\n  - 标题: 甲\n    写法: |',
      '主要工作:\n  写法: |',
    ],
    ...[
      '指标:\n  |',
      '指标:\n  - |',
      '指标:\n  - 名称: 甲\n    |',
      '指标:\n  - 名称: 甲\n    高于: |',
      '指标:\n  列表: |',
    ],
    ...['指标:\n  - 名称: 甲\n    目标:\n      |', '指标:\n  - 名称: 甲\n    同比: {数值: 1, 单位: |}'],
    ...[
      '下年安排:\n  |',
      '下年安排:\n  预期目标:\n    - |',
      '下年安排:\n  重点任务: |',
      '附件:\n  - |',
      '其他部分:\n  - 标题: 甲\n    |',
    ],
  ],
  en: [
    '|',
    ...[
      'tasks|',
      'indicators|',
      'kind: |',
      'tasks: |',
      'indicators: |',
      'tasks:\n  |',
      'tasks:\n  - |',
      'tasks:\n  - title: 甲\n    items|',
    ],
    ...[
      'tasks:\n  - title: 甲\n    items:\n      - |',
      'indicators:\n  - name: 甲\n    |',
      'indicators:\n  table: |',
      'plan:\n  |',
    ],
  ],
};
const HEADS = { zh: '单位: 甲\n年度: 2025\n', en: 'organization: 甲\nyear: 2025\n' };

describe.each(['zh', 'en'] as const)('proposals with keys in %s', (keys) => {
  const head = schemaComment(`./${schemaFile(keys)}`) + HEADS[keys];
  const path = inRoot('schemas/new.yaml');

  /** What is proposed at the mark, and each time the text that comes of it. */
  async function proposed(marked: string): Promise<{ label: string; inserted: string; text: string }[]> {
    const offset = marked.indexOf('|');
    const text = marked.slice(0, offset) + marked.slice(offset + 1);
    const before = marked.slice(0, offset).split('\n');
    const place = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const proposals = await server.complete(path, text, place);
    return proposals.map((proposal) => ({
      label: proposal.label,
      inserted: insertedBy(proposal.textEdit?.newText ?? proposal.insertText ?? ''),
      text: taken(text, proposal, place),
    }));
  }

  it.each(PLACES[keys])('insert names and empty places only, and no fault: %j', async (place) => {
    const proposals = await proposed(head + place);
    expect(proposals.length > 0 || place === '单位: |').toBe(true);
    for (const { label, inserted, text } of proposals) {
      const words = inserted.split(/[\s":]+|- /).filter((word) => word !== '');
      expect(
        words.filter((word) => !NAMES.has(word)),
        label,
      ).toEqual([]);
      const { diagnostics } = readSummary(createSource('new.yaml', text));
      expect(faultsIn(diagnostics), text).toEqual([]);
    }
  });

  it('are all the names of an empty file, and each is inserted with its colon', async () => {
    const proposals = await proposed(`${schemaComment(`./${schemaFile(keys)}`)}|`);
    for (const field of rootShape().fields?.values() ?? []) {
      const name = keys === 'zh' ? field.title : field.name;
      expect(proposals.map(({ inserted }) => inserted)).toContain(`${name}: `);
    }
    const [key, inner] = keys === 'zh' ? ['主要工作', ['标题', '正文']] : ['tasks', ['title', 'text']];
    expect(proposals.map(({ inserted }) => inserted)).toContain(`${key}:\n  - ${inner.join(': \n    ')}: `);
  });

  it('and what is shown over a key says in Chinese what it is, with an example', async () => {
    const text = head + (keys === 'zh' ? '主要工作:\n  - 标题: 甲' : 'tasks:\n  - title: 甲');
    expect(await server.hover(path, text, { line: 3, character: 1 })).toMatch(
      /^#### 主要工作\n\n一年来做了哪些工作。[\s\S]*```yaml\n- /,
    );
    expect(await server.hover(path, text, { line: 4, character: 5 })).toMatch(
      /^#### 标题\n\n这一项的标题或首句[\s\S]*例：/,
    );
  });
});

describe('proposals in a configuration', () => {
  const head = schemaComment('./config.zh.schema.json');
  const path = inRoot('schemas/zonerep.config.yaml');
  const places = [
    '|',
    '规则:\n  |',
    '规则:\n  repeated-words: |',
    '用词:\n  |',
    '用词:\n  禁用: |',
    '用词:\n  统一写法: |',
  ];
  places.push(
    '自有指标: |',
    '自有指标:\n  - |',
    '成文: |',
    '成文:\n  |',
    '成文:\n  格式: |',
    '校核:\n  只看错误: |',
  );

  it.each(places)('insert nobody’s words: %j', async (place) => {
    const [before = '', after = ''] = (head + place).split('|');
    const lines = before.split('\n');
    const at = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const proposals = await server.complete(path, before + after, at);
    expect(proposals.length).toBeGreaterThan(0);
    for (const proposal of proposals) {
      const inserted = insertedBy(proposal.textEdit?.newText ?? '');
      expect(inserted).not.toMatch(/object Object|null|\d|史无前例|跨境|专精特新|letterhead/);
      const { diagnostics } = readConfig(
        createSource('zonerep.config.yaml', taken(before + after, proposal, at)),
      );
      expect(faultsIn(diagnostics), inserted).toEqual([]);
    }
  });
});

describe('a new file', () => {
  const withFault = (path: string) => `${textOf(path)}甲: 1\n`;

  it('finds its schema without a network, whatever its folder is called', async () => {
    const names = ['总结', '我的 总结', 'a #1', '100%完成', '甲：乙'];
    const paths = names.map((name) => {
      const cwd = join(folder, name);
      mkdirSync(cwd);
      runInit('总结.yaml', { kind: 'zone', keys: 'zh' }, terminalOf(cwd));
      return join(cwd, '总结.yaml');
    });
    expect(await faulty(Object.fromEntries(paths.map((path) => [path, textOf(path)])))).toEqual({});
    const told = await faulty(Object.fromEntries(paths.map((path) => [path, withFault(path)])));
    const unknown = [expect.stringContaining('这里没有这个名称')];
    expect(told).toEqual(Object.fromEntries(paths.map((path) => [path, unknown])));
  });

  it('finds the schema that --schema names', async () => {
    const cwd = join(folder, '别处');
    const library = join(folder, '模式 库　#2');
    for (const path of [cwd, library]) mkdirSync(path);
    runInit('a.yaml', { kind: 'zone', keys: 'zh' }, terminalOf(library));
    const schema = '../模式 库　#2/summary.zh.schema.json';
    runInit('b.yaml', { kind: 'zone', keys: 'zh', schema }, terminalOf(cwd));
    expect(readdirSync(cwd)).toEqual(['b.yaml']);
    const path = join(cwd, 'b.yaml');
    expect(await diagnose(path, withFault(path))).toHaveLength(1);
  });
});
