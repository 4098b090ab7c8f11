#!/usr/bin/env node
// Starts the program quickly: with the code that V8 compiled for it in earlier runs, and without optimising what hardly runs twice.
import { join } from 'node:path';
import { codeCacheFolder } from './disk/code-cache.js';
import { type KeptScript, keptScript } from './disk/kept-script.js';
import { mayBeTerminal } from './disk/may-be-terminal.js';
import { writeWhole } from './disk/write-whole.js';
import { version } from './generated/version.js';
import type { main as Main } from './main.js';
import { loadNodeModules } from './platform/node-modules.node.js';
import { type Pieces, pieceLoader } from './platform/pieces.js';
import { expectLongWork, expectShortWork } from './platform/v8-flags.node.js';

/** The hashes of the scripts by their names, put in by the build: V8 would take the code of another text of the same length for its own. */
declare const SCRIPT_HASHES: Readonly<Record<string, string>>;

const args = process.argv.slice(2);
if (!isVersionTold()) start();

/** Answers what scripts ask most, and nothing else, without the rest of the program. */
function isVersionTold(): boolean {
  if (args.length !== 1 || !/^(?:-v|-V|--version)$/.test(args[0] ?? '')) return false;
  try {
    writeWhole(1, `${version}\n`);
    return true;
  } catch {
    // `main` knows what to say of a full disk.
    return false;
  }
}

function start(): void {
  const command = commandOf(args);
  const isCheck = command === 'validate';
  let isLong = false;
  loadNodeModules(command, mayBeTerminal(1) || mayBeTerminal(2));
  expectShortWork(isCheck);
  const opened: KeptScript[] = [];
  // Node's own modules are all that the pieces may load.
  const load = pieceLoader(open, process.getBuiltinModule, __dirname);
  const { main } = load('main/main.js') as { readonly main: typeof Main };
  // CommonJS cannot wait at its top level; Node waits for what is still to come.
  void main(args, () => {
    isLong = true;
    expectLongWork();
  }).then((code) => {
    // V8 takes code only under the flags under which it was made.
    expectShortWork(isCheck);
    // A usage error compiles little that another run needs.
    if (code < 2) for (const script of opened) script.keep();
    // All is written; Node would still wait for threads of V8 whose work nobody needs.
    process.exit(code);
  });

  function open(name: string): Pieces {
    if (isLong) expectShortWork(isCheck);
    const script = keptScript(join(__dirname, `${name}.js`), {
      folder: codeCacheFolder(process.env, process.platform),
      name: `${SCRIPT_HASHES[name]}-${process.versions.v8}-${process.arch}-${command}`,
    });
    if (isLong) expectLongWork();
    opened.push(script);
    return script.run() as Pieces;
  }
}

/** Each command keeps its own code, because V8 takes time for whatever it is given back. */
function commandOf([first = '']: readonly string[]): string {
  return /^[a-z-]{1,20}$/.test(first) ? first : 'none';
}
