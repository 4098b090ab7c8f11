// The configuration of every file to be checked: found, read and checked once for each configuration file.
import { dirname, relative, resolve, sep } from 'node:path';
import type { Config } from '../config/config.js';
import { defaultConfig } from '../config/config.js';
import { readConfig } from '../config/read-config.js';
import type { Diagnostic } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import { findConfig } from './find-config.js';
import { readSource } from './read-source.js';

export interface Configs {
  /** The configuration that holds for a file; the default one where there is none. */
  readonly byFile: ReadonlyMap<string, Config>;
  /** What is wrong with the configurations. */
  readonly diagnostics: readonly Diagnostic[];
  /** The configurations' sources by file name, for excerpts. */
  readonly sources: ReadonlyMap<string, Source>;
}

/**
 * Finds the configurations for files.
 * @param files names relative to `cwd`; `-` (standard input) has the configuration of `cwd`.
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

/** What a configuration says of other files is meant from its folder. */
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

/** A template without a folder and an extension is one of the built-in ones. */
function isPath(template: string): boolean {
  return /[/\\.]/.test(template);
}
