// Checks many files, each with the nearest configuration file above it.
import { type CheckOptions, checkSummary, checkText } from '../app/check.js';
import { type Config, defaultConfig } from '../config/config.js';
import { parseRuleOverrides } from '../config/rule-override.js';
import { loadConfigs } from '../disk/load-configs.js';
import type { RuleSetting } from '../lint/lint.js';
import { isPlainText, type ReadResult } from '../source/decode-source.js';
import type { Diagnostic } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import { UserError } from '../source/user-error.js';
import { besideInput, isWordFile, readInput } from './input.js';
import { forEachWithProgress } from './progress.js';
import type { Terminal } from './terminal.js';

export interface CheckedFiles {
  /** The names of the files that could be read. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** The sources in which something was found; those of clean files would be kept for nobody. */
  readonly sources: ReadonlyMap<string, Source>;
  /** One error for each file, and each configuration, that could not be read. */
  readonly unreadable: readonly UserError[];
  /** Whether all files were checked, or the run was told to stop on the way; then `files` are those it came to. */
  readonly ended: 'finished' | 'stopped';
  /**
   * The first file's configuration, which gives defaults for options of the whole run such as `maxWarnings`.
   */
  readonly config: Config | undefined;
}

/** How one file is to be checked. */
export interface FileCheck {
  readonly format: 'yaml' | 'text';
  readonly check: (source: Source) => readonly Diagnostic[];
}

/** The rules are so much code, each part of which runs seldom, that to optimise it pays only from here on. */
const MANY = 200;

/** Is called with each file that was read, before it is checked; the source it returns is checked instead. */
export type Visit = (file: string, source: Source, fileCheck: FileCheck, terminal: Terminal) => Source;

/**
 * Checks files one by one; one that cannot be read does not stop the others.
 * @param overrides `id=级别` from the command line, which go before every configuration
 * @throws UserError when an override is wrong
 */
export async function checkFiles(
  files: readonly string[],
  overrides: readonly string[],
  terminal: Terminal,
  visit: Visit = (_, source) => source,
): Promise<CheckedFiles> {
  const configs = loadConfigs(files, terminal.cwd);
  const set = parseRuleOverrides(overrides);
  const sources = new Map(configs.sources);
  const diagnostics = [...configs.diagnostics];
  const checked: string[] = [];
  const unreadable: UserError[] = [...configs.unreadable];
  const known = files.filter((file) => !configs.without.has(file));
  const read = await readerOf(known, terminal);
  const checkFile = (file: string, speaker: Terminal): void => {
    try {
      const input = read(file);
      const fileCheck = checkOf(file, configs.byFile.get(file), set, terminal);
      const source =
        input.diagnostics.length > 0 ? input.source : visit(file, input.source, fileCheck, speaker);
      const found = input.diagnostics.length > 0 ? input.diagnostics : fileCheck.check(source);
      checked.push(source.file);
      if (found.length === 0) return;
      sources.set(source.file, source);
      // One by one: a hundred thousand arguments of one call are more than V8's stack holds.
      for (const diagnostic of found) diagnostics.push(diagnostic);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      unreadable.push(error);
    }
  };
  const ended = await forEachWithProgress(known, '校核', terminal, checkFile, { many: MANY });
  return {
    files: checked,
    diagnostics,
    sources,
    unreadable,
    ended,
    config: configs.byFile.get(files[0] ?? ''),
  };
}

/** How files are read; what reads Word files is loaded only where there is one. */
async function readerOf(files: readonly string[], terminal: Terminal): Promise<(file: string) => ReadResult> {
  if (!files.some(isWordFile)) return (file) => readInput(file, terminal);
  const { readWordFile } = await import('./read-word-file.js');
  return (file) => (isWordFile(file) ? readWordFile(file, terminal) : readInput(file, terminal));
}

function checkOf(
  file: string,
  config: Config | undefined,
  set: ReadonlyMap<string, RuleSetting>,
  terminal: Terminal,
): FileCheck {
  const options: CheckOptions = {
    vocabulary: config ?? defaultConfig,
    severities: new Map([...(config?.rules ?? []), ...set]),
  };
  return isPlainText(file) || isWordFile(file)
    ? { format: 'text', check: (source) => checkText(source, options).diagnostics }
    : {
        format: 'yaml',
        check: (source) => checkSummary(source, options, besideInput(file, terminal)).diagnostics,
      };
}
