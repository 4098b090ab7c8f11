// The least that says whether YAML files follow the schema: no positions, no rules on content, no words. FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { validate } from '../../src/generated/summary-validator.js';

const [folder] = process.argv.slice(2);
for (const file of readdirSync(folder)) {
  const data = load(readFileSync(join(folder, file), 'utf8'), { schema: CORE_SCHEMA });
  if (!validate(data)) throw new Error(`${file}: ${JSON.stringify(validate.errors)}`);
}
