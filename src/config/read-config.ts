// Reads one configuration file: YAML as safe as a summary's, checked by its own schema, keys in either language.
import schema from '../../schemas/config.schema.json' with { type: 'json' };
import { validate as follows } from '../generated/config-validator.js';
import { unknownRule } from '../lint/unknown-rule.js';
import { canonicalize } from '../schema/canonicalize.js';
import { schemaFindings } from '../schema/schema-findings.js';
import { schemaShape } from '../schema/schema-shape.js';
import type { Diagnostic, Finding } from '../source/diagnostic.js';
import { diagnose } from '../source/diagnostic.js';
import { parseYaml } from '../source/parse-yaml.js';
import type { Source } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';
import { nodeAt, toData } from '../source/tree.js';
import type { Config } from './config.js';
import { defaultConfig, toConfig } from './config.js';

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
  const shape = schemaShape(schema);
  const { root, findings } = canonicalize(source, parsed.root, shape);
  const data = toData(root);
  const valid = follows(data);
  const errors = schemaFindings(source, root, shape, valid ? [] : (follows.errors ?? []));
  const faults = [...errors, ...unknownRules(root, knownRules)].map((finding) => diagnose(source, finding));
  const diagnostics = [...parsed.findings, ...findings, ...faults].sort(
    (a, b) => a.span.start - b.span.start,
  );
  return { config: valid ? toConfig(data) : defaultConfig, diagnostics };
}

/** A configuration in which everything is still commented out says nothing, and that is all right. */
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
