// Makes of esbuild's chunks the scripts for `src/cli.ts`, each of which is read when it is asked for: a run reads hardly more than it
// needs. V8 makes an object for each function of what runs, and keeps it: so a chunk is a function that runs when it is needed.
import { Script } from 'node:vm';
import { LATE } from './late.mjs';

/** Whoever asks for what is in a script needs these; `main.js` holds what both `check` and `build` need, `rest.js` what is left. */
const SCRIPTS = {
  main: ['src/main.ts'],
  check: ['src/commands/validate.ts'],
  build: ['src/commands/build.ts'],
  ...Object.fromEntries(Object.entries(LATE).map(([script, modules]) => [script, Object.keys(modules)])),
};

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
  const placeOf = (name) => `${scriptOf.get(name)}/${name}`;
  const placeOfLate = (file) => placeOf(chunkOf(file, chunks));
  const scripts = new Map([...scriptOf.values()].map((script) => [script, []]));
  for (const { path, text } of outputFiles) {
    const name = baseOf(path);
    const piece = pieceOf(name, text, chunks.get(name), { placeOf, placeOfLate });
    scripts.get(scriptOf.get(name)).push(`${JSON.stringify(name)}:${piece}`);
  }
  return Object.fromEntries(
    [...scripts].map(([script, pieces]) => [script, checked(`({${pieces.join(',\n')}})\n`)]),
  );
}

/** The script of each chunk. */
function scriptsOf(chunks) {
  const needs = Object.entries(SCRIPTS).map(([script, entries]) => [script, withImports(entries, chunks)]);
  return new Map(
    [...chunks.keys()].map((name) => {
      const [first, second] = needs.filter(([, needed]) => needed.has(name)).map(([script]) => script);
      return [name, first === 'check' && second === 'build' ? 'main' : (first ?? 'rest')];
    }),
  );
}

const baseOf = (path) => path.replace(/^.*[\\/]/, '');

/** The chunks of entries, and all that they import. */
function withImports(entries, chunks) {
  const all = new Set();
  const add = (name) => {
    if (!chunks.has(name)) throw new Error(`no chunk ${name}`);
    if (all.has(name)) return;
    all.add(name);
    for (const { path, kind, external } of chunks.get(name).imports)
      if (kind === 'import-statement' && !external) add(baseOf(path));
  };
  for (const entry of entries) add(chunkOf(entry, chunks));
  return all;
}

const chunkOf = (entry, chunks) => [...chunks].find(([, { entryPoint }]) => entryPoint === entry)?.[0];

/**
 * A chunk as a function that returns what the chunk exports: what is exported must have its value at the chunk's end.
 * @param places give a chunk's name behind that of its script: `placeOf` of a chunk, `placeOfLate` of a source file that comes late
 */
function pieceOf(name, text, { imports }, { placeOf, placeOfLate }) {
  if (/\$(?:load|later|require)\b/.test(text)) throw new Error(`${name} has a name of ours: ${PARAMETERS}`);
  refuseLateValues(name, text);
  const declared = [];
  const body = text
    .replace(IMPORT, (_, names, whole, path) => {
      declared.push(declarationOf(names, whole, path, placeOf));
      return '';
    })
    .replace(/\bimport\("\.\/(?:chunks\/)?([\w.-]+)"\)/g, (_, other) => `$later("${placeOf(other)}")`)
    .replace(/\$late\("([^"]+)"\)/g, (_, file) => `$load("${placeOfLate(file)}")`)
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
