// Generates files from the schemas (compiled validators, input types, the schema with Chinese keys), the
// rules' pages, the version, the tables in the documents, the built-in template and the clues to mistyped words.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFieldTable } from './generate/field-table.mjs';
import { writeRulePages } from './generate/rule-pages.mjs';
import { ruleNames, writeRuleNames, writeRuleTables } from './generate/rule-table.mjs';
import { writeVersion } from './generate/version.mjs';
import { stampOf } from './stamp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const strictSchema = 'scripts/generate/strict-schema.mjs';
const stampFile = join(root, 'src/generated/stamps.json');

/**
 * The steps; each runs again when one of its inputs or outputs has changed. `make` gets the schema (the first
 * input, if it is one) and returns the outputs' texts or bytes in their order; it loads its module itself, so that a run with
 * nothing to do is quick.
 */
const steps = [
  ...typedValidator('summary', 'SummaryInput'),
  ...typedValidator('config', 'ConfigInput'),
  ...typedValidator('template-profile', 'TemplateProfileInput'),
  validator('report', 'CheckReport', '../printers/check-report.js'),
  ...['zh', 'en'].flatMap((language) =>
    ['summary', 'config', 'template-profile'].map((name) => editorSchema(name, language)),
  ),
  builtInTemplate(),
  clues(),
];

const stamps = readStamps();
for (const step of steps) {
  const name = step.outputs[0];
  const files = [...step.inputs, ...step.outputs];
  if (stamps[name] === stampOf(root, files)) continue;
  const texts = await step.make(schemaIn(step.inputs[0]));
  for (const [index, output] of step.outputs.entries()) {
    mkdirSync(dirname(join(root, output)), { recursive: true });
    writeFileSync(join(root, output), texts[index]);
  }
  stamps[name] = stampOf(root, files);
}
writeRulePages();
writeRuleNames();
writeVersion();
writeRuleTables();
writeFieldTable();
mkdirSync(dirname(stampFile), { recursive: true });
writeFileSync(stampFile, `${JSON.stringify(stamps, null, 2)}\n`);

/** The steps for a schema's validator and for the types of the data that the validator accepts. */
function typedValidator(name, type) {
  const inputs = [schemaOf(name), strictSchema, 'scripts/generate/input-types.mjs', 'package-lock.json'];
  const types = {
    inputs,
    outputs: [`src/generated/${name}-input.ts`],
    make: async (schema) => (await import('./generate/input-types.mjs')).makeInputTypes(schema, type),
  };
  return [validator(name, type, `./${name}-input.js`), types];
}

function validator(name, type, from) {
  return {
    inputs: [schemaOf(name), strictSchema, 'scripts/generate/validator.mjs', 'package-lock.json'],
    outputs: [`src/generated/${name}-validator.js`, `src/generated/${name}-validator.d.ts`],
    make: async (schema) => (await import('./generate/validator.mjs')).makeValidator(schema, type, from),
  };
}

/** The step for the schema that editors load, of the one that the validator is compiled from. */
function editorSchema(name, language) {
  return {
    inputs: [schemaOf(name), strictSchema, 'scripts/generate/editor', 'src/lint/rules', 'package-lock.json'],
    outputs: [`schemas/${name}${language === 'zh' ? '.zh' : ''}.schema.json`],
    make: async (schema) => {
      const { makeEditorSchema } = await import('./generate/editor/editor-schema.mjs');
      // Only a configuration has the rules' names for keys; the keys of a table's row are its columns.
      return makeEditorSchema(schema, language, name === 'config' ? ruleNames() : {});
    },
  };
}

/** The step for the built-in template: its Word file, and what is known of all its files without reading them. */
function builtInTemplate() {
  const rooms = [
    'authoring',
    'chinese',
    'ooxml',
    'platform',
    'report',
    'source',
    'summary',
    'template',
    'word',
  ];
  return {
    inputs: [
      'scripts/generate/built-in-template.mjs',
      'templates/gongwen',
      ...rooms.map((room) => `src/${room}`),
      'package-lock.json',
    ],
    outputs: [
      'templates/gongwen/report.docx',
      'src/generated/built-in-template.js',
      'src/generated/built-in-template.d.ts',
    ],
    make: async () => (await import('./generate/built-in-template.mjs')).makeBuiltInTemplate(),
  };
}

/** The step for the table of clues to mistyped words. */
function clues() {
  const lists = ['fixed-words', 'misspellings', 'set-phrases', 'clue-slots', 'clue-table'];
  return {
    inputs: [
      'scripts/generate/clues.mjs',
      ...lists.map((list) => `src/chinese/${list}.ts`),
      'package-lock.json',
    ],
    outputs: ['src/generated/clues.ts'],
    make: async () => [await (await import('./generate/clues.mjs')).makeClues()],
  };
}

function schemaIn(file) {
  return file.endsWith('.json') ? JSON.parse(readFileSync(join(root, file), 'utf8')) : undefined;
}

function schemaOf(name) {
  const folder = { report: 'schemas', summary: 'src/schema' }[name] ?? 'src/config';
  return `${folder}/${name}.schema.json`;
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}
