// Working on many items, with a line that comes and goes; stopping is tested on the built program (test/cli).
import { describe, expect, it } from 'vitest';
import { forEachWithProgress } from '../../src/commands/progress.js';
import { terminalOf } from './terminal-of.js';

/** A terminal on which each look at the clock is a second later. */
function slowTerminal(progress: boolean) {
  let now = 0;
  return {
    ...terminalOf(),
    progress,
    now: () => {
      now += 1000;
      return now;
    },
  };
}

const hundreds = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('forEachWithProgress', () => {
  it('does the work in order and says nothing where nobody watches', async () => {
    const terminal = slowTerminal(false);
    const done: number[] = [];
    expect(await forEachWithProgress(hundreds(300), '校核', terminal, (item) => done.push(item))).toBe(
      'finished',
    );
    expect(done).toEqual(hundreds(300));
    expect(terminal.said).toEqual({ out: '', err: '' });
  });

  it('shows a line that is gone at the end', async () => {
    const terminal = slowTerminal(true);
    await forEachWithProgress(hundreds(10), '校核', terminal, () => {});
    const [first, second] = terminal.said.err.split('\r').slice(1);
    expect(first).toBe(`校核 ${'─'.repeat(16)}  0/10\u001b[K`);
    expect(second).toBe(`校核 ━${'─'.repeat(15)}  1/10，0.5 个/秒，约剩 18 秒\u001b[K`);
    expect(terminal.said.err.endsWith('\r\u001b[2K')).toBe(true);
  });

  it('takes the line away when the work fails', async () => {
    const terminal = slowTerminal(true);
    const failing = forEachWithProgress(hundreds(10), '校核', terminal, () => {
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(terminal.said.err.endsWith('\r\u001b[2K')).toBe(true);
  });

  it('calls the work long from as many files as the command says, which an item may hold several of', async () => {
    const isLong = async (items: number, work?: { many?: number; sizeOf?: () => number }) => {
      let told = false;
      const terminal = { ...terminalOf(), onLongWork: () => (told = true) };
      await forEachWithProgress(hundreds(items), '校核', terminal, () => {}, work);
      return told;
    };
    expect([await isLong(11), await isLong(12)]).toEqual([false, true]);
    expect([await isLong(199, { many: 200 }), await isLong(200, { many: 200 })]).toEqual([false, true]);
    expect(await isLong(6, { sizeOf: () => 2 })).toBe(true);
  });
});
