// Gathers the licences of the packages whose code is in a bundle into one text, which is shipped with
// zonerep.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RULE = '-'.repeat(80);

/**
 * The text of the names, versions and licences of all packages in bundles.
 * @param metafiles the metafile that esbuild made of each bundle
 * @throws Error when a package has no licence text
 */
export function licensesOf(...metafiles) {
  const folders = new Set(metafiles.flatMap(packageFolders));
  const entries = [...folders].sort().map(entryOf);
  return `${['The code of these packages is part of zonerep.', ...entries].join(`\n\n${RULE}\n\n`)}\n`;
}

/** The folders of the packages whose code is in a bundle; a folder may be repeated. */
function packageFolders({ outputs }) {
  const used = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  return used.flatMap(([file]) => [file, ...bundledBefore(file)]).flatMap(packageFolder);
}

/**
 * The files of ajv in a compiled validator, which is itself a bundle: esbuild wrote a comment before each
 * file's code.
 */
function bundledBefore(file) {
  if (!file.startsWith('src/generated/')) return [];
  return [...readFileSync(file, 'utf8').matchAll(/^\s*\/\/ (\S*node_modules\/\S+)$/gm)].map(
    ([, name]) => name,
  );
}

/**
 * The package folder of a file: `node_modules/a/node_modules/@b/c` for
 * `node_modules/a/node_modules/@b/c/d.js`.
 */
function packageFolder(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [];
}

function entryOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [`${name} ${version} (${license})`, ...licenseFiles(folder, name).map(textOf)].join('\n\n');
}

/**
 * The licence files of a package; for one published without any, the text from its repository, kept in
 * `licenses/`.
 */
function licenseFiles(folder, name) {
  const own = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  if (own.length > 0) return own.sort().map((file) => join(folder, file));
  const kept = join(import.meta.dirname, 'licenses', `${name}.txt`);
  if (!existsSync(kept)) throw new Error(`${folder} has no licence text; put it into ${kept}`);
  return [kept];
}

function textOf(file) {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();
}
