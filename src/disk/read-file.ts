// Reads what is no source: baselines, reports, byte order marks and standard input.
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

/** The byte order mark of a file, else the empty string, because a source's text does not hold it. */
export function byteOrderMark(path: string): string {
  return readFileSync(path).subarray(0, 3).toString('utf8') === '\uFEFF' ? '\uFEFF' : '';
}

/**
 * All bytes of standard input.
 * @throws UserError when standard input is a terminal, since reading would wait for the user to type
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
