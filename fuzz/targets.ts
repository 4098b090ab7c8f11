// All fuzz targets, in the order in which they are run.
import type { Target } from './target.js';
import { baseline, reports } from './targets/json-files.js';
import { config, profile } from './targets/settings.js';
import { summary } from './targets/summary.js';
import { text } from './targets/text.js';
import { textTemplate } from './targets/text-template.js';
import { wordTemplate } from './targets/word-template.js';
import { yaml } from './targets/yaml.js';
import { zip } from './targets/zip.js';

export const targets: readonly Target[] = [
  summary,
  yaml,
  text,
  textTemplate,
  wordTemplate,
  zip,
  reports,
  baseline,
  config,
  profile,
];
