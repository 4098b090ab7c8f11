// Reads the YAML file of a page, letterhead and cover for `template new`: checked by its own schema, keys in either language.

import type { TemplateProfileInput } from '../generated/template-profile-input.js';
import { validate as follows } from '../generated/template-profile-validator.js';
import { checkBySchema } from '../schema/schema-findings.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { gatherRepeats } from '../source/gather-repeats.js';
import { parseYaml } from '../source/parse-yaml.js';
import type { Source } from '../source/source.js';
import schema from './template-profile.schema.json' with { type: 'json' };

type Input = NonNullable<TemplateProfileInput>;

/** What a profile says; what it leaves open is decided by the command. */
export interface TemplateProfile {
  /** A built-in profile's id. */
  readonly base?: string;
  readonly style?: Input['style'];
  /** Names of faces by their roles. */
  readonly faces?: NonNullable<Input['fonts']>;
  /** Millimetres. */
  readonly margins?: NonNullable<Input['margins']>;
  /** Points. */
  readonly linePitch?: number;
  readonly letterhead?: string;
  readonly documentNumber?: string;
  readonly cover?: boolean;
}

/** Reads a profile; without one when the file has a fault. */
export function readTemplateProfile(source: Source): {
  readonly profile?: TemplateProfile;
  readonly diagnostics: readonly Diagnostic[];
} {
  const parsed = parseYaml(source);
  if (!parsed.root) return { diagnostics: parsed.findings };
  const checked = checkBySchema(source, parsed.root, schema, follows);
  const { data } = checked;
  const diagnostics = gatherRepeats([...parsed.findings, ...checked.diagnostics]);
  if (data === undefined || parsed.findings.length > 0) return { diagnostics };
  const { fonts, margins, ...rest } = data ?? {};
  return { profile: { ...rest, ...(fonts && { faces: fonts }), ...(margins && { margins }) }, diagnostics };
}
