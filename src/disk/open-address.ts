// Opens an address of this computer in the user's browser, by what each system has for it and without a shell.
import { constants } from 'node:fs';
import { isAbsolute, posix, win32 } from 'node:path';
import type { Environment } from './environment.js';
import { system } from './system.js';

/** A program by its absolute path, and its arguments. */
export type Opener = readonly [program: string, ...args: readonly string[]];

/** A letter, a host and a key have nothing in them that any system reads otherwise. */
const PLAIN = /^http:\/\/127\.0\.0\.1(?::\d+)?\/#[\w=-]+$/;

/**
 * What may open an address, in the order in which it is tried; empty where there is nobody to look at it (a server without
 * a screen).
 * @param isThere says whether a program stands at an absolute path
 */
export function openersFor(
  address: string,
  env: Environment,
  platform: NodeJS.Platform,
  isThere: (path: string) => boolean = isProgram,
): readonly Opener[] {
  if (!PLAIN.test(address)) return [];
  return candidates(address, env, platform).filter(([program]) => isThere(program));
}

function candidates(address: string, env: Environment, platform: NodeJS.Platform): readonly Opener[] {
  if (platform === 'darwin') return [['/usr/bin/open', address]];
  if (platform === 'win32') {
    // `start` belongs to the shell, and a program without its path is sought in the folder of the data first.
    const root = env.SystemRoot ?? env.SYSTEMROOT ?? 'C:\\Windows';
    return win32.isAbsolute(root)
      ? [[win32.join(root, 'System32', 'rundll32.exe'), 'url.dll,FileProtocolHandler', address]]
      : [];
  }
  const inPath = (name: string, ...args: readonly string[]): readonly Opener[] =>
    foldersOf(env).map((folder): Opener => [posix.join(folder, name), ...args]);
  // In WSL the browser is that of Windows.
  const isWindowsBeneath = env.WSL_DISTRO_NAME !== undefined || env.WSL_INTEROP !== undefined;
  const ofWindows = [
    ...inPath('wslview', address),
    ...inPath('rundll32.exe', 'url.dll,FileProtocolHandler', address),
    ['/mnt/c/Windows/System32/rundll32.exe', 'url.dll,FileProtocolHandler', address] as const,
  ];
  const hasScreen = env.DISPLAY || env.WAYLAND_DISPLAY;
  return [
    ...(isWindowsBeneath ? ofWindows : []),
    ...(hasScreen ? [...inPath('xdg-open', address), ...inPath('gio', 'open', address)] : []),
  ];
}

/** Only absolute folders: the folder of the data may hold a stranger's program. */
function foldersOf({ PATH = '' }: Environment): readonly string[] {
  return PATH.split(':').filter((folder) => isAbsolute(folder));
}

function isProgram(path: string): boolean {
  try {
    system.access(path, constants.X_OK);
    return system.stat(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Starts the first of these that can be started, and does not wait for its end.
 * @returns whether one was started
 */
export async function startOpener(openers: readonly Opener[], env: Environment): Promise<boolean> {
  for (const opener of openers) if (await start(opener, env)) return true;
  return false;
}

function start([program, ...args]: Opener, env: Environment): Promise<boolean> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: 'ignore', detached: true, windowsHide: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      // Ctrl+C is for zonerep, and the browser outlives it.
      child.unref();
      resolve(true);
    });
  });
}
