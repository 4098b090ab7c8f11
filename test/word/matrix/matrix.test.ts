// Templates as word processors write them, filled: the text, the structure, and what other programs make of the file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { TEMPLATE_HELPERS } from '../../../src/template/helpers.js';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { makeFolder, repository, runHere } from '../../cli/run-cli.js';
import { canCheck, faultsOf } from '../check-docx.js';
import { makeDocx, textOf } from '../make-docx.js';
import { canConvert, canRead, convertAll, readAll } from '../other-programs.js';
import { soundnessFaults } from '../sound.js';
import { DATA } from './data.js';
import { TEMPLATES } from './templates.js';

const BUILT_IN = join(repository, 'templates/gongwen/report.docx');
const cases = Object.entries(TEMPLATES);
const filled = new Map(
  cases.map(([name, parts]) => [name, fillDocx(makeDocx(parts), DATA, { helpers: TEMPLATE_HELPERS })]),
);
const files = () => [...filled.values()].map(({ bytes }) => bytes ?? new Uint8Array());

describe('a template with', () => {
  it.each(cases)('%s', (name, { text, texts = {}, ...parts }) => {
    expect(soundnessFaults(makeDocx(parts))).toEqual([]);
    const { bytes = new Uint8Array(), problems } = filled.get(name) ?? { problems: [] };
    expect(problems).toEqual([]);
    expect(textOf(bytes)).toBe(text);
    for (const [part, expected] of Object.entries(texts)) expect(textOf(bytes, part)).toBe(expected);
    expect(soundnessFaults(bytes)).toEqual([]);
  });
});

describe('all of them', () => {
  it.skipIf(!canCheck)('hold to the schema (docx-valid of ../shared)', () =>
    expect(faultsOf(...files())).toBe(''),
  );

  it.skipIf(!canCheck)('would not with anything wrong in one of them (docx-valid of ../shared)', () => {
    const [first = new Uint8Array(), second = new Uint8Array()] = files();
    const wrong = makeDocx({ body: '<w:p w:wrong="1"/>' });
    expect(faultsOf(first, wrong, second)).toMatch(/^1\.docx: word\/document\.xml: .*'wrong'.*\n$/);
  });

  it.skipIf(!canRead)('are opened by python-docx', () => expect(readAll(files())).toBe(''));
});

// One start of LibreOffice for all: it takes seconds.
describe.skipIf(!canConvert)('LibreOffice', () => {
  let saved: readonly Uint8Array[] = [];
  beforeAll(() => {
    saved = convertAll([...files(), readFileSync(BUILT_IN)], 'docx');
  });

  it.each(cases.map(([name, { text }], index) => [name, text, index] as const))(
    'opens and saves the filled template with %s',
    (_, text, index) => {
      // LibreOffice works out fields anew.
      const words = text.split(/[\n|⏎]/).filter((line) => !/^ (?:PAGE|TITLE) /.test(line));
      const shown = textOf(saved[index] ?? new Uint8Array());
      for (const line of words) expect(shown).toContain(line.trim());
    },
  );

  it('saves the built-in template so that it is filled with the same text as before', async () => {
    const folder = makeFolder({ 'own.docx': saved.at(-1) ?? new Uint8Array() });
    const example = join(repository, 'examples/zone.yaml');
    for (const args of [[], ['-t', 'own.docx']]) {
      const { code, err } = await runHere(folder, ['build', example, '-o', `${args.length}.docx`, ...args]);
      expect({ code, err }).toEqual({ code: 0, err: `已写成 ${args.length}.docx\n` });
    }
    const [before = '', after = ''] = [0, 2].map((name) =>
      textOf(readFileSync(join(folder, `${name}.docx`))),
    );
    expect(before).toContain('一、2025年工作开展情况');
    expect(after.split('\n').filter(Boolean)).toEqual(before.split('\n').filter(Boolean));
  });
});
