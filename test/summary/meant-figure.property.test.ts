// A hint, obeyed to the letter, never does harm: what was meant is written in a wrong way, the hints are followed, and what was
// meant is printed. Where a hint proposes nothing, somebody is asked; nothing is printed otherwise in silence.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compose } from '../../src/report/compose.js';
import { SYNONYMS } from '../../src/schema/synonyms.js';
import type { Path } from '../../src/source/path.js';
import { fromPointer } from '../../src/source/path.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';
import { wordsOfReport } from '../read-back.js';

const runs = Number(process.env.PROPERTY_RUNS ?? 100);

/** An indicator as it is typed: its keys and what stands behind them. */
type Typed = ReadonlyMap<string, string>;

/** A goal and its qualifier are printed in the table; there, words for a change stand as they were written. */
const yamlOf = (typed: Typed) =>
  `单位: 甲\n年度: 2025\n指标:\n  列表: ${typed.has('目标') ? '是' : '否'}\n  各项:\n    -\n${[...typed].map(([key, value]) => `      ${key}: ${value}\n`).join('')}`;

const read = (typed: Typed) => readSummary(createSource('a.yaml', yamlOf(typed)));

function printed(typed: Typed): string | undefined {
  const { summary, diagnostics } = read(typed);
  if (!summary || diagnostics.length > 0) return undefined;
  // Words (增长约1,000个百分点) are printed with the commas and the verb they have.
  return wordsOfReport(compose(summary))
    .join('\n')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replaceAll('提高', '增长');
}

/** What the writer types after reading a hint, word for word; undefined where it names nothing to type. */
function obeyed(typed: Typed, path: Path, hint: string): Typed | undefined {
  const titles: Record<string, string> = {
    value: '数值',
    unit: '单位',
    yoy: '同比',
    prior: '上年同期',
    target: '目标',
    period: '时段',
    share: '占比',
    above: '高于',
  };
  const key = String(path[3]);
  const title = titles[key] ?? key;
  const renamed = /^是否应为“(.+?)”？$/.exec(hint)?.[1];
  if (renamed) return new Map([...typed].map(([name, value]) => [name === title ? renamed : name, value]));
  const [, value, lines = ''] =
    /^(?:请核对：是一个数字的，)?写成 (\{[^}]*\}|[^，；]+)(?:，另写((?:“[^”]+”)+))?/.exec(hint) ?? [];
  if (value === undefined || path.length > 4) return undefined;
  const result = new Map(typed).set(title, value);
  for (const [, name = '', word = ''] of lines.matchAll(/“([^”:]+): ([^”]+)”/g)) result.set(name, word);
  return result;
}

/** Follows hints until there are none; tells what is printed then, or that somebody was asked. */
function follow(typed: Typed): string | undefined {
  let now = typed;
  for (let round = 0; round < 6; round++) {
    const [finding] = read(now).diagnostics;
    if (!finding) return printed(now);
    const next = obeyed(now, fromPointer(finding.pointer), finding.hint ?? '');
    if (!next) return undefined;
    now = next;
  }
  throw new Error(`no end of hints: ${yamlOf(now)}`);
}

const digits = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 3 }), fc.boolean())
  .map(([whole, places, minus]) => `${minus ? '-' : ''}${(whole / 10 ** places).toFixed(places)}`)
  .filter((text) => Number(text) !== 0);
const positive = digits.map((text) => text.replace('-', ''));

const wide = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const grouped = (text: string, mark: string) => text.replace(/\B(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, mark);

/** Ways to write a number that make a text of it. */
const forms: readonly ((text: string) => string)[] = [
  (text) => text,
  wide,
  (text) => `\u00a0${text}`,
  (text) => `${text}\u3000`,
  (text) => text.replace('.', '。'),
  (text) => text.replace('.', '．'),
  // 1,000 is a thousand to everybody.
  (text) => (/\.\d{3}$/.test(text) ? text : text.replace('.', ',')),
  (text) => text.replace('.', ' .'),
  (text) => text.replace('-', '−'),
  (text) => text.replace('-', '—'),
  (text) => text.replace('-', '–'),
  (text) => text.replace('-', '－'),
  (text) => text.replace('-', '负'),
  (text) => text.replace('0', 'O'),
  (text) => text.replace('1', 'l'),
  (text) => grouped(text, ' '),
  (text) => grouped(text, '\u00a0'),
  (text) => grouped(text, '_'),
  (text) => grouped(text, ','),
  (text) => grouped(text, '，'),
  (text) => `${text}。`,
  (text) => `${text}，`,
  (text) => `“${text}”`,
  (text) => `"${text}"`,
  (text) => `${text} 6.0 210`,
  (text) => `${text}\t6.0`,
  (text) => text.replace('.', '..'),
];
const form = fc.constantFrom(...forms);
const unit = fc.constantFrom('亿元', '万元', '家', '%', '人');
const qualifier = fc.constantFrom('约', '突破', '左右', '以上', '余', '');
const around = (word: string, text: string) =>
  /左右|以上|余/.test(word) ? `${text}${word}` : `${word}${text}`;

const entries = (...pairs: readonly (readonly [string, string | undefined])[]): Typed =>
  new Map(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined && pair[1] !== ''));
const quoted = (word: string) => (word.startsWith('%') ? `'${word}'` : word);

/** The same indicator twice: as it is to be written, and in a wrong way. */
type Pair = readonly [Typed, Typed];

const levels: fc.Arbitrary<Pair> = fc
  .record({
    value: digits,
    unit,
    qualifier,
    estimated: fc.boolean(),
    form,
    split: fc.record({ unit: fc.boolean(), both: fc.boolean(), note: fc.boolean() }),
  })
  .map(({ value, unit: word, qualifier: around_, estimated, form: wrong, split }) => {
    const right = entries(
      ['名称', '产值'],
      ['数值', value],
      ['单位', quoted(word)],
      ['修饰', around_],
      ['预计', estimated ? '是' : undefined],
    );
    const glued = split.unit
      ? around_ === '余'
        ? `${wrong(value)}余${word}`
        : around(around_, `${wrong(value)}${word}`)
      : around(around_, wrong(value));
    const typed = entries(
      ['名称', '产值'],
      ['数值', estimated && split.note ? `${glued}（预计）` : glued],
      ['单位', split.unit && !split.both ? undefined : quoted(word)],
      ['预计', estimated && !split.note ? '是' : undefined],
    );
    return [right, typed];
  });

const changes: fc.Arbitrary<Pair> = fc
  .record({
    value: digits,
    sign: fc.constantFrom('%', '个百分点', '倍', ''),
    qualifier: fc.constantFrom('约', '左右', '以上', ''),
    rate: fc.boolean(),
    verb: fc.boolean(),
    space: fc.boolean(),
    form,
  })
  .map(({ value, sign, qualifier: word, rate, verb, space, form: wrong }) => {
    const head: (readonly [string, string])[] = [
      ['名称', '满意度'],
      ['数值', '98.5'],
      ['单位', rate ? "'%'" : '分'],
    ];
    const fields = [`数值: ${value}`, sign && `单位: ${quoted(sign)}`, word && `修饰: ${word}`].filter(
      Boolean,
    );
    const bare = verb ? value.replace('-', '') : value;
    const figure = around(word, `${wrong(bare)}${space ? ' ' : ''}${sign}`);
    const words = verb ? `${value.startsWith('-') ? '下降' : '增长'}${figure}` : figure;
    return [entries(...head, ['同比', `{${fields.join(', ')}}`]), entries(...head, ['同比', words])];
  });

const goals: fc.Arbitrary<Pair> = fc
  .record({
    value: digits,
    growth: fc.boolean(),
    qualifier: fc.constantFrom('以上', '左右', '约', ''),
    unit,
    glued: fc.boolean(),
    verb: fc.boolean(),
    form,
  })
  .map(({ value, growth, qualifier: word, unit: own, glued, verb, form: wrong }) => {
    const head: (readonly [string, string])[] = [
      ['名称', '产值'],
      ['数值', '215.30'],
      ['单位', quoted(own)],
      ['同比', '6.0'],
    ];
    const bare = growth && verb ? value.replace('-', '') : value;
    const sign = growth ? (own === '%' ? '个百分点' : '%') : glued ? own : '';
    const figure = around(word, `${wrong(bare)}${sign}`);
    const words = growth && verb ? `${value.startsWith('-') ? '下降' : '增长'}${figure}` : figure;
    const fields = [`${growth ? '增幅' : '数值'}: ${value}`, word && `修饰: ${word}`].filter(Boolean);
    return [entries(...head, ['目标', `{${fields.join(', ')}}`]), entries(...head, ['目标', words])];
  });

const others: fc.Arbitrary<Pair> = fc
  .record({ value: positive, unit, glued: fc.boolean(), form, share: fc.boolean() })
  .map(({ value, unit: own, glued, form: wrong, share }) => {
    const head: (readonly [string, string])[] = [
      ['名称', '产值'],
      ['数值', '215.30'],
      ['单位', quoted(own)],
    ];
    const typed = share
      ? `{对象: 全市, 数值: "${wrong(value).replace(/"/g, '')}%"}`
      : `${wrong(value)}${glued ? own : ''}`;
    const right = share ? `{对象: 全市, 数值: ${value}}` : value;
    const key = share ? '占比' : '上年同期';
    return [entries(...head, [key, right]), entries(...head, [key, typed])];
  });

const synonyms: fc.Arbitrary<Pair> = fc
  .constantFrom(
    ...(['value', 'yoy', 'prior', 'target', 'note', 'unit'] as const).flatMap((field) =>
      (SYNONYMS.一项指标?.[field] ?? '').split(' ').map((word) => [field, word] as const),
    ),
  )
  .map(([field, word]) => {
    const all: readonly (readonly [string, string, string])[] = [
      ['name', '名称', '产值'],
      ['value', '数值', '215.30'],
      ['unit', '单位', '亿元'],
      ['yoy', '同比', '6.0'],
      ['prior', '上年同期', '203'],
      ['target', '目标', '210'],
      ['note', '口径', '现价'],
    ];
    return [
      entries(...all.map(([, title, value]) => [title, value] as const)),
      entries(...all.map(([name, title, value]) => [name === field ? word : title, value] as const)),
    ];
  });

it.each([
  ['a figure', levels],
  ['a change', changes],
  ['a goal', goals],
  ['another number', others],
  ['a field by another name', synonyms],
] as const)('%s written in a wrong way is printed as meant, once the hints are followed', (_, pairs) => {
  let followed = 0;
  fc.assert(
    fc.property(pairs, ([right, typed]) => {
      // Without a digit nobody knows a figure, and quotes in the middle of words are somebody's words.
      fc.pre([...typed].every(([key, value]) => key !== '数值' || /[\d０-９]/.test(value)));
      fc.pre(
        ![...typed.values()].some(
          (value) => /[^“"'].*[“"]|^[“"][^”"]*[”"]./.test(value) && !value.startsWith('{'),
        ),
      );
      const result = follow(typed);
      if (result === undefined) return;
      followed += 1;
      expect(result, yamlOf(typed)).toBe(printed(right));
    }),
    { numRuns: runs, seed: 23 },
  );
  // Most of what goes wrong has one reading, and the hint gives it.
  expect(followed / runs).toBeGreaterThan(0.4);
});
