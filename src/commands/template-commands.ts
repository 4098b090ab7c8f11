// Defines the commands of `zonerep template`, with their arguments and options; the types of the options
// follow from here.
import { type Command, Option } from '@commander-js/extra-typings';
import { type OptionsOf, subcommand } from './chinese-commander.js';
import { collect, parseFont, parseLinePitch, parseMargins, parseStyle, STYLES } from './option-values.js';

/** Adds `zonerep template`, the parent of the other commands here, to the program and returns it. */
export function defineTemplate(program: Command) {
  return subcommand(program, 'template', '模板：列出、取出、新建、检查')
    .usage('<命令>')
    .helpCommand('help [命令]', '显示帮助');
}

/** Adds `zonerep template list` and returns it. */
export function defineTemplateList(template: Command) {
  return subcommand(template, 'list', '列出内置的模板和新建模板的样式').usage('');
}

export type TemplateEjectOptions = OptionsOf<typeof defineTemplateEject>;

/** Adds `zonerep template eject` and returns it. */
export function defineTemplateEject(template: Command) {
  return subcommand(template, 'eject', '把内置的模板取出来，改成自己的')
    .usage('[选项] <文件夹>')
    .argument('<folder>', '放到哪个文件夹')
    .option('--only <file>', '只取其中一个文件，如 report.docx')
    .option('--force', '覆盖已有的文件')
    .addHelpText('after', '\n示例：\n  zonerep template eject 我的模板 --only report.docx\n');
}

export type TemplateNewOptions = OptionsOf<typeof defineTemplateNew>;

/** Adds `zonerep template new` and returns it. */
export function defineTemplateNew(template: Command) {
  return subcommand(template, 'new', '新建一个带全部标签的 Word 模板：字体、页边距、红头、封面都可以定')
    .usage('-o <文件> [选项]')
    .requiredOption('-o, --output <file>', '写到哪个 .docx 文件')
    .addOption(
      new Option('--style <style>', '标签怎样摆：full 全文一个标签，parts 分部分，table 表格')
        .choices([...STYLES.keys()])
        .argParser(parseStyle),
    )
    .option('--letterhead [text]', '红头的文字；不写文字就是“单位名称＋文件”')
    .option('--document-number <text>', '红头下的发文字号，如 云开发〔2025〕1号')
    .option('--cover', '加一页封面：标题、单位、日期')
    .option('--profile <name>', '版式：gongwen、gongwen-33476，或 YAML 版式文件')
    .option('--font-title <font>', '标题、红头的字体，如 方正小标宋简体', parseFont)
    .option('--font-body <font>', '正文的字体，如 仿宋', parseFont)
    .option('--font-heading <font>', '一级标题的字体，如 黑体', parseFont)
    .option('--font-subheading <font>', '二级标题的字体，如 楷体', parseFont)
    .option('--margin <mm>', '页边距，毫米：上,右,下,左，如 37,26,35,28', parseMargins)
    .option('--line-pitch <pt>', '行距，磅，如 28', parseLinePitch)
    .option('--no-guide', '不要最后那页标签说明')
    .option('--force', '覆盖已有的文件')
    .addHelpText(
      'after',
      `
版式文件（YAML）里可以写：依据、样式、字体、页边距、行距、文头、发文字号、封面；
命令行里写明的优先。

示例：
  zonerep template new -o 我的模板.docx
  zonerep template new -o 红头.docx --letterhead 云岭经开区管委会文件 --cover
  zonerep template new -o 报表.docx --style table --margin 30,25,30,25
  zonerep template new -o 本单位.docx --profile 版式.yaml
`,
    );
}

export type TemplateCheckOptions = OptionsOf<typeof defineTemplateCheck>;

/** Adds `zonerep template check` and returns it. */
export function defineTemplateCheck(template: Command) {
  return subcommand(template, 'check', '检查模板里的标签，不用数据：写错的名称、没结束的循环、放错的地方')
    .usage('[选项] <模板…>')
    .argument('<files...>', '模板文件（.docx、.hbs）或模板文件夹')
    .option('--list', '列出全部标签，说明各是什么')
    .option('--annotate <file>', '另存一份 Word 模板，问题写成批注')
    .option('--force', '批注的那份写成后又改过，也覆盖它')
    .option('--format <format>', '输出格式，与 validate 相同，可写多次', collect, [])
    .addHelpText(
      'after',
      `
退出码：0 没有错误；1 有错误；2 用法不对，或有文件读不了

示例：
  zonerep template check 我的模板.docx
  zonerep template check 我的模板.docx --list
  zonerep template check 我的模板.docx --annotate 批注.docx
`,
    );
}
