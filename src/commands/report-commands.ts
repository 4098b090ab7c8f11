// Defines the commands that make files, with their arguments and options; the types of the options follow
// from here.
import { type Command, Option } from '@commander-js/extra-typings';
import { OUTPUT_FORMATS } from '../template/format.js';
import { type OptionsOf, subcommand } from './chinese-commander.js';
import { collect, collectFormat, KINDS, parseEncoding, parseKind, parseYear } from './option-values.js';

export type BuildOptions = OptionsOf<typeof defineBuild>;

/** Adds `zonerep build` to the program and returns it. */
export function defineBuild(program: Command) {
  return subcommand(program, 'build', '把 YAML 写成工作总结：Word、PDF、网页、Markdown、文本')
    .usage('[选项] <文件…>')
    .argument('<files...>', '要写成总结的 YAML 文件；“-”是标准输入')
    .option('-o, --output <file>', '写到哪个文件，格式看扩展名；可写多次；“-”是标准输出', collect, [])
    .option('--out-dir <folder>', '写到哪个文件夹；读的是文件夹或通配符时，保留其中的子文件夹')
    .addOption(formatOption())
    .option('-t, --template <path>', '模板文件或文件夹；缺省用内置的 gongwen')
    .option(
      '--pdf-with <program>',
      '用哪个程序写 PDF：路径，或 libreoffice、edge、chrome、chromium；缺省自己找',
    )
    .option('--annotate', '审阅稿：校核出的问题和待填的地方写成 Word 批注；没写 -o 就写到“文件名.审阅.docx”')
    .option('--keep-links', '留下 Word 模板里的外部链接（链接的图片、远程模板等）；缺省不写进结果')
    .option('--force', '已有的文件不是 zonerep 写的、写成以后又改过的，也覆盖；缺省留着不动')
    .option('--strict', '定稿：还有待填或占位的内容就不写，退出码为 1')
    .option('--verbose', '写多个文件时，每写成一个说一行')
    .addHelpText(
      'after',
      `
示例：
  zonerep build summary.yaml -o report.docx
  zonerep build summary.yaml -o report.docx -o report.html
  zonerep build summary.yaml -o report.docx -o report.pdf
  zonerep build summary.yaml -t 我的模板.docx -o report.docx
  zonerep build summary.yaml --annotate
  zonerep build data --out-dir 成稿
  zonerep build summary.yaml --format md -o -
`,
    );
}

function formatOption() {
  return new Option('--format <format>', '写成什么格式；可写多次')
    .choices(OUTPUT_FORMATS)
    .argParser(collectFormat)
    .default([]);
}

/** Adds `zonerep doctor` to the program and returns it. */
export function defineDoctor(program: Command) {
  return subcommand(program, 'doctor', '看看这台电脑：用什么程序写 PDF，缺哪些公文字体').usage('');
}

export type InitOptions = OptionsOf<typeof defineInit>;

/** Adds `zonerep init` to the program and returns it. */
export function defineInit(program: Command) {
  return subcommand(program, 'init', '写一份带说明的空白 YAML，或者从去年的文件接着写')
    .usage('[选项] [文件]')
    .argument('[file]', '写到哪个文件；不写则输出到屏幕')
    .option('-o, --output <file>', '也可以这样写明写到哪个文件')
    .option('--from <file>', '去年的文件：YAML，或者 .docx、.txt、.md；写成新一年的 YAML')
    .addOption(
      new Option('--kind <kind>', '总结的类型')
        .choices([...KINDS.keys()])
        .argParser(parseKind)
        .default('zone'),
    )
    .option('--year <year>', '总结的年度；缺省为今年，从去年的文件接着写时为下一年', parseYear)
    .option('--organization <name>', '单位全称')
    .addOption(new Option('--keys <language>', '键名用中文还是英文').choices(['zh', 'en']).default('zh'))
    .option('--schema <address>', '第一行里写哪个模式文件（编辑器据此提示）；缺省写一份在旁边')
    .option('--force', '覆盖已有的文件')
    .addHelpText(
      'after',
      `
示例：
  zonerep init summary.yaml --organization 云岭经济开发区管理委员会
  zonerep init --kind department --year 2026 > 部门总结.yaml
  zonerep init --from summary-2025.yaml -o summary-2026.yaml
  zonerep init --from 去年的总结.docx -o summary-2026.yaml

--from：标题和年度后移一年，数值移到上年同期，安排里的目标和任务移到指标和
主要工作，数字和正文清空待填，注释照留；存在问题和去年的安排写成“# 去年：”
打头的注释，供参考，下次接着写时去掉。
--kind、--organization、--keys 只在 --from 后面是 Word 或文本文件时可写；
--year 写新一年的年度，文件里看不出年度时要写。
`,
    );
}

export type ImportOptions = OptionsOf<typeof defineImport>;

/** Adds `zonerep import` to the program and returns it. */
export function defineImport(program: Command) {
  return subcommand(program, 'import', '把现成的总结（Word、文本）读成 YAML，一字不少')
    .usage('[选项] <文件>')
    .argument('<file>', '现成的总结，.docx、.txt 或 .md；“-”是标准输入')
    .option('-o, --output <file>', '写到哪个文件；不写则输出到屏幕')
    .addOption(
      new Option('--kind <kind>', '总结的类型；缺省看标题').choices([...KINDS.keys()]).argParser(parseKind),
    )
    .option('--year <year>', '总结的年度；缺省看标题和正文', parseYear)
    .option('--organization <name>', '单位全称；缺省看标题和落款')
    .addOption(new Option('--keys <language>', '键名用中文还是英文').choices(['zh', 'en']).default('zh'))
    .addOption(
      new Option('--encoding <encoding>', '文件的编码；缺省自动识别')
        .choices(['utf-8', 'gbk', 'gb18030', 'utf-16le', 'utf-16be'])
        .argParser(parseEncoding),
    )
    .option('--cite', '正文里的指标数字换成 {{名称.数值}} 这样的引用，印出来一字不变')
    .option('--no-indicators', '不从句子里找指标')
    .option('--force', '覆盖已有的文件')
    .addHelpText(
      'after',
      `
示例：
  zonerep import 去年的总结.docx -o summary.yaml
  zonerep import 去年的总结.docx --cite -o summary.yaml
  zonerep import old.txt --year 2025 --organization 云岭经济开发区管委会
`,
    );
}

export type SchemaOptions = OptionsOf<typeof defineSchema>;

/** Adds `zonerep schema` to the program and returns it. */
export function defineSchema(program: Command) {
  return subcommand(program, 'schema', '输出 YAML 的 JSON Schema，供编辑器提示和校验')
    .usage('[选项]')
    .addOption(
      new Option('--for <file>', '给哪种文件用：总结、配置、版式')
        .choices(['summary', 'config', 'template-profile'])
        .default('summary'),
    )
    .addOption(new Option('--keys <language>', '键名用中文还是英文').choices(['zh', 'en']).default('zh'))
    .option('-o, --output <file>', '写到哪个文件；不写则输出到屏幕')
    .addHelpText(
      'after',
      `
示例：
  zonerep schema -o summary.zh.schema.json
  zonerep schema --for config -o config.zh.schema.json
`,
    );
}
