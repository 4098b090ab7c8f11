// Finds the configuration of every file to be checked, and reads each configuration file once.
import { dirname, relative, resolve, sep } from 'node:path';
import type { Config } from '../config/config.js';
import { defaultConfig } from '../config/config.js';
import { readConfig } from '../config/read-config.js';
import type { Diagnostic } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import { findConfig } from './find-config.js';
import { readSource } from './read-source.js';

export interface Configs {
  /**
   * The configuration of each file, by the file's name; the default one when no configuration file is found.
   */
  readonly byFile: ReadonlyMap<string, Config>;
  /** The findings on the configuration files. */
  readonly diagnostics: readonly Diagnostic[];
  /** The sources of the configuration files by name, so that findings can show their lines. */
  readonly sources: ReadonlyMap<string, Source>;
}

/**
 * Finds and reads the configurations of files; faults in them are returned as findings.
 * @param files names relative to `cwd`; `-` (standard input) has the configuration of `cwd`.
 * @param knownRules the ids of all rules, to find unknown ones.
 * @throws UserError when a configuration cannot be read.
 */
export function loadConfigs(files: readonly string[], cwd: string, knownRules: readonly string[]): Configs {
  const folders = new Map(files.map((file) => [file, file === '-' ? cwd : dirname(resolve(cwd, file))]));
  const found = new Map([...new Set(folders.values())].map((folder) => [folder, findConfig(folder)]));
  const paths = [...new Set(found.values())].filter((path) => path !== undefined);
  const loaded = new Map(paths.map((path) => [path, load(path, cwd, knownRules)]));
  const configOf = (folder: string) => loaded.get(found.get(folder) ?? '')?.config ?? defaultConfig;
  return {
    byFile: new Map([...folders].map(([file, folder]) => [file, configOf(folder)])),
    diagnostics: [...loaded.values()].flatMap(({ diagnostics }) => diagnostics),
    sources: new Map([...loaded.values()].map(({ source }) => [source.file, source])),
  };
}

function load(path: string, cwd: string, knownRules: readonly string[]) {
  const { source: read, diagnostics } = readSource(path);
  const source = { ...read, file: relative(cwd, path).replaceAll(sep, '/') };
  if (diagnostics.length === 0) {
    const { config, diagnostics: found } = readConfig(source, knownRules);
    return { source, config: withPaths(config, dirname(path)), diagnostics: found };
  }
  return {
    source,
    config: defaultConfig,
    diagnostics: diagnostics.map((one) => ({ ...one, file: source.file })),
  };
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
