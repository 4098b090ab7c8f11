// The file a baseline is kept in: JSON that is good to review and to merge.
import { compareNames } from '../source/natural-order.js';
import { parseJson } from '../source/parse-json.js';
import { UserError } from '../source/user-error.js';
import type { Baseline } from './baseline.js';

/** Higher when fingerprints or names mean something else than before: 1 named files as the command did, wherever it ran. */
const VERSION = 2;

/** A baseline as JSON with sorted keys, one finding a line. */
export function formatBaseline(baseline: Baseline): string {
  const files = [...baseline]
    .sort(([a], [b]) => compareNames(a, b))
    .map(([file, counts]) => [file, Object.fromEntries([...counts].sort(([a], [b]) => compareNames(a, b)))]);
  return `${JSON.stringify({ version: VERSION, files: Object.fromEntries(files) }, null, 2)}\n`;
}

/**
 * Reads a baseline file.
 * @param name the file's name, for the message.
 * @returns `isOld` when an earlier zonerep wrote it: its fingerprints fit nothing that is found today.
 * @throws UserError when it is no baseline, or a later zonerep wrote it.
 */
export function parseBaseline(text: string, name: string): { baseline: Baseline; isOld: boolean } {
  const data = parseJson(text);
  if (!isRecord(data) || !isCount(data.version) || !isRecord(data.files)) throw notABaseline(name);
  if (data.version > VERSION)
    throw new UserError(`基线文件“${name}”是更新版的 zonerep 写的，这一版读不了`, '请更新 zonerep');
  const files = Object.entries(data.files).map(
    ([file, counts]) => [file.replaceAll('\\', '/'), countsOf(counts, name)] as const,
  );
  return { baseline: new Map(files), isOld: data.version < VERSION };
}

function countsOf(data: unknown, name: string): ReadonlyMap<string, number> {
  if (!isRecord(data)) throw notABaseline(name);
  const counts = new Map<string, number>();
  for (const [key, count] of Object.entries(data)) {
    if (!/^[\w-]+:[0-9a-f]+$/.test(key) || !isCount(count)) throw notABaseline(name);
    counts.set(key, count);
  }
  return counts;
}

/** Whether it says how often something was found; a negative count would make any number of findings known. */
function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notABaseline(name: string): UserError {
  return new UserError(`“${name}”不是 zonerep 的基线文件`, '用 --update-baseline 重新生成，不要手工修改');
}
