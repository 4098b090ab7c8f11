// Finds the configuration of every file to be checked, and reads each configuration file once.
import { dirname, resolve } from 'node:path';
import type { Config } from '../config/config.js';
import { defaultConfig } from '../config/config.js';
import { readConfig } from '../config/read-config.js';
import type { Diagnostic } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import { UserError } from '../source/user-error.js';
import { findConfig } from './find-config.js';
import { nameIn } from './name-in.js';
import { readSource } from './read-source.js';
import { uniqueErrors } from './unique-errors.js';

export interface Configs {
  /**
   * The configuration of each file, by the file's name; the default one when no configuration file is found.
   */
  readonly byFile: ReadonlyMap<string, Config>;
  /** The files whose configuration has errors, so that nobody knows what it was to say. */
  readonly faulty: ReadonlySet<string>;
  /** The findings on the configuration files. */
  readonly diagnostics: readonly Diagnostic[];
  /** The sources of the configuration files by name, so that findings can show their lines. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The files whose configuration cannot be read: nobody knows how they are to be checked. */
  readonly without: ReadonlySet<string>;
  /** One error for each configuration that cannot be read. */
  readonly unreadable: readonly UserError[];
}

/**
 * Finds and reads the configurations of files; faults in them are returned as findings.
 * @param files names relative to `cwd`; `-` (standard input) has the configuration of `cwd`.
 */
export function loadConfigs(files: readonly string[], cwd: string): Configs {
  const folders = new Map(files.map((file) => [file, file === '-' ? cwd : dirname(resolve(cwd, file))]));
  const load = loader(cwd);
  const found = new Map([...new Set(folders.values())].map((folder) => [folder, load(folder)]));
  const of = (folder: string) => found.get(folder) ?? NONE;
  const loaded = [...new Set(found.values())];
  const filesWhere = (is: (loaded: Loaded) => boolean) =>
    new Set([...folders].filter(([, folder]) => is(of(folder))).map(([file]) => file));
  return {
    byFile: new Map([...folders].map(([file, folder]) => [file, of(folder).config])),
    faulty: filesWhere(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error')),
    diagnostics: loaded.flatMap(({ diagnostics }) => diagnostics),
    sources: new Map(loaded.flatMap(({ source }) => (source ? [[source.file, source] as const] : []))),
    without: filesWhere(({ error }) => error !== undefined),
    unreadable: uniqueErrors(loaded.flatMap(({ error }) => error ?? [])),
  };
}

interface Loaded {
  readonly config: Config;
  readonly diagnostics: readonly Diagnostic[];
  readonly source?: Source;
  readonly error?: UserError;
}

const NONE: Loaded = { config: defaultConfig, diagnostics: [] };

/** Loads the configuration of a folder; one for several folders is read once. */
function loader(cwd: string): (folder: string) => Loaded {
  const loaded = new Map<string, Loaded>();
  return (folder) => {
    try {
      const path = findConfig(folder);
      if (path === undefined) return NONE;
      const known = loaded.get(path) ?? load(path, cwd);
      loaded.set(path, known);
      return known;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { ...NONE, error: new UserError(`${error.message}；归这份配置管的文件没有处理`, error.hint) };
    }
  };
}

function load(path: string, cwd: string): Loaded {
  const { source, diagnostics } = readSource(nameIn(cwd, path), path);
  if (diagnostics.length > 0) return { source, config: defaultConfig, diagnostics };
  const { config, diagnostics: found } = readConfig(source);
  return { source, config: withPaths(config, dirname(path)), diagnostics: found };
}

/**
 * The configuration with its paths made absolute; they are relative to its own folder, not to the working
 * directory.
 */
function withPaths(config: Config, folder: string): Config {
  const { template, outDir } = config.build;
  const { baseline } = config.validate;
  const path = (name: string) => resolve(folder, name);
  return {
    ...config,
    folder,
    build: {
      ...config.build,
      ...(template && { template: isPath(template) ? path(template) : template }),
      ...(outDir && { outDir: path(outDir) }),
    },
    validate: { ...config.validate, ...(baseline && { baseline: path(baseline) }) },
  };
}

/** Whether a template is a path; a name without folder and extension is that of a built-in template. */
function isPath(template: string): boolean {
  return /[/\\.]/.test(template);
}
