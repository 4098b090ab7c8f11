// Names, removes and sweeps up the temporary files that results are written to before they are renamed.
import { hostname } from 'node:os';
import { join } from 'node:path';
import { once } from '../source/remembered.js';
import { system } from './system.js';
import { errorCode, isMissing } from './system-errors.js';

const NAME = /^\.zonerep-([0-9a-z]+)-(\d+)-[0-9a-f]{12}\.tmp$/;
const DAY = 24 * 60 * 60 * 1000;

/** A name beside the target that says which process of which computer writes it. */
export function temporaryName(folder: string): string {
  return join(folder, `.zonerep-${host()}-${process.pid}-${anyDigits()}.tmp`);
}

/**
 * Twelve hexadecimal digits that no other file of this process has. They need not be secret, since a file is only made where
 * none is; Node's secret ones take as long to load as a report to read.
 */
function anyDigits(): string {
  // In halves: of a number that is no small integer V8 takes long to write digits.
  return sixDigits() + sixDigits();
}

function sixDigits(): string {
  return Math.floor(Math.random() * 2 ** 24)
    .toString(16)
    .padStart(6, '0');
}

/** Removes a temporary file, if it is there; where that fails twice the next run will do it. */
export function removeTemporary(path: string): void {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      system.unlink(path);
      return;
    } catch (error) {
      if (isMissing(error)) return;
    }
  }
}

const swept = new Set<string>();

/**
 * Removes what runs that were killed left in a folder, once for a process: their temporary files, known by a process
 * that is no more, and those of other computers that are a day older than `fresh`, a file just written there.
 */
export function sweepOnce(folder: string, fresh: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  try {
    for (const name of system.readdir(folder)) {
      const path = join(folder, name);
      if (NAME.test(name) && path !== fresh && isLeft(name, path, fresh)) removeTemporary(path);
    }
  } catch {
    // A folder one may write to but not list, or a file that another run has just removed: nothing is lost by leaving it.
  }
}

function isLeft(name: string, path: string, fresh: string): boolean {
  const [, computer, process = ''] = NAME.exec(name) ?? [];
  if (computer === host()) return !isRunning(Number(process));
  return system.stat(fresh).mtimeMs - system.stat(path).mtimeMs > DAY;
}

/** Whether a process runs; this one's own files of before are told by their names being in no use. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

const host = once(
  () =>
    hostname()
      .toLowerCase()
      .replace(/[^0-9a-z]/g, '')
      .slice(0, 40) || 'x',
);
