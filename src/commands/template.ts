// `zonerep template list` and `template eject`: list the built-in template and copy it for changing.
import { join, resolve } from 'node:path';
import { exists } from '../disk/file-identity.js';
import { BUILT_IN, builtIn, readTemplateFile, templatesIn } from '../disk/template-files.js';
import { makeFolder, writeFileSafely } from '../disk/write-file.js';
import { told } from '../source/printable.js';
import { UserError } from '../source/user-error.js';
import { refuseOverwriting } from './refuse-overwriting.js';
import type { TemplateEjectOptions } from './template-commands.js';
import type { ExitCode, Terminal } from './terminal.js';

/** The files of the built-in template with their purposes, as `template list` prints them. */
const ABOUT: Readonly<Record<string, string>> = {
  'report.docx': 'Word：用 Word 或 WPS 打开就能改字体、加文头',
  'report.html.hbs': '网页',
  'report.md.hbs': 'Markdown',
  'report.txt.hbs': '纯文本',
  'blocks.html.hbs': '网页里标题、段落、表格的写法',
  'blocks.md.hbs': 'Markdown 里标题、段落、表格的写法',
  'blocks.txt.hbs': '纯文本里标题、段落、表格的写法',
};

/** The starters `template new` writes. */
const STARTERS: Readonly<Record<string, string>> = {
  full: '全文：标题、主送机关、正文、附件说明、落款、附件，正文用一个标签',
  parts: '分部分：正文一部分一部分地印，各部分前面可以加话',
  table: '表格：指标、工作、问题、目标、任务逐行填进表格',
};

/** Prints the built-in template and its files, and the starters. */
export function runTemplateList(terminal: Terminal): ExitCode {
  const lines = (given: Readonly<Record<string, string>>) =>
    Object.entries(given)
      .map(([name, about]) => `  ${name.padEnd(16)}  ${about}\n`)
      .join('');
  terminal.out(
    `内置模板 ${BUILT_IN}：公文版式（GB/T 9704-2012），用 zonerep template eject 取出\n${lines(ABOUT)}` +
      `\nWord 模板的起手样式，用 zonerep template new -o 我的模板.docx --style 样式 新建\n${lines(STARTERS)}`,
  );
  return 0;
}

/**
 * Copies the built-in template's files into a folder, or one of them when `only` names it.
 * @throws UserError when a file of that name exists and `force` was not given, `only` names no file of the
 * template, or a file cannot be written
 */
export function runTemplateEject(
  folder: string,
  options: TemplateEjectOptions,
  terminal: Terminal,
): ExitCode {
  const all = templatesIn(builtIn('.')).filter((name) => name in ABOUT);
  const names = options.only === undefined ? all : all.filter((name) => name === options.only);
  if (names.length === 0) throw new UserError(`内置模板里没有“${options.only}”`, `可以写：${all.join('、')}`);
  const target = resolve(terminal.cwd, folder);
  const taken = names.filter((name) => exists(join(target, name)));
  if (taken.length > 0 && !options.force) {
    throw new UserError(
      `“${folder}”里已经有 ${taken.join('、')}，没有改动`,
      '请换一个文件夹；确实要覆盖，加上 --force',
    );
  }
  const copied = names.map((name) => ({ name: builtIn(name), what: '模板' as const }));
  refuseOverwriting(
    names.map((name) => join(folder, name)),
    copied,
    terminal.cwd,
  );
  makeFolder(target, folder);
  for (const name of names)
    writeFileSafely(join(target, name), readTemplateFile(builtIn(name)).bytes, join(folder, name));
  terminal.err(
    told`已把 ${names.length} 个文件放进 ${folder}。改好后运行：\n  zonerep build summary.yaml -t ${folder} -o report.docx\n`,
  );
  return 0;
}
