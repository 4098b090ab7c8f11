// Reads one configuration file: YAML as safe as a summary's, checked by its own schema, keys in either language.

import { validate as follows } from '../generated/config-validator.js';
import { unknownRule } from '../lint/rule.js';
import { checkBySchema } from '../schema/schema-findings.js';
import type { Diagnostic, Finding } from '../source/diagnostic.js';
import { diagnose } from '../source/diagnostic.js';
import { gatherRepeats } from '../source/gather-repeats.js';
import { parseYaml } from '../source/parse-yaml.js';
import type { Source } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';
import { nodeAt } from '../source/tree.js';
import type { Config } from './config.js';
import { defaultConfig, toConfig } from './config.js';
import schema from './config.schema.json' with { type: 'json' };

export interface ConfigResult {
  /** The default configuration when the file has any fault but an unknown rule. */
  readonly config: Config;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of a configuration file. */
export function readConfig(source: Source, knownRules: readonly string[]): ConfigResult {
  const parsed = parseYaml(source);
  if (!parsed.root) return { config: defaultConfig, diagnostics: parsed.findings.filter(isNoEmptyFile) };
  const checked = checkBySchema(source, parsed.root, schema, follows);
  const unknown = unknownRules(checked.root, knownRules).map((finding) => diagnose(source, finding));
  const diagnostics = gatherRepeats(
    [...parsed.findings, ...checked.diagnostics, ...unknown].sort((a, b) => a.span.start - b.span.start),
  );
  return { config: checked.data === undefined ? defaultConfig : toConfig(checked.data), diagnostics };
}

/** An empty file is no fault here: a configuration may have everything still commented out. */
function isNoEmptyFile({ code }: Diagnostic): boolean {
  return code !== 'empty-file';
}

function unknownRules(root: TreeNode, knownRules: readonly string[]): Finding[] {
  const rules = nodeAt(root, ['rules']);
  if (rules?.kind !== 'map') return [];
  return rules.entries
    .filter(({ key }) => !knownRules.includes(key))
    .map(({ key, keySpan }) => ({ ...unknownRule(key, knownRules, keySpan), path: ['rules', key] }));
}
