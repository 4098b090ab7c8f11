// Running another program to its end, or ending it with all that it started.
import { describe, expect, it } from 'vitest';
import { runProgram } from '../../../src/disk/pdf/run-program.js';

const run = (script: string, limit = 60_000) =>
  runProgram(process.execPath, ['-e', script], { env: { A: '甲' }, cwd: '/', limit });

describe('runProgram', () => {
  it('says how it ended, and keeps the end of what it said', async () => {
    expect(await run('console.error(process.env.A, process.cwd()); process.exitCode = 3')).toEqual({
      end: 'done',
      code: '3',
      said: '甲 /\n',
    });
    const { said } = await run('console.error("x".repeat(100000) + "end")');
    expect(said.length).toBe(4000);
    expect(said.endsWith('end\n')).toBe(true);
  });

  it('says of which signal it died', async () => {
    expect(await run('process.kill(process.pid, "SIGKILL")')).toMatchObject({ end: 'done', code: 'SIGKILL' });
  });

  it('ends what takes longer than it may', async () => {
    expect(await run('setInterval(() => {}, 1000)', 300)).toMatchObject({ end: 'slow' });
  });

  it('says why it did not start', async () => {
    const options = { env: {}, cwd: '/', limit: 1000 };
    expect(await runProgram('/nowhere/soffice', [], options)).toMatchObject({
      end: 'not-started',
      code: 'ENOENT',
    });
  });

  it('gives arguments as they are, without a shell', async () => {
    const odd = 'a b; echo "$HOME" `id` %PATH% 甲';
    const { said } = await runProgram(process.execPath, ['-e', 'console.error(process.argv[1])', odd], {
      env: {},
      cwd: '/',
      limit: 60_000,
    });
    expect(said).toBe(`${odd}\n`);
  });
});
