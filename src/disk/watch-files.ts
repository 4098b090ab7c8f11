// Tells when files change on the disk, whatever changes them: editors that write in place, that rename over the file, that
// delete and make it anew, and network drives of which the system reports nothing.
import { dirname } from 'node:path';
import { realPath } from './file-identity.js';
import { system } from './system.js';

/** What does something later; what it gives back takes the request back. */
export type After = (milliseconds: number, act: () => void) => () => void;

export const byClock: After = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

export interface Watch {
  /** Looks now, as it does of itself. */
  look(): void;
  stop(): void;
}

/** How often the files are looked at even if the system reports nothing. */
const POLL = 1_000;
/** So long a change must stand before it is told: who writes in two steps is not to be read between them. */
const SETTLED = 150;
/** Some editors delete a file before they write it anew. */
const GONE = 1_000;

/**
 * Watches files and what stands in their folders.
 * @param paths says which files; the first is the one whose folder is watched, and whose absence is waited out
 * @param changed is called when any of them is another than it was, once it has stayed so for a moment
 */
export function watchFiles(
  paths: () => readonly string[],
  changed: () => void,
  after: After = byClock,
): Watch {
  const told = new Map<string, string>();
  let seen = '';
  let settle: (() => void) | undefined;
  /** What is new among the watched counts as known: whoever named it has just read it. */
  const looks = (): readonly (readonly [path: string, look: string])[] =>
    paths().map((path) => {
      const look = lookOf(path);
      if (!told.has(path)) told.set(path, look);
      return [path, look];
    });
  const look = (): void => {
    const now = looks();
    const key = JSON.stringify(now);
    if (settle && key === seen) return;
    settle?.();
    settle = undefined;
    seen = key;
    if (now.every(([path, each]) => told.get(path) === each)) return;
    settle = after(now[0]?.[1] === NOTHING ? GONE : SETTLED, settled);
  };
  const settled = (): void => {
    settle = undefined;
    const now = looks();
    if (JSON.stringify(now) !== seen) {
      look();
      return;
    }
    for (const [path, each] of now) told.set(path, each);
    changed();
    looks();
  };
  let next = after(POLL, poll);
  function poll(): void {
    look();
    next = after(POLL, poll);
  }
  const watchers = foldersOf(paths()[0]).map((folder) => watchFolder(folder, look));
  looks();
  return {
    look,
    stop: () => {
      settle?.();
      next();
      for (const close of watchers) close();
    },
  };
}

const NOTHING = '-';

/** Everything by which the system lets two contents of a file be told apart without reading them. */
function lookOf(path: string): string {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs, mode } = system.stat(path, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs, mode].join(':');
  } catch {
    return NOTHING;
  }
}

/** The folder of a file and, where it is a link, that of what it points to. */
function foldersOf(path: string | undefined): readonly string[] {
  return path === undefined ? [] : [...new Set([dirname(path), dirname(realPath(path))])];
}

/** Where the system cannot watch (a network drive, too many watches) looking now and then must do. */
function watchFolder(folder: string, look: () => void): () => void {
  try {
    const watcher = system.watch(folder, { persistent: false }, look);
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => {};
  }
}
