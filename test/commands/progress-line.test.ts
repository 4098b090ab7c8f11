// The line that comes and goes while many files are worked on; its clock is the test's.
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/chinese/display-width.js';
import { createProgressLine, lineOf } from '../../src/commands/progress-line.js';
import { terminalOf } from './terminal-of.js';

const ERASE = '\r\u001b[2K';

/** A line for a thousand files, a clock, and what was written. */
function watch({ progress = true, columns = 80 } = {}) {
  const clock = { now: 0 };
  const said: string[] = [];
  const terminal = {
    ...terminalOf(),
    now: () => clock.now,
    columns: () => columns,
    progress,
    out: (text: string | Uint8Array) => void said.push(`out:${text}`),
    err: (text: string) => void said.push(text),
  };
  return { clock, said, line: createProgressLine('校核', 1000, terminal) };
}

describe('createProgressLine', () => {
  it('says nothing where nobody watches, nor in the first half second', () => {
    const unwatched = watch({ progress: false });
    unwatched.clock.now = 10_000;
    unwatched.line.show(500);
    unwatched.line.hide();
    expect(unwatched.said).toEqual([]);
    const short = watch();
    short.clock.now = 499;
    short.line.show(500);
    short.line.hide();
    expect(short.said).toEqual([]);
  });

  it('shows count, rate and remaining time, over the line before, and is gone at the end', () => {
    const { clock, said, line } = watch();
    clock.now = 500;
    line.show(25);
    clock.now = 10_000;
    line.show(500);
    line.hide();
    line.hide();
    expect(said).toEqual([
      `\r校核 ${'─'.repeat(16)}   25/1000，50 个/秒，约剩 20 秒\u001b[K`,
      `\r校核 ${'━'.repeat(8)}${'─'.repeat(8)}  500/1000，50 个/秒，约剩 10 秒\u001b[K`,
      ERASE,
    ]);
  });

  it('is written ten times a second at most, however many files there are', () => {
    const { clock, said, line } = watch();
    for (let done = 0; done < 1000; done += 1) {
      clock.now = done * 5;
      line.show(done);
    }
    expect(said).toHaveLength(45);
  });

  it('reckons with the pace of the last seconds', () => {
    const { clock, said, line } = watch();
    const files = [0, 10, 20, 120, 220, 320, 420, 520, 620];
    for (const [second, done] of files.entries()) {
      clock.now = second * 1000;
      line.show(done);
    }
    expect(said[0]).toContain('10 个/秒');
    expect(said.at(-1)).toContain(' 620/1000，100 个/秒，约剩 4 秒');
  });

  it('goes before anything else is said, and comes back a moment later', () => {
    const { clock, said, line } = watch();
    clock.now = 1000;
    line.show(10);
    line.terminal.out('甲\n');
    line.terminal.err('乙\n');
    clock.now = 1050;
    line.show(11);
    clock.now = 1100;
    line.show(12);
    expect(said.map((text) => text.replace(/校核.*\//, '…'))).toEqual([
      expect.stringContaining('…'),
      ERASE,
      'out:甲\n',
      '乙\n',
      expect.stringContaining('…'),
    ]);
  });
});

describe('lineOf', () => {
  const so = { label: '校核', done: 312, total: 1000, rate: 45.2 };

  it('says no rate and no time where none is known', () => {
    expect(lineOf({ ...so, done: 0, rate: 0 }, 80)).toBe(`校核 ${'─'.repeat(16)}    0/1000`);
  });

  it('says a low rate with a digit', () => {
    expect(lineOf({ ...so, rate: 0.25 }, 60)).toContain('，0.3 个/秒，约剩 45 分 52 秒');
  });

  it('is never wider than the terminal, though its lines be two columns wide, and gives up the least first', () => {
    const texts = Array.from({ length: 120 }, (_, columns) => lineOf(so, columns));
    for (const [columns, text] of texts.entries())
      expect(displayWidth(text, { ambiguousAsWide: true })).toBeLessThan(Math.max(columns, 1));
    expect([...new Set(texts.map((text) => text.replace(/ [━─]+/, ' ▒')))]).toEqual([
      '',
      '校核  312/1000',
      '校核  312/1000，约剩 15 秒',
      '校核  312/1000，45 个/秒，约剩 15 秒',
      '校核 ▒  312/1000，45 个/秒，约剩 15 秒',
    ]);
  });
});
