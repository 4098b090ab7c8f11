// Splitting many files over several CI jobs: `--shard 2/5`.
import { compareNames } from '../source/natural-order.js';
import { UserError } from '../source/user-error.js';

/** One of `total` shards; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

/**
 * Reads `i/n`.
 * @throws UserError when it is no pair of whole numbers with 1 ≤ i ≤ n.
 */
export function parseShard(text: string): Shard {
  const match = /^(\d{1,6})[/／](\d{1,6})$/.exec(text.trim());
  const [index, total] = [Number(match?.[1]), Number(match?.[2])];
  if (index >= 1 && index <= total) return { index, total };
  throw new UserError(
    `--shard 的写法不对：“${text}”`,
    '写成“第几份/共几份”，如 --shard 1/3；第几份从 1 数起，不大于共几份',
  );
}

/**
 * The files of one shard. Every file is in exactly one of the `total` shards, whatever order the list is in, and the
 * shards differ by one file at most.
 */
export function pickShard(files: readonly string[], { index, total }: Shard): string[] {
  return [...new Set(files)].sort(compareNames).filter((_, position) => position % total === index - 1);
}
