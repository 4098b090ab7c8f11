#!/usr/bin/env node
// Starts main.js quickly: with the code that V8 compiled for it in earlier runs, and without optimising what hardly runs twice.
import { join } from 'node:path';
import { codeCacheFolder } from './disk/code-cache.js';
import { keptScript } from './disk/kept-script.js';
import { writeWhole } from './disk/write-whole.js';
import { version } from './generated/version.js';
import type { main as Main } from './main.js';
import { expectLongWork, expectShortWork } from './platform/v8-flags.node.js';

/** The hash of main.js, put in by the build: V8 would take the code of another text of the same length for its own. */
declare const MAIN_HASH: string;

/** CommonJS, as the build wraps it. */
type AsFunction = (module: object, require: typeof process.getBuiltinModule, __dirname: string) => void;

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
  expectShortWork(isCheck);
  const script = keptScript(join(__dirname, 'main.js'), {
    folder: codeCacheFolder(process.env, process.platform),
    name: `${MAIN_HASH}-${process.versions.v8}-${process.arch}-${command}`,
  });
  const module = { exports: {} as { readonly main: typeof Main } };
  // Node's own modules are all that main.js may load.
  (script.run() as AsFunction)(module, process.getBuiltinModule, __dirname);
  // CommonJS cannot wait at its top level; Node waits for what is still to come.
  void module.exports.main(args, expectLongWork).then((code) => {
    // V8 takes code only under the flags under which it was made.
    expectShortWork(isCheck);
    // A usage error compiles little that another run needs.
    if (code < 2) script.keep();
    // All is written; Node would still wait for threads of V8 whose work nobody needs.
    process.exit(code);
  });
}

/** Each command keeps its own code, because V8 takes time for whatever it is given back. */
function commandOf([first = '']: readonly string[]): string {
  return /^[a-z-]{1,20}$/.test(first) ? first : 'none';
}
