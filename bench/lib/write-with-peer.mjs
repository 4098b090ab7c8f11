// What a user of a peer would write: YAML in, Word files out. TEMPLATE FOLDER FILE…
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { load } from 'js-yaml';

/**
 * Writes a Word file of each file of the command line.
 * @param prepare takes the path of the template once and returns what makes the bytes of a content
 */
export async function writeWith(prepare) {
  const [template, folder, ...files] = process.argv.slice(2);
  const make = prepare(template);
  for (const file of files) {
    const bytes = await make(load(readFileSync(file, 'utf8')));
    writeFileSync(join(folder, `${basename(file, '.yaml')}.docx`), bytes);
  }
}
