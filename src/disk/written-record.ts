// Remembers which results zonerep wrote into a folder, so that a configuration cannot have it write over anything else.

import { basename, dirname, join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { UserError } from '../source/user-error.js';
import { exists, isWithin } from './file-identity.js';
import { readBytes } from './read-bytes.js';
import { explainReadError } from './system-errors.js';
import { appendToFile, writeFileSafely } from './write-file.js';

const NAME = '.zonerep-written';
const HEAD = '# zonerep 写出的文件，据此分辨哪些可以覆盖，请与它们放在一起\n';
const MAX_BYTES = 256 * 1024 * 1024;
/** The state before and after a run that was stopped between noting a file and writing it. */
const KEPT = 2;

interface File {
  readonly path: string;
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * Notes that files are about to be written, in a record beside them, by the sum of their content.
 * @throws UserError when one of them is there already and is no file that zonerep wrote, or not as it wrote it; or a
 * link to elsewhere
 */
export function noteWriting(files: readonly File[]): void {
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    const here = files.filter(({ path }) => dirname(path) === folder);
    const record = readRecord(folder);
    for (const file of here) {
      if (!isWithin(file.path, folder)) throw elsewhere(file);
      if (!isOurs(file, record)) throw foreign(file);
    }
    const lines = here.map(({ path, content }) => lineOf(sumOf(content), basename(path)));
    const fresh = lines.filter((line) => !record.text.endsWith(line) && !record.text.includes(`\n${line}`));
    if (fresh.length > 0) addTo(folder, record, fresh.join(''));
  }
}

interface Record {
  readonly text: string;
  /** The sums of each file's last contents. */
  readonly sums: ReadonlyMap<string, readonly string[]>;
}

function isOurs({ path, name }: File, { sums }: Record): boolean {
  if (!exists(path, name)) return true;
  const known = sums.get(basename(path)) ?? [];
  return known.length > 0 && known.includes(sumOf(bytesOf(path, name)));
}

function foreign({ path, name }: File): UserError {
  return new UserError(
    `“${name}”不是 zonerep 写的，或者写成后又改过，没有覆盖它`,
    `位置是配置里定的。要留着它，请先给它改名；要覆盖它，请加上 --out-dir ${dirname(name) || dirname(path)}`,
  );
}

function elsewhere({ name }: File): UserError {
  return new UserError(
    `“${name}”是指向别的文件夹的链接，位置又是配置里定的，没有写`,
    '请删去这个链接，或用 -o 写明文件名',
  );
}

function addTo(folder: string, { text, sums }: Record, lines: string): void {
  const path = join(folder, NAME);
  const entries = [...sums].flatMap(([name, known]) => known.map((sum) => lineOf(sum, name)));
  const isLong = text.length > 10_000 && text.length > 2 * entries.join('').length;
  if (isLong) writeFileSafely(path, HEAD + entries.join('') + lines);
  else appendToFile(path, (text === '' ? HEAD : '') + lines);
}

function readRecord(folder: string): Record {
  const path = join(folder, NAME);
  const text = exists(path) ? new TextDecoder().decode(bytesOf(path, path)) : '';
  const sums = new Map<string, readonly string[]>();
  for (const [, sum = '', name = ''] of text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm))
    sums.set(name, [...(sums.get(name) ?? []), sum].slice(-KEPT));
  return { text, sums };
}

function bytesOf(path: string, name: string): Uint8Array {
  try {
    const read = readBytes(path, MAX_BYTES);
    if ('bytes' in read) return read.bytes;
  } catch (error) {
    throw explainReadError(error, name);
  }
  throw new UserError(`“${name}”超过 256 MB，不像是 zonerep 写的，没有覆盖它`, '请给它改名');
}

/** As `sha256sum` writes it. */
function lineOf(sum: string, name: string): string {
  return `${sum}  ${name}\n`;
}

function sumOf(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? new TextEncoder().encode(content) : content));
}
