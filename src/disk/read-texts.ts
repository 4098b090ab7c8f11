// Reads JSON files of zonerep's own: baselines and reports.
import { UserError } from '../source/user-error.js';
import { readWhole } from './read-whole.js';

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
  const tooLarge = new UserError(`${what}“${name}”超过 256 MB，没有读`, '请检查是否选错了文件');
  return new TextDecoder().decode(readWhole(path, MAX_BYTES, { name, what }, tooLarge));
}
