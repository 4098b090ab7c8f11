// Defines the commands that open a file in the browser, with their arguments and options.
import type { Command } from '@commander-js/extra-typings';
import { type OptionsOf, subcommand } from './chinese-commander.js';
import { parsePort } from './option-values.js';

export type EditOptions = OptionsOf<typeof defineEdit>;

/** Adds `zonerep edit` to the program and returns it. */
export function defineEdit(program: Command) {
  return subcommand(program, 'edit', '在浏览器里填写：左边是表单，右边是排好的页，保存进同一个 YAML')
    .usage('[选项] <文件>')
    .argument('<file>', '要编辑的 YAML 文件；还没有的，第一次保存时建立')
    .option('--no-open', '不打开浏览器，只显示地址')
    .option('--port <port>', '用哪个端口；缺省由系统挑一个', parsePort)
    .addHelpText(
      'after',
      `
网页只有这台电脑能打开，什么也不上网。在网页里保存，才会改动文件。
关闭网页，或者按 Ctrl+C，就结束。

示例：
  zonerep edit summary.yaml
  zonerep edit 新的总结.yaml
  zonerep edit summary.yaml --no-open --port 8025
`,
    );
}

/** Adds `zonerep preview` to the program and returns it. */
export function definePreview(program: Command) {
  return subcommand(program, 'preview', '在浏览器里看排好的页：别的编辑器每保存一次，就重排一次')
    .usage('[选项] <文件>')
    .argument('<file>', '要看的 YAML 文件')
    .option('--no-open', '不打开浏览器，只显示地址')
    .option('--port <port>', '用哪个端口；缺省由系统挑一个', parsePort)
    .addHelpText(
      'after',
      `
只看，不改动文件。网页只有这台电脑能打开，什么也不上网。
关闭网页，或者按 Ctrl+C，就结束。

示例：
  zonerep preview summary.yaml
`,
    );
}

export type PageOptions = OptionsOf<typeof definePage>;

/** Adds `zonerep page` to the program and returns it. */
export function definePage(program: Command) {
  return subcommand(program, 'page', '写出一个网页文件：双击打开就能填写，不用联网，不用终端')
    .usage('-o <文件> [选项]')
    .requiredOption('-o, --output <file>', '写到哪个 .html 文件')
    .option('--force', '覆盖已有的文件')
    .addHelpText(
      'after',
      `
网页里有 zonerep 的全部：表单、排好的页、校核、下载 Word。可以发给同事，
装没装 zonerep 都能用；填的内容只在他的浏览器里。

示例：
  zonerep page -o 工作总结.html
`,
    );
}
