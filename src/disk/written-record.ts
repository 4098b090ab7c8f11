// Remembers which texts zonerep wrote into a folder, since a text has no place to say so itself as a Word file has.

import { basename, dirname, join } from 'node:path';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '#sums';
import { UserError } from '../source/user-error.js';
import { followLinks, statOf } from './file-identity.js';
import { readWhole } from './read-whole.js';
import { appendToFile, type FileToWrite, writeFileSafely } from './write-file.js';

const NAME = '.zonerep-written';
const HEAD = '# zonerep 写出的文件，据此分辨哪些可以覆盖，请与它们放在一起\n';
const MAX_BYTES = 64 * 1024 * 1024;
/** The state before and after a run that was stopped between noting a file and writing it. */
const KEPT = 2;
/** Bytes for each file, of which a record that is kept short has about half. */
const LONG = 500;

/** What is written; a Word file without a seal is noted as texts are. */
export interface NotedFile extends FileToWrite {
  readonly isUnsealed?: boolean;
}

/**
 * Notes that texts are about to be written, in a record beside each, by the sum of their content. Word files are known by
 * their seal, devices and pipes hold nothing.
 * @throws UserError when the record cannot be written
 */
export function noteWriting(results: readonly NotedFile[]): void {
  const texts = results.flatMap(({ path, name = path, content, isUnsealed }) => {
    if (typeof content !== 'string' && !isUnsealed) return [];
    const target = followLinks(path);
    const isNoted = statOf(target, name)?.isFile() ?? true;
    return isNoted ? [{ target, shown: dirname(name), sum: sumOf(content) }] : [];
  });
  for (const folder of new Set(texts.map(({ target }) => dirname(target)))) {
    const here = texts.filter(({ target }) => dirname(target) === folder);
    const record = recordOf(folder);
    const lines = here.flatMap(({ target, sum }) => add(record, basename(target), sum));
    if (lines.length > 0) save(folder, join(here[0]?.shown ?? folder, NAME), record, lines.join(''));
  }
}

/**
 * Whether zonerep wrote a file as it stands, by the record beside it: `unknown` is what it never wrote there.
 * @param path with links followed
 * @throws UserError when the record cannot be read
 */
export function notedAs(path: string, bytes: Uint8Array): 'written' | 'changed' | 'unknown' {
  const known = recordOf(dirname(path)).sums.get(basename(path));
  if (!known) return 'unknown';
  return known.includes(sumOf(bytes)) ? 'written' : 'changed';
}

interface WrittenRecord {
  /** The length of the file in bytes, 0 when there is none. */
  size: number;
  /** The sums of each file's last contents. */
  readonly sums: Map<string, readonly string[]>;
}

/** Adds a sum and returns its line; none when it is the file's last already. */
function add({ sums }: WrittenRecord, name: string, sum: string): readonly string[] {
  const known = sums.get(name) ?? [];
  if (known.at(-1) === sum) return [];
  sums.set(name, [...known, sum].slice(-KEPT));
  return [lineOf(sum, name)];
}

function save(folder: string, name: string, record: WrittenRecord, lines: string): void {
  const path = join(folder, NAME);
  if (record.size > 10_000 + LONG * record.sums.size) writeFileSafely(path, HEAD + linesOf(record), name);
  else appendToFile(path, (record.size === 0 ? HEAD : '') + lines, name);
  record.size = sizeOf(path);
}

function linesOf({ sums }: WrittenRecord): string {
  return [...sums].flatMap(([name, known]) => known.map((sum) => lineOf(sum, name))).join('');
}

const records = new Map<string, WrittenRecord>();

/** The record of a folder, read again only when it is not as this run left it. */
function recordOf(folder: string): WrittenRecord {
  const path = join(folder, NAME);
  const size = sizeOf(path);
  const known = records.get(folder);
  if (known?.size === size) return known;
  const record: WrittenRecord = { size, sums: new Map() };
  const text =
    size === 0 ? '' : new TextDecoder().decode(readWhole(path, MAX_BYTES, { name: path }, tooLong(path)));
  for (const [, sum = '', name = ''] of text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)) add(record, name, sum);
  records.set(folder, record);
  return record;
}

function sizeOf(path: string): number {
  return statOf(path)?.size ?? 0;
}

const tooLong = (path: string) => new UserError(`“${path}”太大，不像是 zonerep 记的`, '请删去它');

/** As `sha256sum` writes it. */
function lineOf(sum: string, name: string): string {
  return `${sum}  ${name}\n`;
}

function sumOf(content: string | Uint8Array): string {
  return bytesToHex(sha256([typeof content === 'string' ? utf8ToBytes(content) : content]));
}
