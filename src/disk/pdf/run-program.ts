// Runs another program to its end, within a time, and without a shell.

import type { Environment } from '../environment.js';
import { onceToldToStop } from '../hold-signals.js';
import { errorCode } from '../system-errors.js';

export interface ProgramRun {
  /** `stopped` is what was ended because the user stopped zonerep, `slow` what took longer than it may. */
  readonly end: 'done' | 'stopped' | 'slow' | 'not-started';
  /** The exit code or the signal it died of; of what was not started the system's code. */
  readonly code: string;
  /** The end of what it said to standard error. */
  readonly said: string;
}

export interface RunOptions {
  readonly env: Environment;
  readonly cwd: string;
  /** Milliseconds. */
  readonly limit: number;
}

/** As much as is kept of what a program says, from its end. */
const KEPT = 4_000;

/**
 * Runs a program and waits for its end. It has a group of its own on POSIX, so that all that it starts itself ends with it
 * when it must (LibreOffice and browsers start several processes), and so that Ctrl+C reaches zonerep, which ends it, alone.
 */
export function runProgram(
  path: string,
  args: readonly string[],
  { env, cwd, limit }: RunOptions,
): Promise<ProgramRun> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  return new Promise((resolve) => {
    const child = spawn(path, args, {
      cwd,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    let said = '';
    let why: 'stopped' | 'slow' | undefined;
    const end = (reason: 'stopped' | 'slow') => {
      why ??= reason;
      endAll(child.pid);
    };
    const timer = setTimeout(() => end('slow'), limit);
    const release = onceToldToStop(() => end('stopped'));
    const settle = (run: ProgramRun) => {
      clearTimeout(timer);
      release();
      resolve(run);
    };
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-KEPT);
    });
    child.on('error', (error) => settle({ end: 'not-started', code: errorCode(error) ?? 'UNKNOWN', said }));
    // `exit` and not `close`: what the program left running may hold its standard error open.
    child.on('exit', (code, signal) => {
      child.stderr.destroy();
      // What it started and left behind would write into a folder that is about to go.
      endAll(child.pid);
      settle({ end: why ?? 'done', code: String(signal ?? code), said });
    });
  });
}

/** Ends a program with all that it started. */
function endAll(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of the group have ended.
  }
}
