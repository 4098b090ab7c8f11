// Random inputs: right ones with some edits, so that most come far into the program, and others from nothing.
import fc from 'fast-check';
import { GENRE, HOSTILE, KEYS, SCALARS } from './words.js';

const bytesOf = (text: string): Uint8Array => Buffer.from(text);

/** A share of a length, in thousandths: edits keep their places when the seed is another. */
const share = fc.nat({ max: 999 });
const placed = (at: number, length: number): number => Math.floor((at * (length + 1)) / 1000);

/** A text edited in up to three places; `words` is what is put in. */
export function editedText(seeds: readonly string[], words: readonly string[]): fc.Arbitrary<Uint8Array> {
  const edit = fc.oneof(
    fc.tuple(share, word(words)).map(([at, put]) => inserted(at, put)),
    fc.tuple(share, fc.integer({ min: 1, max: 12 })).map(([at, length]) => removed(at, length)),
    fc.tuple(share, share, fc.nat({ max: 60 })).map(([from, to, length]) => copied(from, to, length)),
    fc
      .tuple(share, share, fc.integer({ min: 0, max: 4 }))
      .map(([from, to, count]) => linesCopied(from, to, count)),
    fc.tuple(share, fc.integer({ min: 1, max: 3 })).map(([at, count]) => linesRemoved(at, count)),
    fc.tuple(share, fc.constantFrom(...SCALARS)).map(([at, number]) => numberChanged(at, number)),
  );
  return edited(seeds, edit);
}

/** A YAML text whose keys and values are others in up to three places. */
export function editedYaml(
  seeds: readonly string[],
  keys: readonly string[] = KEYS,
): fc.Arbitrary<Uint8Array> {
  const scalar = fc.oneof(fc.constantFrom(...SCALARS), randomWords().map(quoted), flow(keys));
  const edit = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(share, randomWords()).map(([at, words]) => textChanged(at, words)) },
    { weight: 2, arbitrary: fc.tuple(share, scalar).map(([at, value]) => valueChanged(at, value)) },
    fc.tuple(share, fc.constantFrom(...keys)).map(([at, key]) => keyChanged(at, key)),
    fc.tuple(share, fc.constantFrom(...keys), scalar).map(([at, key, value]) => entryAdded(at, key, value)),
    fc
      .tuple(share, share, fc.integer({ min: 0, max: 4 }))
      .map(([from, to, count]) => linesCopied(from, to, count)),
    fc.tuple(share, fc.integer({ min: 1, max: 3 })).map(([at, count]) => linesRemoved(at, count)),
  );
  return edited(seeds, edit);
}

/** Bytes changed, put in or left out in up to four places. */
export function editedBytes(seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const edit = fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(share, fc.uint8Array({ minLength: 1, maxLength: 4 }))
        .map(([at, put]) => bytesWritten(at, put, put.length)),
    },
    {
      weight: 5,
      arbitrary: fc
        .tuple(share, fc.uint8Array({ minLength: 1, maxLength: 4 }))
        .map(([at, put]) => bytesWritten(at, put, 0)),
    },
    {
      weight: 5,
      arbitrary: fc
        .tuple(share, fc.integer({ min: 1, max: 20 }))
        .map(([at, length]) => bytesWritten(at, new Uint8Array(), length)),
    },
    {
      weight: 5,
      arbitrary: fc.tuple(share, word(HOSTILE)).map(([at, put]) => bytesWritten(at, bytesOf(put), 0)),
    },
    { weight: 1, arbitrary: share.map((at) => bytesWritten(at, new Uint8Array(), Number.MAX_SAFE_INTEGER)) },
  );
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 4 }))
    .map(([seed, edits]) => edits.reduce((bytes, change) => change(bytes), seed));
}

/** A text of words alone. */
export function randomWords(words: readonly string[] = [...GENRE, ...HOSTILE]): fc.Arbitrary<string> {
  return fc.array(word(words), { maxLength: 12 }).map((list) => list.join(''));
}

/** A JSON value with up to three places of it something else of the same type, something else, left out or there once more. */
export function editedJson(seeds: readonly unknown[]): fc.Arbitrary<Uint8Array> {
  const like = fc.record({
    string: fc.constantFrom('a.txt', 'b.yaml', '../a', 'placeholder', ...GENRE, ...HOSTILE),
    number: fc.constantFrom(0, 1, 2, 3, 99, -1, 0.5, 1e21),
  });
  const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(...HOSTILE, 0, -1, true, null));
  const change: fc.Arbitrary<JsonChange> = fc.oneof(
    {
      weight: 5,
      arbitrary: like.map(
        ({ string, number }) =>
          (old: unknown) =>
            ofSameType(old, string, number),
      ),
    },
    { weight: 2, arbitrary: value.map((other) => () => other) },
    { weight: 1, arbitrary: fc.constant(() => undefined) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('a.txt', 'placeholder:ab', ...KEYS, ...HOSTILE), value).map(
        ([key, other]) =>
          (old: unknown) =>
            withMember(old, key, other),
      ),
    },
  );
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 3 }))
    .map(([seed, edits]) =>
      bytesOf(edits.reduce((json, [at, edit]) => jsonChanged(json, at, edit), JSON.stringify(seed))),
    );
}

type Change = (text: string) => string;

const edited = (seeds: readonly string[], edit: fc.Arbitrary<Change>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 3 }))
    .map(([seed, edits]) => bytesOf(edits.reduce((text, change) => change(text), seed)));

function word(words: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...words) },
    { weight: 20, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    { weight: 10, arbitrary: fc.nat({ max: 99_999 }).map(String) },
    { weight: 1, arbitrary: fc.constantFrom(...words).map((it) => it.repeat(200)) },
  );
}

const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Lists and mappings on one line, some deep. */
function flow(keys: readonly string[]): fc.Arbitrary<string> {
  return fc.letrec<{ flow: string; entry: string }>((tie) => ({
    entry: fc.tuple(fc.constantFrom(...keys), tie('flow')).map(([key, value]) => `${key}: ${value}`),
    flow: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(...SCALARS),
      fc.array(tie('flow'), { maxLength: 3 }).map((list) => `[${list.join(', ')}]`),
      fc.array(tie('entry'), { maxLength: 3 }).map((list) => `{${list.join(', ')}}`),
    ),
  })).flow;
}

function inserted(at: number, put: string): Change {
  return (text) => spliced(text, placed(at, text.length), 0, put);
}

function removed(at: number, length: number): Change {
  return (text) => spliced(text, placed(at, text.length), length, '');
}

function copied(from: number, to: number, length: number): Change {
  return (text) => {
    const start = placed(from, text.length);
    return spliced(text, placed(to, text.length), 0, text.slice(start, start + length));
  };
}

function linesCopied(from: number, to: number, count: number): Change {
  return onLines((lines) => {
    const start = placed(from, lines.length);
    return lines.toSpliced(placed(to, lines.length), 0, ...lines.slice(start, start + count));
  });
}

function linesRemoved(at: number, count: number): Change {
  return onLines((lines) => lines.toSpliced(placed(at, lines.length), count));
}

function numberChanged(at: number, number: string): Change {
  return (text) => {
    const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)];
    const match = numbers[placed(at, numbers.length)];
    return match ? spliced(text, match.index, match[0].length, number) : text;
  };
}

const ENTRY = /^(\s*(?:- )?)([^:\s{[][^:]*):(.*)$/;

function valueChanged(at: number, value: string): Change {
  return onEntry(at, ([, indent, key]) => [`${indent}${key}: ${value}`]);
}

/** Puts other words in the place of a text, which so stays one. */
function textChanged(at: number, words: string): Change {
  return (text) => {
    const texts = [...text.matchAll(/(?<=[:[,] *|- )[\p{sc=Han}“《][^\n:,{}[\]#"']*(?=[\n,}\]])/gu)];
    const match = texts[placed(at, texts.length)];
    return match ? spliced(text, match.index, match[0].length, quoted(words)) : text;
  };
}

function keyChanged(at: number, key: string): Change {
  return onEntry(at, ([, indent, , value]) => [`${indent}${key}:${value}`]);
}

function entryAdded(at: number, key: string, value: string): Change {
  return onEntry(at, ([line, indent = '']) => [line, `${indent.replace('-', ' ')}${key}: ${value}`]);
}

function onEntry(at: number, change: (match: RegExpExecArray) => readonly string[]): Change {
  return onLines((lines) => {
    const entries = lines.flatMap((line, index) => {
      const match = ENTRY.exec(line);
      return match ? [{ index, match }] : [];
    });
    const entry = entries[placed(at, entries.length)];
    return entry ? lines.toSpliced(entry.index, 1, ...change(entry.match)) : lines;
  });
}

function onLines(change: (lines: readonly string[]) => readonly string[]): Change {
  return (text) => change(text.split('\n')).join('\n');
}

function spliced(text: string, at: number, length: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + length);
}

function bytesWritten(at: number, put: Uint8Array, over: number): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => {
    const start = placed(at, bytes.length);
    return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + over)]);
  };
}

type JsonChange = (old: unknown) => unknown;

function ofSameType(old: unknown, string: string, number: number): unknown {
  if (Array.isArray(old)) return [...old, ...old.slice(0, 1)];
  return { string, number, boolean: !old }[typeof old as string] ?? old;
}

/** An array or object with one member more; `__proto__` is one like any other. */
function withMember(old: unknown, key: string, value: unknown): unknown {
  if (Array.isArray(old)) return [...old, value];
  if (typeof old !== 'object' || old === null) return value;
  return Object.defineProperty({ ...old }, key, { value, enumerable: true });
}

/** The JSON text with one of its values, counted from the innermost, changed. */
function jsonChanged(json: string, at: number, change: JsonChange): string {
  let count = 0;
  JSON.parse(json, (_, value: unknown) => {
    count += 1;
    return value;
  });
  const chosen = at % count;
  let index = 0;
  const changed = JSON.parse(json, (_, old: unknown) => (index++ === chosen ? change(old) : old));
  return JSON.stringify(changed ?? null);
}
