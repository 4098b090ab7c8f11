// Programs that stand in for LibreOffice and browsers: small scripts, in a folder of their own, that do as they are told.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

/** What a fake does with each file: writes its PDF, writes half of one, writes nothing, dies, does not end. */
export type Deed = 'write' | 'half' | 'nothing' | 'die' | 'hang';

export const PDF =
  '%PDF-1.4\n1 0 obj\n<</Producer (fake)>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n';

const SCRIPT = `#!${process.execPath}
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { fileURLToPath } = require('node:url');
const { spawn } = require('node:child_process');
const args = process.argv.slice(2);
const deeds = JSON.parse(process.env.FAKE_DEEDS ?? '{}');
const note = (entry) => appendFileSync(join(__dirname, 'calls.txt'), JSON.stringify(entry) + '\\n');
const page = args.find((arg) => /^file:.*html$/.test(arg));
const profile = args.find((arg) => arg.startsWith('-env:UserInstallation='))?.slice(22);
const settings = profile && join(fileURLToPath(profile), 'user/registrymodifications.xcu');
note({ args, pid: process.pid, cwd: process.cwd(), page: page && readFileSync(fileURLToPath(page), 'utf8'),
  settings: settings && existsSync(settings) ? readFileSync(settings, 'utf8') : undefined });
const sources = page ? [fileURLToPath(page)] : args.filter((arg) => arg.endsWith('.docx'));
const pdfOf = (source) => args.find((arg) => arg.startsWith('--print-to-pdf='))?.slice(15) ??
  join(args[args.indexOf('--outdir') + 1], basename(source).replace('.docx', '.pdf'));
const pdf = process.env.FAKE_PDF ?? ${JSON.stringify(PDF)};
for (const source of sources) {
  const deed = deeds[basename(source).replace(/\\..*/, '')] ?? process.env.FAKE_DEED ?? 'write';
  if (deed === 'write') writeFileSync(pdfOf(source), pdf);
  if (deed === 'half') writeFileSync(pdfOf(source), pdf.slice(0, 20));
  if (deed === 'die') { process.stderr.write('first line\\nfatal: it broke\\n'); process.exit(77); }
  if (deed === 'hang') {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: ['ignore', 'ignore', 'inherit'] });
    note({ hangs: child.pid });
    setInterval(() => {}, 1000);
    break;
  }
}
`;

/** False where scripts are not programs: tests with fakes are then skipped. */
export const canFake = process.platform !== 'win32';

export interface Call {
  readonly args: readonly string[];
  readonly pid: number;
  readonly cwd: string;
  readonly page?: string;
  readonly settings?: string;
  /** The process that a program that does not end has started. */
  readonly hangs?: number;
}

export interface FakePrograms {
  /** A folder for PATH. */
  readonly folder: string;
  path(name: string): string;
  /** What was asked of all of them so far. */
  calls(): readonly Call[];
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Makes programs of these names; they are gone after the test. */
export function fakePrograms(...names: readonly string[]): FakePrograms {
  const folder = mkdtempSync(join(tmpdir(), 'zonerep-fake-'));
  folders.push(folder);
  for (const name of names) {
    writeFileSync(join(folder, name), SCRIPT);
    chmodSync(join(folder, name), 0o755);
  }
  const noted = join(folder, 'calls.txt');
  return {
    folder,
    path: (name) => join(folder, name),
    calls: () =>
      existsSync(noted)
        ? readFileSync(noted, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line))
        : [],
  };
}

/** Whether a process runs; one that has ended and whose end nobody has asked for (Z) does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
