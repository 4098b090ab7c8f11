// Finds the programs that can write a PDF: on PATH, in the usual places of the systems, or where the user says.
import { constants } from 'node:fs';
import { basename, dirname, isAbsolute, join, posix, resolve, win32 } from 'node:path';
import { UserError } from '../../source/user-error.js';
import type { Environment } from '../environment.js';
import { system } from '../system.js';

/** `office` draws Word files, `browser` draws pages. */
export type PdfProgramKind = 'office' | 'browser';

export interface PdfProgram {
  readonly kind: PdfProgramKind;
  /** What people call it. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

interface Known {
  readonly kind: PdfProgramKind;
  readonly name: string;
  /** By which of these words, without regard to case, the user may ask for it. */
  readonly words: readonly string[];
  /** The names of the command on PATH. */
  readonly commands: readonly string[];
  /** Paths below the folders for programs. */
  readonly windows: readonly string[];
  /** The application and the program in it. */
  readonly mac: readonly [application: string, program: string];
}

/** In the order in which they are taken. Windows has Edge since 2020. */
const KNOWN: readonly Known[] = [
  {
    kind: 'office',
    name: 'LibreOffice',
    words: ['libreoffice', 'soffice'],
    commands: ['soffice', 'libreoffice', 'org.libreoffice.LibreOffice'],
    // soffice.exe does not wait for the end of the work, soffice.com does.
    windows: ['LibreOffice\\program\\soffice.com'],
    mac: ['LibreOffice', 'soffice'],
  },
  {
    kind: 'browser',
    name: 'Edge',
    words: ['edge', 'msedge'],
    commands: ['microsoft-edge', 'microsoft-edge-stable', 'msedge'],
    windows: ['Microsoft\\Edge\\Application\\msedge.exe'],
    mac: ['Microsoft Edge', 'Microsoft Edge'],
  },
  {
    kind: 'browser',
    name: 'Chrome',
    words: ['chrome', 'google-chrome'],
    commands: ['google-chrome', 'google-chrome-stable', 'chrome'],
    windows: ['Google\\Chrome\\Application\\chrome.exe'],
    mac: ['Google Chrome', 'Google Chrome'],
  },
  {
    kind: 'browser',
    name: 'Chromium',
    words: ['chromium'],
    commands: ['chromium', 'chromium-browser'],
    windows: ['Chromium\\Application\\chrome.exe'],
    mac: ['Chromium', 'Chromium'],
  },
];

/** The environment variable that names the program where no option does. */
export const PDF_PROGRAM = 'ZONEREP_PDF_PROGRAM';

/** The programs there are, each once, in the order in which they are preferred. */
export function findPrograms(env: Environment, platform: NodeJS.Platform): readonly PdfProgram[] {
  return KNOWN.flatMap((known) => {
    const path = placesOf(known, env, platform).find(isProgram);
    return path === undefined ? [] : [{ kind: known.kind, name: known.name, path }];
  });
}

/**
 * The program that the user names: `chrome`, the name of a command, or a path.
 * @throws UserError when there is none, or nobody knows what it is
 */
export function namedProgram(
  word: string,
  env: Environment,
  cwd: string,
  platform: NodeJS.Platform = process.platform,
): PdfProgram {
  const known = KNOWN.find(({ words }) => words.includes(word.toLowerCase()));
  const isPath = /[/\\]/.test(word) || /\.(?:exe|com|app)$/i.test(word);
  const places =
    known && !isPath
      ? placesOf(known, env, platform)
      : isPath
        ? atPath(resolve(cwd, word))
        : onPath(word, env, platform);
  const path = places.find(isProgram);
  if (path === undefined)
    throw new UserError(
      `找不到写 PDF 的程序“${word}”，没有写`,
      '请写出程序的完整路径，或写 libreoffice、edge、chrome、chromium 中的一个',
    );
  const what = known && !isPath ? known : KNOWN.find(({ kind }) => kind === kindOf(path));
  if (what === undefined)
    throw new UserError(
      `看不出“${word}”是 LibreOffice 还是浏览器，没有用它写 PDF`,
      '只能用 LibreOffice（soffice）、Edge、Chrome、Chromium；请写出其中一个的路径',
    );
  return { kind: what.kind, name: known && !isPath ? what.name : basename(path), path };
}

/** What a program is, by its name alone: on Windows browsers say nothing of themselves. */
function kindOf(path: string): PdfProgramKind | undefined {
  const name = basename(path);
  if (/office/i.test(name)) return 'office';
  return /chrom|edge|browser/i.test(name) ? 'browser' : undefined;
}

function placesOf(
  { commands, windows, mac }: Known,
  env: Environment,
  platform: NodeJS.Platform,
): readonly string[] {
  const path = commands.flatMap((command) => onPath(command, env, platform));
  if (platform === 'win32') {
    const { ProgramFiles, 'ProgramFiles(x86)': x86, LOCALAPPDATA: local } = env;
    const folders = [ProgramFiles, x86, local, local && win32.join(local, 'Programs')].filter(
      (each) => each !== undefined,
    );
    return [...windows.flatMap((way) => folders.map((folder) => win32.join(folder, way))), ...path];
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
    return [...path, ...folders.map((folder) => posix.join(folder, `${mac[0]}.app/Contents/MacOS`, mac[1]))];
  }
  const folders = [
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/var/lib/flatpak/exports/bin',
    '/opt/libreoffice/program',
  ];
  return [...path, ...folders.flatMap((folder) => commands.map((command) => posix.join(folder, command)))];
}

/** Where PATH has a command. Relative entries are passed over: the folder of the data may hold a stranger's program. */
function onPath(command: string, env: Environment, platform: NodeJS.Platform): readonly string[] {
  const isWindows = platform === 'win32';
  const folders = (env.PATH ?? env.Path ?? '')
    .split(isWindows ? ';' : ':')
    .filter((folder) => isAbsolute(folder));
  return folders.flatMap((folder) => {
    const path = join(folder, command);
    return isWindows ? [`${path}.com`, `${path}.exe`] : [path];
  });
}

/** A path, or what it stands for: an application of macOS, LibreOffice's program that waits. */
function atPath(path: string): readonly string[] {
  if (/\.app$/i.test(path)) {
    const application = basename(path).replace(/\.app$/i, '');
    return ['soffice', application].map((program) => join(path, 'Contents/MacOS', program));
  }
  return /soffice\.exe$/i.test(path) ? [join(dirname(path), 'soffice.com'), path] : [path];
}

function isProgram(path: string): boolean {
  try {
    if (!system.stat(path).isFile()) return false;
    system.access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
