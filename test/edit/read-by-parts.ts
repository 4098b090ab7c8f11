// What the YAML library reads in a text: the outermost entries one by one, each of them once, so that of a text with one change in it
// only the changed entry is read anew.
import { parseDocument } from 'yaml';
import { createSource } from '../../src/source/source.js';
import { scanYaml } from '../../src/source/yaml-comments.js';

export interface Reading {
  readonly data: unknown;
  /** From `#` to the end of the line, without blanks there. */
  readonly comments: readonly string[];
  /** How many faults the library finds. */
  readonly errors: number;
}

/** @param text without a byte order mark */
export function readByLibrary(text: string): Reading {
  const lines = text.replace(/\r(?!\n)/g, '\n');
  const parts = partsOf(lines)?.map(readPart);
  // Keys that stand twice, and parts that say something only together, are for the library to judge.
  const keys = parts?.flatMap(({ data }) => Object.keys(data ?? {})) ?? [];
  if (
    !parts ||
    parts.some(({ errors, data }) => errors > 0 || !isMap(data)) ||
    new Set(keys).size < keys.length
  )
    return read(lines);
  return {
    data: Object.assign({}, ...parts.map(({ data }) => data)) as unknown,
    comments: parts.flatMap(({ comments }) => comments),
    errors: 0,
  };
}

/** Undefined where entries may lean on one another. */
function partsOf(text: string): readonly string[] | undefined {
  if (/^(?:---|\.\.\.|%)|^["'?\-[{|>]|(?:^|[\s,[{])[&*!]|<</m.test(text)) return undefined;
  const parts = text.split(/(?<=\n)(?=[^\s#])/);
  const [head = '', first = '', ...rest] = parts;
  return /^[\s#]/.test(head) ? [head + first, ...rest] : parts;
}

const known = new Map<string, Reading>();
function readPart(part: string): Reading {
  const made = known.get(part) ?? read(part);
  if (known.size > 500) known.clear();
  known.set(part, made);
  return made;
}

function read(text: string): Reading {
  const document = parseDocument(text, { uniqueKeys: false, merge: true, logLevel: 'silent' });
  const data = JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: -1 }) ?? null)) as unknown;
  const { comments } = scanYaml(createSource('a.yaml', text));
  return { data, comments: comments.map((each) => each.text.trimEnd()), errors: document.errors.length };
}

function isMap(data: unknown): boolean {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
