// What a file is called as seen from a folder.
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { realPath } from './file-identity.js';

/** The name of an absolute path seen from a folder, with `/` between folders. */
export function nameIn(folder: string, path: string): string {
  return relative(folder, path).replaceAll(sep, '/');
}

/** Whether a name seen from a folder leads out of it. */
export function leadsOut(name: string): boolean {
  return name === '..' || name.startsWith('../') || isAbsolute(name);
}

/**
 * A function that says what a file named from `cwd` is called as seen from `folder`, whatever links lead to either folder;
 * standard input keeps its name.
 */
export function namesFrom(folder: string, cwd: string): (file: string) => string {
  const [from, to] = [realPath(folder), realPath(cwd)];
  const known = new Map([['<stdin>', '<stdin>']]);
  return (file) => {
    const name = known.get(file) ?? nameIn(from, resolve(to, file));
    known.set(file, name);
    return name;
  };
}
