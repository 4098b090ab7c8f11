// The peers of `zonerep validate`, as their users run them: with the schema that zonerep ships for editors.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { run } from './measure.mjs';
import { bundle, installed, project, scratch } from './workspace.mjs';

/**
 * The checkers by name: `commandFor(files, keys)`, where `keys` is the language of the files' keys, `zh` or `en`, and files may
 * be named by a pattern.
 */
export function prepareCheckers() {
  const rulesets = { zh: spectralRuleset('summary.zh'), en: spectralRuleset('summary') };
  const schemas = { zh: schemaOf('summary.zh'), en: schemaOf('summary') };
  const spectral = [process.execPath, installed('@stoplight/spectral-cli', 'spectral')];
  const ajv = [process.execPath, installed('ajv-cli', 'ajv')];
  return new Map([
    [
      'ajv-cli',
      (files, keys) => [
        ...ajv,
        'validate',
        '--spec=draft2020',
        '--strict=false',
        '-s',
        schemas[keys],
        '-d',
        files,
      ],
    ],
    ['Spectral', (files, keys) => [...spectral, 'lint', '--quiet', '-r', rulesets[keys], files]],
  ]);
}

/** The least that says whether YAML files follow the schema; `commandFor(folder)`. */
export async function prepareLeast() {
  const script = await bundle('least', "import './lib/least-check.mjs';");
  return (folder) => [process.execPath, script, folder];
}

/** @throws where a checker finds fault with a sound file, or none with one that lacks the organization */
export function checkChecker(name, commandFor, file, keys) {
  run(commandFor(file, keys));
  const faulty = scratch(`faulty-${keys}.yaml`);
  writeFileSync(faulty, readFileSync(file, 'utf8').replace(/^(?:单位|organization):.*$/m, ''));
  const { status } = run(commandFor(faulty, keys), { allowed: [0, 1] });
  if (status === 0) throw new Error(`${name} did not find that the organization is missing`);
}

/** A copy of a summary whose date is in quotes: the peers take a bare one for no text. */
export function withQuotedDate(file) {
  const copy = scratch('quoted-date.yaml');
  writeFileSync(
    copy,
    readFileSync(file, 'utf8').replace(/^(成文日期|date): (\d{4}-\d\d-\d\d)$/m, '$1: "$2"'),
  );
  return copy;
}

function schemaOf(name) {
  const copy = scratch(`${name}.schema.json`);
  cpSync(project(`schemas/${name}.schema.json`), copy);
  return copy;
}

/** As a module, because Spectral passes over references inside a schema that a YAML ruleset refers to. */
function spectralRuleset(name) {
  const path = scratch(`${name}.spectral.mjs`);
  const functions = createRequire(import.meta.url).resolve('@stoplight/spectral-functions');
  const options = `{ schema: JSON.parse(readFileSync(${JSON.stringify(schemaOf(name))}, 'utf8')) }`;
  writeFileSync(
    path,
    `import { readFileSync } from 'node:fs';
     import { createRequire } from 'node:module';
     const { schema } = createRequire(${JSON.stringify(functions)})(${JSON.stringify(functions)});
     const then = { function: schema, functionOptions: ${options} };
     export default { rules: { summary: { given: '$', severity: 'error', then } } };`,
  );
  return path;
}
