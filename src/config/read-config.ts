// Reads one configuration file: YAML as safe as a summary's, checked by its own schema, keys in either language.

import { validate as follows } from '../generated/config-validator.js';
import { ruleIdOf, unknownRule } from '../lint/rule-names.js';
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
  /** The default configuration when the file has any fault but in the names of rules. */
  readonly config: Config;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of a configuration file. */
export function readConfig(source: Source): ConfigResult {
  const parsed = parseYaml(source);
  if (!parsed.root) return { config: defaultConfig, diagnostics: parsed.findings.filter(isNoEmptyFile) };
  const checked = checkBySchema(source, parsed.root, schema, follows);
  const named = faultyRules(checked.root).map((finding) => diagnose(source, finding));
  const diagnostics = gatherRepeats(
    [...parsed.findings, ...checked.diagnostics, ...named].sort((a, b) => a.span.start - b.span.start),
  );
  return { config: checked.data === undefined ? defaultConfig : toConfig(checked.data), diagnostics };
}

/** An empty file is no fault here: a configuration may have everything still commented out. */
function isNoEmptyFile({ code }: Diagnostic): boolean {
  return code !== 'empty-file';
}

/** The keys of `rules` that name no rule, and those that name one again: 缺少数字 beside missing-figure. */
function faultyRules(root: TreeNode): Finding[] {
  const rules = nodeAt(root, ['rules']);
  if (rules?.kind !== 'map') return [];
  const named = new Map<string, string>();
  return rules.entries.flatMap(({ key, keySpan }): Finding[] => {
    const id = ruleIdOf(key);
    const path = ['rules', key];
    if (id === undefined) return [{ ...unknownRule(key, keySpan), path }];
    const before = named.get(id);
    if (before === undefined) {
      named.set(id, key);
      return [];
    }
    const message = `“${before}”和“${key}”是同一条规则`;
    return [{ code: 'duplicate-field', severity: 'error', message, hint: '只留一个', span: keySpan, path }];
  });
}
