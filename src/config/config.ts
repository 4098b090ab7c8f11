// What a configuration says, once read: every setting there, with its default where nothing was written.
import type { ConfigInput } from '../generated/config-input.js';
import type { CatalogueEntry, Terms } from '../genre/document.js';
import type { RuleSetting } from '../lint/lint.js';
import { ruleIdOf } from '../lint/rule-names.js';

export interface BuildDefaults {
  /** A built-in template's name, or the path of a file or folder. */
  readonly template?: string;
  readonly format?: 'docx' | 'pdf' | 'html' | 'md' | 'txt';
  readonly strict: boolean;
  readonly outDir?: string;
}

export interface ValidateDefaults {
  readonly maxWarnings?: number;
  readonly maxProblems?: number;
  readonly quiet: boolean;
  readonly baseline?: string;
}

/** Its paths are as they were written, meant from the configuration's folder, until `loadConfigs` makes them absolute. */
export interface Config {
  /** The absolute path of the folder it was read from. */
  readonly folder?: string;
  /** By the rules' ids. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly terms: Terms;
  readonly indicators: readonly CatalogueEntry[];
  readonly build: BuildDefaults;
  readonly validate: ValidateDefaults;
}

/** The configuration of whoever has none. */
export const defaultConfig: Config = toConfig(null);

/** Fills in the defaults of valid data. */
export function toConfig(input: ConfigInput): Config {
  const { rules, terms, indicators, build, validate } = input ?? {};
  return {
    rules: new Map(Object.entries(rules ?? {}).map(([word, setting]) => [ruleIdOf(word) ?? word, setting])),
    terms: {
      forbidden: (terms?.forbidden ?? []).map((word) => (typeof word === 'string' ? { word } : word)),
      preferred: terms?.preferred ?? [],
      names: terms?.names ?? [],
      allowed: terms?.allowed ?? [],
    },
    indicators: (indicators ?? []).map(({ direction, aliases, ...entry }) => ({
      ...entry,
      aliases: aliases ?? [],
      direction: direction ?? 'up',
    })),
    build: { ...build, strict: build?.strict ?? false },
    validate: { ...validate, quiet: validate?.quiet ?? false },
  };
}
