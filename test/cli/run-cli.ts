// Runs a command as a user does, in a folder of its own: the built program, or the same code in this process.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { runCli as runCommand } from '../../src/commands/program.js';
import { releaseSignals } from '../../src/disk/hold-signals.js';
import { terminalOf } from '../commands/terminal-of.js';

export const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** V8's code of the program, kept from one test to the next: each starts in half the time. */
export const codeCache = fileURLToPath(new URL('../../node_modules/.cache/zonerep', import.meta.url));

export const repository = fileURLToPath(new URL('../../', import.meta.url));

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CliOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder with these files; it goes when the test is over. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'zonerep-test-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Runs `zonerep` with these arguments in a folder, with no terminal and no colour. */
export function runCli(folder: string, args: readonly string[], { input, env }: CliOptions = {}): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    ...(input !== undefined && { input }),
    env: { PATH: process.env.PATH, HOME: folder, XDG_CACHE_HOME: codeCache, ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

/**
 * The same without a process of its own, which takes most of the time: for what a command does. What only a process has, such as
 * its streams, signals and locale, is tested by `runCli`, and so is every command once.
 */
export async function runHere(
  folder: string,
  args: readonly string[],
  { input = '', env = {} }: CliOptions = {},
): Promise<CliResult> {
  const terminal = terminalOf(folder, input);
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await runCommand(args, { ...terminal, env });
    return { code, ...terminal.said };
  } finally {
    process.chdir(before);
    await releaseSignals();
  }
}
