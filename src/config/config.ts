// What a configuration says, once read: every setting there, with its default where nothing was written.
import { dirname, resolve } from 'node:path';
import type { ConfigInput } from '../generated/config-input.js';
import type { CatalogueEntry, Terms } from '../genre/document.js';
import type { RuleSetting } from '../lint/lint.js';

export interface BuildDefaults {
  /** A built-in template's name, or the absolute path of a file or folder. */
  readonly template?: string;
  readonly format?: 'docx' | 'html' | 'md' | 'txt';
  readonly strict: boolean;
  /** An absolute path. */
  readonly outDir?: string;
}

export interface ValidateDefaults {
  readonly maxWarnings?: number;
  readonly maxProblems?: number;
  readonly quiet: boolean;
  /** An absolute path. */
  readonly baseline?: string;
}

export interface Config {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly terms: Terms;
  readonly indicators: readonly CatalogueEntry[];
  readonly build: BuildDefaults;
  readonly validate: ValidateDefaults;
}

/** The configuration of whoever has none. */
export const defaultConfig: Config = toConfig(null, '');

/**
 * Fills in the defaults of valid data.
 * @param file the configuration file: its paths are meant from its folder.
 */
export function toConfig(input: ConfigInput, file: string): Config {
  const { rules, terms, indicators, build, validate } = input ?? {};
  const path = (name: string) => resolve(dirname(file), name);
  return {
    rules: new Map(Object.entries(rules ?? {})),
    terms: {
      forbidden: (terms?.forbidden ?? []).map((word) => (typeof word === 'string' ? { word } : word)),
      preferred: terms?.preferred ?? [],
    },
    indicators: (indicators ?? []).map(({ direction, aliases, ...entry }) => ({
      ...entry,
      aliases: aliases ?? [],
      direction: direction ?? 'up',
    })),
    build: {
      ...build,
      strict: build?.strict ?? false,
      ...(build?.template && { template: isPath(build.template) ? path(build.template) : build.template }),
      ...(build?.outDir && { outDir: path(build.outDir) }),
    },
    validate: {
      ...validate,
      quiet: validate?.quiet ?? false,
      ...(validate?.baseline && { baseline: path(validate.baseline) }),
    },
  };
}

/** A template without a folder and an extension is one of the built-in ones. */
function isPath(template: string): boolean {
  return /[/\\.]/.test(template);
}
