// Writes contents as the YAML files that peers read.
import { writeFileSync } from 'node:fs';
import { dump } from 'js-yaml';

/** Writes a content; the path. */
export function writeContent(path, content) {
  writeFileSync(path, dump(content, { lineWidth: -1 }));
  return path;
}
