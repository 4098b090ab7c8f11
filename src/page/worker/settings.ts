// How a summary is to be checked, by the configuration that lies beside it.
import { type CheckOptions, defaultCheck } from '../../app/check.js';
import { readConfig } from '../../config/read-config.js';
import type { Beside } from '../../source/beside.js';
import { decodeText } from '../../source/decode-text.js';
import { createSource } from '../../source/source.js';

export interface Settings {
  readonly check: CheckOptions;
  /** The office's own template. */
  readonly ownTemplate?: string;
  /** What is wrong with the configuration, for people to read. */
  readonly faults: readonly string[];
}

/** The name under which a page is given the configuration, wherever it was found. */
const CONFIG = 'zonerep.config.yaml';

/** The settings of the files that lie beside a summary, by their names. */
export function settingsOf(beside: Readonly<Record<string, Uint8Array>>): Settings {
  const bytes = Object.hasOwn(beside, CONFIG) ? beside[CONFIG] : undefined;
  if (!bytes) return { check: defaultCheck, faults: [] };
  const { config, diagnostics } = readConfig(createSource(CONFIG, decodeText(bytes).text));
  const { rules, terms, indicators, build } = config;
  return {
    check: { vocabulary: { terms, indicators }, severities: rules },
    ...(build.template !== undefined && { ownTemplate: build.template }),
    faults: diagnostics.map(({ message, range }) => `${CONFIG} 第 ${range.start.line} 行：${message}`),
  };
}

/** The files as a summary names them: with `/` or `\` between folders, from its own folder on. */
export function besideOf(files: Readonly<Record<string, Uint8Array>>): Beside {
  return (name, limit) => {
    const plain = name
      .trim()
      .replaceAll('\\', '/')
      .replace(/^(?:\.\/)+/, '');
    const bytes = Object.hasOwn(files, plain) ? files[plain] : undefined;
    if (!bytes) return { fault: 'missing', others: Object.keys(files).filter((file) => file !== CONFIG) };
    return bytes.length > limit ? { fault: 'too-large' } : { bytes };
  };
}
