// How long something took, or will take, in words.
import type { Terminal } from './terminal.js';

/** A time in milliseconds as `3.2 秒`, `45 秒`, `2 分 5 秒` or `1 小时 20 分`; `whole` seconds are for what is only an estimate. */
export function durationInWords(milliseconds: number, whole = false): string {
  if (milliseconds < 9_950 && !whole) return `${(milliseconds / 1000).toFixed(1)} 秒`;
  const seconds = Math.max(Math.round(milliseconds / 1000), 1);
  if (seconds < 60) return `${seconds} 秒`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} 分${seconds % 60 > 0 ? ` ${seconds % 60} 秒` : ''}`;
  return `${Math.floor(minutes / 60)} 小时${minutes % 60 > 0 ? ` ${minutes % 60} 分` : ''}`;
}

/**
 * Starts to measure a run over some files. The function it returns gives what the closing line says of the time: nothing
 * for a single file, nor where nobody watches, for logs are compared and kept.
 */
export function startTiming({
  progress,
  now,
}: Pick<Terminal, 'progress' | 'now'>): (files: number) => string {
  const start = progress ? now() : 0;
  return (files) => (progress && files > 1 ? `，用时 ${durationInWords(now() - start)}` : '');
}
