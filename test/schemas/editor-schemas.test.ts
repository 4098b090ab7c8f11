// The schemas for editors: fresh, and taking whatever the command takes, however it is spelt.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fillStarter } from '../../src/app/fill-starter.js';
import configSource from '../../src/config/config.schema.json' with { type: 'json' };
import { readConfig } from '../../src/config/read-config.js';
import { readTemplateProfile } from '../../src/config/read-template-profile.js';
import profileSource from '../../src/config/template-profile.schema.json' with { type: 'json' };
import { childShape, type SchemaShape, schemaShape } from '../../src/schema/schema-shape.js';
import summarySource from '../../src/schema/summary.schema.json' with { type: 'json' };
import type { Diagnostic } from '../../src/source/diagnostic.js';
import { createSource, type Source } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';

const root = new URL('../../', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, root), 'utf8');

/** What only yaml-language-server knows. */
const WORDS = [
  'defaultSnippets',
  'errorMessage',
  'patternErrorMessage',
  'enumDescriptions',
  'markdownDescription',
];

// Optimising the code that is made takes longer than running it as it is.
const ajv = new Ajv2020({ allowUnionTypes: true, strictTypes: false, code: { optimize: false } });
for (const word of WORDS) ajv.addKeyword(word);
const compiled = (name: string) => {
  const schema = JSON.parse(textOf(`schemas/${name}.schema.json`));
  return ajv.getSchema(schema.$id) ?? ajv.compile(schema);
};

describe.each([
  ['summary', summarySource],
  ['config', configSource],
  ['template-profile', profileSource],
])('the schemas for editors of %s', (name, source) => {
  it.each([
    ['zh', `${name}.zh`],
    ['en', name],
  ])('are fresh, with keys in %s', async (language, file) => {
    const folder = new URL('scripts/generate/', root).href;
    const { makeEditorSchema } = await import(`${folder}editor/editor-schema.mjs`);
    const { ruleNames } = await import(`${folder}rule-table.mjs`);
    const known = name === 'config' ? ruleNames() : {};
    expect(makeEditorSchema(source, language, known)).toEqual([textOf(`schemas/${file}.schema.json`)]);
  });

  it('give no example to insert', () => {
    for (const file of [`${name}.zh`, name])
      expect(textOf(`schemas/${file}.schema.json`)).not.toMatch(/"(?:examples|default)":/);
  });
});

const examples = readdirSync(new URL('examples/', root)).filter((name) => name.endsWith('.yaml'));
const summaries = { zh: compiled('summary.zh'), en: compiled('summary') };

it.each(examples)('the example %s follows the schema its first line names, and the other', (name) => {
  const text = textOf(`examples/${name}`);
  expect(text.split('\n')[0]).toMatch(/\$schema=\S*summary(?:\.zh)?\.schema\.json/);
  for (const follows of Object.values(summaries))
    expect(follows(parse(text)), JSON.stringify(follows.errors)).toBe(true);
});

describe.each(['zone', 'department', 'personal', 'briefing'])('the starter for %s', (kind) => {
  it.each(['zh', 'en'] as const)('follows the schema with keys in %s', (keys) => {
    const values = { year: 2026, organization: '甲', keys };
    const text = fillStarter(textOf(`templates/starters/${kind}.yaml`), values);
    expect(summaries[keys](parse(text)), JSON.stringify(summaries[keys].errors)).toBe(true);
  });
});

/** What people write behind a colon, and the names of the choices that stand there. */
const WRITTEN = [
  ...['', '~', '是', '否', '有', '无', '对', '不', 'yes', 'No', 'ON', 'true', 'False', 'y'],
  ...[
    '215.30',
    '"215.30"',
    '1,200',
    '"1,200"',
    '６',
    '２１５．３０',
    '-2.5',
    '"-2.5"',
    '+3',
    '1e3',
    '.5',
    '5.',
    '"5."',
  ],
  ...[
    '6%',
    '6％',
    '"６％"',
    '6 %',
    '12 亿元',
    '约200',
    '−5',
    '1_000',
    '0x1F',
    '12:30',
    '1/3',
    '稳中有升',
    '持平',
  ],
  ...['2025', '"2025"', '2025年', '２０２５', '25', '2025.5', '1979', '2101', '2025-12-20', '2025年12月20日'],
  ...['2025/12/20', '2025.12.20', '２０２５-１２-２０', '2025 年 12 月 20 日', '明天'],
  ...[
    '1.',
    '"1."',
    '1、',
    '(1)',
    '（1）',
    '(一)',
    '" 一、 "',
    'zone',
    ' Zone ',
    '"开 发区"',
    'ＺＯＮＥ',
    'RUN-IN',
    '个 百分点',
  ],
  ...[
    '[]',
    '[甲, 乙]',
    '[~]',
    '[1]',
    '{}',
    '{甲: 1}',
    '{数值: 1, 单位: "%"}',
    '{value: "1.5"}',
    '{增幅: 8}',
    '{growth: }',
  ],
  ...[
    '[{标题: 甲, 正文: }]',
    '[{title: 甲, 责任 单位: 乙}]',
    '[{名称: 甲, ＶＡＬＵＥ: 1}]',
    '{范围: 全市, points: 1.2}',
  ],
];

/** A place of the data: how to write a mapping there around one entry. */
interface Place {
  readonly shape: SchemaShape;
  write(entry: string): string;
}

/** One place for every mapping of a schema, each with the entries that it must have. */
function places(root: SchemaShape): Place[] {
  const found: Place[] = [{ shape: root, write: (entry) => `{${needed(root, entry)}}` }];
  for (const { shape, write } of found) {
    for (const field of shape.fields?.values() ?? []) {
      const own = field.shape();
      const item = childShape(own, 0);
      const at = (inner: string) => write(`${field.title}: ${inner}`);
      const add = (below: SchemaShape | undefined, around: (inner: string) => string) => {
        if (below?.fields && !found.some((place) => place.shape === below))
          found.push({ shape: below, write: (entry) => at(around(`{${needed(below, entry)}}`)) });
      };
      add(own, (inner) => inner);
      add(item, (inner) => `[${inner}]`);
    }
  }
  return found;
}

/** An entry and the others that its mapping must have. */
function needed({ fields }: SchemaShape, entry: string): string {
  const key = entry.split(':')[0];
  const others = [...(fields?.values() ?? [])].filter(
    ({ required, title, name }) => required && title !== key && name !== key,
  );
  return [...others.map((field) => `${field.title}: ${aValue(field.shape())}`), entry].join(', ');
}

function aValue({ items, scalars }: SchemaShape): string {
  if (items) return '[甲]';
  return scalars.has('integer') ? '2025' : scalars.has('string') ? '甲' : '1';
}

/**
 * Every field of every mapping with what people write there, under every spelling of its name: with all of it where it is
 * the first of its kind, else with an eighth.
 */
function everything(root: SchemaShape): string[] {
  const kinds = new Set<string>();
  return places(root).flatMap(({ shape, write }) =>
    [...(shape.fields?.values() ?? [])].flatMap((field, at) => {
      const own = field.shape();
      const choices = own.choices?.flatMap(({ value, title }) => [String(value), title]) ?? [];
      const kind = [
        field.required,
        ...own.scalars,
        ...choices,
        own.items && field.title,
        /[年日]/.exec(field.title),
      ].join();
      const isNew = !kinds.has(kind);
      kinds.add(kind);
      const values = [...choices.map((choice) => JSON.stringify(choice)), ...WRITTEN];
      const keys = [field.name, ` ${[...field.title].join(' ')}`, field.name.toUpperCase()];
      return [
        ...values
          .filter((_, index) => isNew || index % 8 === at % 8)
          .map((value) => write(`${field.title}: ${value}`)),
        ...keys.map((key) => write(`${key}: ${aValue(own)}`)),
      ];
    }),
  );
}

const errorsOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ severity }) => severity === 'error');

describe.each([
  ['summary', summarySource, (source: Source) => readSummary(source).diagnostics],
  ['config', configSource, (source: Source) => readConfig(source).diagnostics],
  ['template-profile', profileSource, (source: Source) => readTemplateProfile(source).diagnostics],
])('an editor takes what the command takes of %s', (name, source, read) => {
  const texts = everything(schemaShape(source));
  const taken = texts.filter((text) => errorsOf(read(createSource('a.yaml', text))).length === 0);
  const data = taken.map((text) => [text, parse(text)] as const);

  it.each([`${name}.zh`, name])('by %s', (file) => {
    const follows = compiled(file);
    expect(taken.length).toBeGreaterThan(texts.length / 10);
    expect(data.filter(([, value]) => !follows(value)).map(([text]) => text)).toEqual([]);
  });
});
