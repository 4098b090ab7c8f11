// What a configuration may decide of the place and the format of results: it may come from a stranger, with his data.
import { relative, resolve } from 'node:path';
import type { Config } from '../config/config.js';
import { isWithin } from '../disk/file-identity.js';
import type { Configs } from '../disk/load-configs.js';
import { uniqueErrors } from '../disk/unique-errors.js';
import { UserError } from '../source/user-error.js';
import type { OutputFormat } from '../template/format.js';
import type { BuildOptions } from './report-commands.js';
import { tellUserError } from './tell-user-error.js';
import type { Terminal } from './terminal.js';

export interface ConfiguredOutput {
  /** Relative to the working directory. */
  readonly outDir?: string;
  /** The configuration's folder, absolute, below which `outDir` keeps the folders. */
  readonly folder?: string;
  readonly format?: OutputFormat;
}

/**
 * Where a file's configuration sends its result, as far as the command line leaves that open.
 * @throws UserError when that is neither in the configuration's own folder nor in the working directory
 */
export function configuredOutput(config: Config, options: BuildOptions, cwd: string): ConfiguredOutput {
  if (options.output.length > 0) return {};
  const { outDir, format } = config.build;
  const place = options.outDir === undefined ? outDir : undefined;
  if (place !== undefined) refuseOutside(place, '结果', '--out-dir', config, cwd);
  return {
    ...(place !== undefined && { outDir: relative(cwd, place) || '.', folder: config.folder ?? cwd }),
    ...(format && options.format.length === 0 && { format }),
  };
}

/** Where configurations send results; a file whose configuration may not is `refused`, after telling why. */
export function configuredOutputs({ byFile }: Configs, options: BuildOptions, terminal: Terminal) {
  const configured = new Map<string, ConfiguredOutput>();
  const refused = new Map<string, UserError>();
  for (const [file, config] of byFile) {
    try {
      configured.set(file, configuredOutput(config, options, terminal.cwd));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.set(file, error);
    }
  }
  for (const error of uniqueErrors([...refused.values()])) tellUserError(error, terminal);
  return { configured, refused };
}

/**
 * Refuses a place that a configuration chose outside of its own folder and of the working directory.
 * @param path absolute
 * @param option the option by which the caller can choose the place himself
 * @throws UserError when the place, with all links followed, is in neither folder
 */
export function refuseOutside(path: string, what: string, option: string, config: Config, cwd: string): void {
  const { folder = cwd } = config;
  if (isWithin(path, folder) || isWithin(path, cwd)) return;
  throw new UserError(
    `配置要把${what}写到“${path}”，不在它所在的文件夹“${relative(cwd, resolve(folder)) || '.'}”里，也不在当前文件夹里，没有写`,
    `确实要写到那里，请在命令里写明：${option} ${path}`,
  );
}
