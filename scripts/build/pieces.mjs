// Makes of esbuild's chunks the scripts for `src/cli.ts`, each of which is read when it is asked for: a run reads hardly more than it
// needs. V8 makes an object for each function of what runs, and keeps it: so a chunk is a function that runs when it is needed.
import { Script } from 'node:vm';

/** What one command needs beside what the others need, too; `main.js` holds that, and `rest.js` what none of these needs. */
const SCRIPTS = { check: 'src/commands/validate.ts', build: 'src/commands/build.ts' };
const START = 'src/main.ts';

/** The parameters of a chunk's function, of which no chunk may have another meaning; `__dirname` is as esbuild was told. */
const PARAMETERS = ['$load', '$later', '$require', '__dirname'];

/**
 * Sorts chunks into scripts, each an object of functions by the names of the chunks, behind that of the script
 * (`src/platform/pieces.ts` runs them): `build/chunk-ABC.js`.
 * @param result of esbuild, in ES modules with `splitting` and a metafile, not written
 * @returns the scripts' texts, in ASCII, by their names
 * @throws Error for what it cannot make a function of
 */
export function packPieces({ outputFiles, metafile }) {
  const chunks = new Map(Object.entries(metafile.outputs).map(([path, output]) => [baseOf(path), output]));
  const scriptOf = scriptsOf(chunks);
  const scripts = new Map([...scriptOf.values()].map((script) => [script, []]));
  for (const { path, text } of outputFiles) {
    const name = baseOf(path);
    const piece = pieceOf(name, text, chunks.get(name), (other) => `${scriptOf.get(other)}/${other}`);
    scripts.get(scriptOf.get(name)).push(`${JSON.stringify(name)}:${piece}`);
  }
  return Object.fromEntries(
    [...scripts].map(([script, pieces]) => [script, checked(`({${pieces.join(',\n')}})\n`)]),
  );
}

/** The script of each chunk. */
function scriptsOf(chunks) {
  const neededBy = Object.entries(SCRIPTS).map(([script, entry]) => [script, withImports(entry, chunks)]);
  const start = withImports(START, chunks);
  return new Map(
    [...chunks.keys()].map((name) => {
      const needing = neededBy.filter(([, needed]) => needed.has(name)).map(([script]) => script);
      if (start.has(name) || needing.length > 1) return [name, 'main'];
      return [name, needing[0] ?? 'rest'];
    }),
  );
}

const baseOf = (path) => path.replace(/^.*[\\/]/, '');

/** The chunk of an entry, and all that it imports. */
function withImports(entry, chunks) {
  const all = new Set();
  const add = (name) => {
    if (!chunks.has(name)) throw new Error(`no chunk ${name} for ${entry}`);
    if (all.has(name)) return;
    all.add(name);
    for (const { path, kind, external } of chunks.get(name).imports)
      if (kind === 'import-statement' && !external) add(baseOf(path));
  };
  add([...chunks].find(([, { entryPoint }]) => entryPoint === entry)?.[0]);
  return all;
}

/**
 * A chunk as a function that returns what the chunk exports: what is exported must have its value at the chunk's end.
 * @param placeOf gives a chunk's name behind that of its script
 */
function pieceOf(name, text, { imports }, placeOf) {
  if (/\$(?:load|later|require)\b/.test(text)) throw new Error(`${name} has a name of ours: ${PARAMETERS}`);
  refuseLateValues(name, text);
  const declared = [];
  const body = text
    .replace(IMPORT, (_, names, whole, path) => {
      declared.push(declarationOf(names, whole, path, placeOf));
      return '';
    })
    .replace(/\bimport\("\.\/(?:chunks\/)?([\w.-]+)"\)/g, (_, other) => `$later("${placeOf(other)}")`)
    .replace(
      EXPORT,
      (_, names) => `\nreturn{${pairsOf(names).map(([local, other]) => `${other}:${local}`)}}`,
    );
  const wanted = imports.filter(({ kind }) => kind === 'import-statement').length;
  if (declared.length !== wanted) throw new Error(`${name}: ${declared.length} imports of ${wanted}`);
  return `function(${PARAMETERS}){"use strict";${declared.join('')}${body}}`;
}

/**
 * Refuses a chunk that gives a value to what it exports after its declaration: whoever imports it would keep the old one.
 * It goes by the text: a name of its own in an inner function may look like that, and then wants another name; a value that comes
 * late to a variable declared behind a bracket is overlooked.
 */
function refuseLateValues(name, text) {
  for (const [local] of pairsOf(EXPORT.exec(text)?.[1] ?? '')) {
    const word = local.replaceAll('$', '\\$');
    const sets = [...text.matchAll(new RegExp(`(?<![\\w$.])${word}(?:${ASSIGNED})`, 'g'))].length;
    const isBare = new RegExp(`\\b(?:var|let) (?:[^;[({]*,)?${word}[,;]`).test(text);
    if (sets > (isBare ? 0 : 1)) throw new Error(`${name} exports ${local}, whose value changes`);
  }
}

/** What gives a variable a value, behind its name. */
const ASSIGNED = String.raw`(?:[-+*/%&|^]|\*\*|<<|>>>?|&&|\|\||\?\?)?=(?![=>])|\+\+|--`;

/** As esbuild writes them without white space. */
const IMPORT = /(?<=^|[;}\n])import(?:\{([^{}]*)\}from|([ *][\w$ ]+?) ?from ?)?"([\w:./-]+)";/g;
const EXPORT = /export\{([^{}]*)\};?\s*$/;

/** An import as a declaration: of `{names}`, of the `whole` module, or of nothing. */
function declarationOf(names, whole, path, placeOf) {
  if (path.startsWith('.')) {
    const source = `$load(${JSON.stringify(placeOf(baseOf(path)))})`;
    return names === undefined ? `${source};` : `var {${destructured(pairsOf(names))}}=${source};`;
  }
  const source = `$require(${JSON.stringify(path)})`;
  const pairs = names === undefined ? [] : pairsOf(names);
  const wholes = pairs.filter(([name]) => name === 'default').map(([, local]) => local);
  if (whole !== undefined) wholes.push(whole.replace(/^\*as /, '').trim());
  const parts = pairs.filter(([name]) => name !== 'default');
  return [...wholes, ...(parts.length > 0 ? [`{${destructured(parts)}}`] : [])]
    .map((target) => `var ${target}=${source};`)
    .join('');
}

const destructured = (pairs) => pairs.map(([name, local]) => `${name}:${local}`);

/** `a as b,c` as pairs. */
function pairsOf(list) {
  return list
    .split(',')
    .filter(Boolean)
    .map((entry) => entry.trim().split(' as '))
    .map(([name, other = name]) => [name, other]);
}

/** An import or export that was not understood does not compile. */
function checked(text) {
  const ascii = escapeAll(text);
  new Script(ascii);
  return ascii;
}

/** JavaScript in ASCII: esbuild leaves what is not in regular expressions, and cli.js reads it as Latin-1. */
function escapeAll(text) {
  return text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
