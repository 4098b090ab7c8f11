// Reading files that are no summaries: what commands wrote before, and what a file on the disk begins with.
import { readFileSync } from 'node:fs';
import { UserError } from '../source/user-error.js';

/**
 * The text of a baseline.
 * @param name what the user calls the file
 * @throws UserError when it cannot be read
 */
export function readBaseline(path: string, name: string): string {
  return readText(path, `读不了基线文件“${name}”`, '请检查它是不是文件夹，有没有读取的权限');
}

/**
 * The text of a shard's JSON report.
 * @param name what the user calls the file
 * @throws UserError when it cannot be read
 */
export function readShardReport(path: string, name: string): string {
  return readText(path, `读不了报告“${name}”`, '请写出各分片用 --format json=… 写成的文件');
}

/** A byte order mark where the file has one, which a source's text is without. */
export function byteOrderMark(path: string): string {
  return readFileSync(path).subarray(0, 3).toString('utf8') === '\uFEFF' ? '\uFEFF' : '';
}

/**
 * Everything that is piped in.
 * @throws UserError when nothing is, so that nobody waits for it
 */
export function readStandardInput(): Uint8Array {
  if (process.stdin.isTTY)
    throw new UserError(
      '等待标准输入，但没有内容送来',
      '请用管道送入，如 cat summary.yaml | zonerep validate -',
    );
  return readFileSync(0);
}

function readText(path: string, message: string, hint: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UserError(message, hint);
  }
}
