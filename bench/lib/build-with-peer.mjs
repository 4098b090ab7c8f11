// What a user of a template engine would write: YAML in, Word files out. TEMPLATE FOLDER FILE…
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { reportView } from './report-view.mjs';

/** Fills the template with each file of the command line. */
export async function buildWith(fill) {
  const [templateFile, folder, ...files] = process.argv.slice(2);
  const template = readFileSync(templateFile);
  for (const file of files) {
    const bytes = await fill(template, reportView(readFileSync(file, 'utf8')));
    writeFileSync(join(folder, `${basename(file, '.yaml')}.docx`), bytes);
  }
}
