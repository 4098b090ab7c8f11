// Remembers which results zonerep wrote into a folder, so that a configuration cannot have it write over anything else.

import { basename, dirname, join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { UserError } from '../source/user-error.js';
import { exists, isWithin, statOf } from './file-identity.js';
import { readWhole } from './read-whole.js';
import { appendToFile, writeFileSafely } from './write-file.js';

const NAME = '.zonerep-written';
const HEAD = '# zonerep 写出的文件，据此分辨哪些可以覆盖，请与它们放在一起\n';
const MAX_BYTES = 256 * 1024 * 1024;
/** The state before and after a run that was stopped between noting a file and writing it. */
const KEPT = 2;
/** Bytes for each file, of which a record that is kept short has about half. */
const LONG = 500;

interface Result {
  readonly path: string;
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * Notes that files are about to be written, in a record beside them, by the sum of their content.
 * @throws UserError when one of them is there already and is no file that zonerep wrote, or not as it wrote it; or a
 * link to elsewhere
 */
export function noteWriting(results: readonly Result[]): void {
  for (const folder of new Set(results.map(({ path }) => dirname(path)))) {
    const here = results.filter(({ path }) => dirname(path) === folder);
    const record = recordOf(folder);
    for (const result of here) {
      if (!isWithin(result.path, folder)) throw elsewhere(result);
      if (!isOurs(result, record)) throw foreign(result);
    }
    const lines = here.flatMap(({ path, content }) => add(record, basename(path), sumOf(content)));
    if (lines.length > 0) save(folder, record, lines.join(''));
  }
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

function isOurs({ path, name }: Result, { sums }: WrittenRecord): boolean {
  if (!exists(path, name)) return true;
  const known = sums.get(basename(path)) ?? [];
  return known.length > 0 && known.includes(sumOf(bytesOf(path, name)));
}

function foreign({ path, name }: Result): UserError {
  return new UserError(
    `“${name}”不是 zonerep 写的，或者写成后又改过，没有覆盖它`,
    `位置是配置里定的。要留着它，请先给它改名；要覆盖它，请加上 --out-dir ${dirname(name) || dirname(path)}`,
  );
}

function elsewhere({ name }: Result): UserError {
  return new UserError(
    `“${name}”是指向别的文件夹的链接，位置又是配置里定的，没有写`,
    '请删去这个链接，或用 -o 写明文件名',
  );
}

function save(folder: string, record: WrittenRecord, lines: string): void {
  const path = join(folder, NAME);
  if (record.size > 10_000 + LONG * record.sums.size) writeFileSafely(path, HEAD + linesOf(record));
  else appendToFile(path, (record.size === 0 ? HEAD : '') + lines);
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
  const text = size === 0 ? '' : new TextDecoder().decode(bytesOf(path, path));
  for (const [, sum = '', name = ''] of text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)) add(record, name, sum);
  records.set(folder, record);
  return record;
}

function sizeOf(path: string): number {
  return statOf(path)?.size ?? 0;
}

function bytesOf(path: string, name: string): Uint8Array {
  const tooLarge = `“${name}”超过 256 MB，不像是 zonerep 写的，没有覆盖它`;
  return readWhole(path, MAX_BYTES, { name }, new UserError(tooLarge, '请给它改名'));
}

/** As `sha256sum` writes it. */
function lineOf(sum: string, name: string): string {
  return `${sum}  ${name}\n`;
}

function sumOf(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}
