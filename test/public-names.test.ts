// Whoever calls the library can name what it takes and gives: every type in a signature is exported by name.
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Node } from 'typescript/unstable/ast';
import { isIdentifier } from 'typescript/unstable/ast/is';
import {
  API,
  type Checker,
  type Symbol as Declared,
  type Project,
  SymbolFlags,
} from 'typescript/unstable/sync';
import { afterAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

/** The entries of the package that have types, and where those are. */
const entries = Object.entries(manifest.exports).flatMap(([name, entry]) =>
  typeof entry === 'object' ? [[name, entry.types] as const] : [],
);

const api = new API();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zonerep-names-')));
afterAll(() => {
  api.close();
  rmSync(folder, { recursive: true });
});

/** The types that an entry's exports lead to and that it does not export itself, as `name (file)`. */
function unnamed(entry: string): string[] {
  const project = openProject(entry);
  const { checker, program } = project;
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${entry} is no module`);
  const exported = checker.getExportsOfModule(module).map((symbol) => target(symbol, checker));
  // Grows while it is walked.
  const reached = new Set(exported);
  for (const symbol of reached)
    for (const next of spokenOf(symbol, project)) if (placeIn(dirname(entry), next)) reached.add(next);
  return [...reached]
    .filter((symbol) => symbol.flags & NAMED && !exported.includes(symbol))
    .map((symbol) => `${symbol.name} (${placeIn(dirname(entry), symbol)})`)
    .sort();
}

function openProject(entry: string): Project {
  const config = join(mkdtempSync(join(folder, 'project-')), 'tsconfig.json');
  const compilerOptions = { module: 'nodenext', types: [] };
  writeFileSync(config, JSON.stringify({ compilerOptions, files: [entry] }));
  const project = api.updateSnapshot({ openProject: config }).getProject(config);
  if (!project) throw new Error(`${config} is no project`);
  return project;
}

const NAMED = SymbolFlags.Class | SymbolFlags.Interface | SymbolFlags.TypeAlias | SymbolFlags.Enum;

const target = (symbol: Declared, checker: Checker): Declared =>
  symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/** What the words of a symbol's declarations stand for. */
function spokenOf(symbol: Declared, { checker }: Project): Declared[] {
  const words = symbol.declarations.flatMap((handle) => identifiersOf(handle.resolve()));
  return checker.getSymbolAtLocation(words).flatMap((found) => (found ? [target(found, checker)] : []));
}

function identifiersOf(node: Node | undefined): Node[] {
  if (!node) return [];
  const found: Node[] = isIdentifier(node) ? [node] : [];
  node.forEachChild((child) => void found.push(...identifiersOf(child)));
  return found;
}

/** Where under a folder a symbol is declared; undefined for what comes from elsewhere, such as a library. */
function placeIn(root: string, { declarations }: Declared): string | undefined {
  const path = declarations[0]?.path ?? '';
  // The API writes paths in lower case where the file system does not mind.
  return path.toLowerCase().startsWith(`${root.replaceAll('\\', '/').toLowerCase()}/`)
    ? path.slice(root.length + 1)
    : undefined;
}

describe.each(entries)('%s', (_, types) => {
  it('exports every type that its signatures speak of', () => {
    expect(unnamed(fileURLToPath(new URL(`../${types}`, import.meta.url)))).toEqual([]);
  });
});

describe('a type that is forgotten', () => {
  it('is found behind functions, fields, aliases and constants, wherever it stands', () => {
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write('index.d.ts', `export { f } from './f.js';\nexport type { Known } from './types.js';\n`);
    write(
      'f.d.ts',
      `import type { Known } from './types.js';\nexport declare function f(known: Known): void;\n`,
    );
    write(
      'types.d.ts',
      `export type Letters = 'a' | 'b';
export interface Known<Own = Map<string, RegExp>> { readonly own: Own; field(): readonly Outer[]; }
type Outer = { readonly [key in Letters]?: Inner | (typeof all)[number] };
interface Inner {}
declare const all: Constant[];
export interface Constant {}
export interface Unspoken {}
`,
    );
    const forgotten = ['Constant', 'Inner', 'Letters', 'Outer'];
    expect(unnamed(join(folder, 'index.d.ts'))).toEqual(forgotten.map((name) => `${name} (types.d.ts)`));
  });
});
