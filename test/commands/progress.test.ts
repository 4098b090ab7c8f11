// The line that comes and goes while many files are worked on.
import { describe, expect, it } from 'vitest';
import { forEachWithProgress } from '../../src/commands/progress.js';
import type { Terminal } from '../../src/commands/terminal.js';

const erase = '\r\u001b[2K';

function watch(progress: boolean) {
  const said: string[] = [];
  const terminal: Terminal = {
    cwd: '.',
    env: {},
    today: new Date(0),
    out: (text) => void said.push(`out:${text}`),
    err: (text) => void said.push(text),
    colorOut: false,
    colorErr: false,
    progress,
    readStdin: () => ({ bytes: new Uint8Array() }),
  };
  return { said, terminal };
}

const hundreds = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('forEachWithProgress', () => {
  it('does the work in order and says nothing where nobody watches, or where there is little to do', async () => {
    for (const [progress, count] of [
      [false, 1000],
      [true, 9],
    ] as const) {
      const { said, terminal } = watch(progress);
      const done: number[] = [];
      await forEachWithProgress(hundreds(count), '校核', terminal, (item) => done.push(item));
      expect(done).toEqual(hundreds(count));
      expect(said).toEqual([]);
    }
  });

  it('shows one line that is gone at the end, and writes it once a percent', async () => {
    const { said, terminal } = watch(true);
    await forEachWithProgress(hundreds(1000), '校核', terminal, () => {});
    expect(said[0]).toBe(`校核 ${'─'.repeat(20)} 0%（共 1000 个文件）`);
    expect(said[50]).toBe(`${erase}校核 ${'━'.repeat(10)}${'─'.repeat(10)} 50%（共 1000 个文件）`);
    expect(said).toHaveLength(101);
    expect(said.at(-1)).toBe(erase);
  });

  it('takes the line away before anything else is said', async () => {
    const { said, terminal } = watch(true);
    await forEachWithProgress(hundreds(10), '校核', terminal, (item, speaker) => {
      if (item === 1) speaker.out('甲\n');
    });
    expect(said.slice(0, 5).map((text) => text.replace(/校核.*/, '…'))).toEqual([
      '…',
      `${erase}…`,
      erase,
      'out:甲\n',
      '…',
    ]);
  });

  it('takes the line away when the work fails', async () => {
    const { said, terminal } = watch(true);
    const failing = forEachWithProgress(hundreds(10), '校核', terminal, () => {
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(said.at(-1)).toBe(erase);
  });
});
