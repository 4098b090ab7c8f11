#!/usr/bin/env node
// Starts main.js quickly: with the code that V8 compiled for it in earlier runs, and without optimising what hardly runs twice.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { codeCacheFolder, type KeptCode, keepCode, readKeptCode } from './disk/code-cache.js';
import { optimizeLate, optimizeSoon } from './disk/v8-flags.js';
import type { main as Main } from './main.js';

/** The hash of main.js, put in by the build: V8 would take the code of another text of the same length for its own. */
declare const MAIN_HASH: string;

const args = process.argv.slice(2);
const folder = codeCacheFolder(process.env, process.platform);
const name = `${MAIN_HASH}-${process.versions.v8}-${process.arch}-${commandOf(args)}`;
const kept: KeptCode = folder === undefined ? { isDue: false } : readKeptCode(folder, name);
optimizeLate();
const script = compileMain();
// A module of CommonJS cannot wait; Node does, as long as something is to come.
void startMain()(args, optimizeSoon).then((code) => {
  process.exitCode = code;
  // What ended in a usage error has hardly begun.
  if (code < 2) process.once('exit', keepMain);
});

/** Each command has its code, because V8 takes time for whatever it is given back. */
function commandOf([first = '']: readonly string[]): string {
  return /^[a-z-]{1,20}$/.test(first) ? first : 'none';
}

function compileMain(): Script {
  const filename = join(__dirname, 'main.js');
  // It is ASCII (the build sees to it), of which this is the fastest reading.
  const text = readFileSync(filename, 'latin1');
  return new Script(`(function (module, require, __dirname) {${text}\n})`, {
    filename,
    ...(kept.code && { cachedData: kept.code }),
  });
}

/** Runs main.js, which can load Node's own modules and nothing else. */
function startMain(): typeof Main {
  const module = { exports: {} as { readonly main: typeof Main } };
  script.runInThisContext()(module, process.getBuiltinModule, __dirname);
  return module.exports.main;
}

function keepMain(): void {
  if (folder === undefined || !(kept.isDue || script.cachedDataRejected)) return;
  // V8 takes code only under the flags it was made under.
  optimizeLate();
  const old = script.cachedDataRejected ? { isDue: true } : kept;
  keepCode(folder, name, old, () => script.createCachedData());
}
