// Reads JSON files of zonerep's own: baselines and reports.
import { UserError } from '../source/user-error.js';
import { readBytes } from './read-bytes.js';
import { explainReadError } from './system-errors.js';

/** Far above what a run over ten thousand files writes; a string of JavaScript ends at half a gigabyte. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * The text of a baseline.
 * @param name what the user calls the file
 * @throws UserError when it cannot be read
 */
export function readBaseline(path: string, name: string): string {
  return readText(path, name, '基线文件');
}

/**
 * The text of a shard's JSON report.
 * @param name what the user calls the file
 * @throws UserError when it cannot be read
 */
export function readShardReport(path: string, name: string): string {
  return readText(path, name, '报告');
}

function readText(path: string, name: string, what: string): string {
  try {
    const read = readBytes(path, MAX_BYTES);
    if ('bytes' in read) return new TextDecoder().decode(read.bytes);
  } catch (error) {
    throw explainReadError(error, name, what);
  }
  throw new UserError(`${what}“${name}”超过 256 MB，没有读`, '请检查是否选错了文件');
}
