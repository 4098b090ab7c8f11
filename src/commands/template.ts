// `zonerep template list` and `template eject`: what templates there are, and a copy to change.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BUILT_IN, builtIn } from '../render/template-files.js';
import { makeFolder, writeFileSafely } from '../render/write-file.js';
import { UserError } from '../source/user-error.js';
import type { ExitCode, Terminal } from './terminal.js';

/** What each file of the built-in template is for. */
const ABOUT: Readonly<Record<string, string>> = {
  'report.docx': 'Word：用 Word 或 WPS 打开就能改字体、加文头',
  'report.html.hbs': '网页',
  'report.md.hbs': 'Markdown',
  'report.txt.hbs': '纯文本',
  'blocks.html.hbs': '网页里标题、段落、表格的写法',
  'blocks.md.hbs': 'Markdown 里标题、段落、表格的写法',
  'blocks.txt.hbs': '纯文本里标题、段落、表格的写法',
};

/** Prints the built-in template and its files. */
export function runTemplateList(terminal: Terminal): ExitCode {
  const files = Object.entries(ABOUT).map(([name, about]) => `  ${name.padEnd(16)}  ${about}\n`);
  terminal.out(`${BUILT_IN}  公文版式（GB/T 9704-2012）\n${files.join('')}`);
  return 0;
}

/**
 * Copies the built-in template's files into a folder, or one of them when `only` names it.
 * @throws UserError when a file of that name is there already and `force` was not given
 */
export function runTemplateEject(
  folder: string,
  options: { readonly only?: string; readonly force?: boolean },
  terminal: Terminal,
): ExitCode {
  const all = readdirSync(builtIn('.')).filter((name) => name in ABOUT);
  const names = options.only === undefined ? all : all.filter((name) => name === options.only);
  if (names.length === 0) throw new UserError(`内置模板里没有“${options.only}”`, `可以写：${all.join('、')}`);
  const target = resolve(terminal.cwd, folder);
  const taken = names.filter((name) => existsSync(join(target, name)));
  if (taken.length > 0 && !options.force) {
    throw new UserError(
      `“${folder}”里已经有 ${taken.join('、')}，没有改动`,
      '请换一个文件夹；确实要覆盖，加上 --force',
    );
  }
  makeFolder(target, folder);
  for (const name of names)
    writeFileSafely(join(target, name), readFileSync(builtIn(name)), join(folder, name));
  terminal.err(
    `已把 ${names.length} 个文件放进 ${folder}。改好后运行：\n  zonerep build summary.yaml -t ${folder} -o report.docx\n`,
  );
  return 0;
}
