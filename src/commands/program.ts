// The commands and their options, as commander sees them; each command's code is loaded when it is called.
import { Argument, Command, CommanderError, Option } from 'commander';
import { FORMATS } from '../render/format.js';
import { UserError } from '../source/user-error.js';
import { zonerepVersion } from '../version.js';
import { chineseHelp, explainUsage } from './chinese-commander.js';
import {
  collect,
  collectFormat,
  KINDS,
  parseCount,
  parseKind,
  parseLinePitch,
  parseMargins,
  parseStyle,
  parseYear,
  STYLES,
} from './option-values.js';
import { tellUserError } from './tell-user-error.js';
import type { ExitCode, Terminal } from './terminal.js';

/** Runs one command line; never throws but for a bug of zonerep itself. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(terminal, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return explainUsage(error, program, args, terminal);
    if (!(error instanceof UserError)) throw error;
    tellUserError(error, terminal);
    return 2;
  }
}

type End = (code: ExitCode) => void;

function createProgram(terminal: Terminal, end: End): Command {
  const program = chineseHelp(new Command('zonerep'))
    .description('把开发区年度工作的 YAML 数据写成公文版式的工作总结，并逐条校核。')
    .version(zonerepVersion(), '-V, --version', '显示版本号')
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .usage('<命令> [选项]')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => {} })
    .addHelpText('after', EXAMPLES);
  addBuild(program, terminal, end);
  addValidate(program, terminal, end);
  addInit(program, terminal, end);
  addSchema(program, terminal, end);
  addTemplate(program, terminal, end);
  addRules(program, terminal, end);
  addMerge(program, terminal, end);
  return program;
}

const EXAMPLES = `
示例：
  zonerep init summary.yaml                  写一份空白的 YAML，照说明填写
  zonerep validate summary.yaml              校核，逐条指出问题在哪一行
  zonerep build summary.yaml -o report.docx  写成 Word 文件
`;

function addBuild(program: Command, terminal: Terminal, end: End): void {
  subcommand(program, 'build', '把 YAML 写成工作总结（Word、网页、Markdown、纯文本）')
    .usage('[选项] <文件…>')
    .argument('<files...>', '要写成总结的 YAML 文件；“-”是标准输入')
    .option('-o, --output <file>', '写到哪个文件，格式由扩展名决定；可写多次；“-”是标准输出', collect, [])
    .option('--out-dir <folder>', '多个文件写到哪个文件夹')
    .addOption(formatOption())
    .option('-t, --template <path>', '模板文件或文件夹；缺省用内置的 gongwen')
    .option('--annotate', '审阅稿：校核出的问题和待填的地方写成 Word 批注')
    .option('--strict', '定稿：还有待填或占位的内容就不写，退出码为 1')
    .addHelpText(
      'after',
      `
示例：
  zonerep build summary.yaml -o report.docx
  zonerep build summary.yaml -o report.docx -o report.html
  zonerep build summary.yaml -t 我的模板.docx -o report.docx
  zonerep build summary.yaml --annotate -o 审阅稿.docx
  zonerep build data/*.yaml --out-dir 成稿
  zonerep build summary.yaml --format md -o -
`,
    )
    .action(async (files: string[], options) => {
      const { runBuild } = await import('./build.js');
      end(runBuild(files, options, terminal));
    });
}

function formatOption(): Option {
  return new Option('--format <format>', '写成什么格式；可写多次')
    .choices(FORMATS)
    .argParser(collectFormat)
    .default([]);
}

function addValidate(program: Command, terminal: Terminal, end: End): void {
  subcommand(program, 'validate', '校核：数据、算术、文字，逐条指出问题在哪一行')
    .usage('[选项] <文件…>')
    .argument('<files...>', '要校核的文件、文件夹或通配符；“-”是标准输入；.txt 和 .md 只校核文字')
    .option('--format <format>', '输出格式，可写多次，写成“格式=文件”则写入文件（缺省：pretty）', collect, [])
    .option('--rule <id=severity>', '改变某条规则的级别：off、info、warning、error；可写多次', collect, [])
    .option('--max-warnings <count>', '警告超过这个数，退出码为 1', parseCount)
    .option('--max-problems <count>', '最多列出多少处', parseCount)
    .option('--quiet', '只列出错误')
    .option('--baseline <file>', '基线：已记下的问题不再列出')
    .option('--update-baseline', '把现有的问题都记入基线')
    .option('--shard <i/n>', '分成 n 份，只校核第 i 份')
    .option('--fix', '改正不影响意思的问题（标点、全角数字等）')
    .option('--dry-run', '与 --fix 同用：只显示要改什么，不改文件')
    .addHelpText(
      'after',
      `
输出格式：pretty（给人看）、concise（一处一行）、json、sarif、github、gitlab、junit
退出码：0 没有错误；1 有错误；2 用法不对，或有文件读不了

示例：
  zonerep validate summary.yaml
  zonerep validate 'data/**/*.yaml' --format sarif=out.sarif --format concise
  zonerep validate summary.yaml --fix --dry-run
`,
    )
    .action(async (files: string[], options) => {
      const { runValidate } = await import('./validate.js');
      end(runValidate(files, options, terminal));
    });
}

function addRules(program: Command, terminal: Terminal, end: End): void {
  subcommand(program, 'rules', '列出全部校核规则')
    .usage('')
    .action(async () => {
      const { runRules } = await import('./rules.js');
      end(runRules(terminal));
    });
  subcommand(program, 'explain', '说明一条规则：查什么、为什么、正反例')
    .usage('<规则>')
    .argument('<id>', '规则的名称，如 missing-figure')
    .action(async (id: string) => {
      const { runExplain } = await import('./rules.js');
      end(runExplain(id, terminal));
    });
}

function addMerge(program: Command, terminal: Terminal, end: End): void {
  subcommand(program, 'merge', '把各分片的 JSON 报告合成一份')
    .usage('[选项] <报告…>')
    .argument('<reports...>', '用 validate --shard --format json=… 写成的文件')
    .option('--format <format>', '输出格式，与 validate 相同，可写多次', collect, [])
    .option('--max-warnings <count>', '警告超过这个数，退出码为 1', parseCount)
    .addHelpText('after', '\n示例：\n  zonerep merge shard-*.json --format sarif=all.sarif\n')
    .action(async (reports: string[], options) => {
      const { runMerge } = await import('./merge.js');
      end(runMerge(reports, options, terminal));
    });
}

function addInit(program: Command, terminal: Terminal, end: End): void {
  subcommand(program, 'init', '写一份带说明的空白 YAML')
    .usage('[选项] [文件]')
    .argument('[file]', '写到哪个文件；不写则输出到屏幕')
    .addOption(
      new Option('--kind <kind>', '总结的类型')
        .choices([...KINDS.keys()])
        .argParser(parseKind)
        .default('zone'),
    )
    .option('--year <year>', '总结的年度；缺省为今年', parseYear)
    .option('--organization <name>', '单位全称')
    .addOption(new Option('--keys <language>', '键名用中文还是英文').choices(['zh', 'en']).default('zh'))
    .option('--schema <address>', '第一行里写的模式文件地址，编辑器据此提示')
    .option('--force', '覆盖已有的文件')
    .addHelpText(
      'after',
      `
示例：
  zonerep init summary.yaml --organization 云岭经济开发区管理委员会
  zonerep init --kind department --year 2026 > 部门总结.yaml
`,
    )
    .action(async (file: string | undefined, options) => {
      const { runInit } = await import('./init.js');
      end(runInit(file, options, terminal));
    });
}

function addSchema(program: Command, terminal: Terminal, end: End): void {
  subcommand(program, 'schema', '输出 YAML 的 JSON Schema，供编辑器提示和校验')
    .usage('[选项]')
    .addOption(new Option('--keys <language>', '键名用中文还是英文').choices(['zh', 'en']).default('zh'))
    .option('-o, --output <file>', '写到哪个文件；不写则输出到屏幕')
    .addHelpText('after', '\n示例：\n  zonerep schema -o summary.zh.schema.json\n')
    .action(async (options) => {
      const { runSchema } = await import('./schema.js');
      end(runSchema(options, terminal));
    });
}

function addTemplate(program: Command, terminal: Terminal, end: End): void {
  const template = subcommand(program, 'template', '模板：列出、取出、新建、检查')
    .usage('<命令>')
    .helpCommand('help [命令]', '显示帮助');
  subcommand(template, 'list', '列出内置的模板和新建模板的样式')
    .usage('')
    .action(async () => {
      const { runTemplateList } = await import('./template.js');
      end(runTemplateList(terminal));
    });
  subcommand(template, 'eject', '把内置的模板取出来，改成自己的')
    .usage('[选项] <文件夹>')
    .addArgument(new Argument('<folder>', '放到哪个文件夹'))
    .option('--only <file>', '只取其中一个文件，如 report.docx')
    .option('--force', '覆盖已有的文件')
    .addHelpText('after', '\n示例：\n  zonerep template eject 我的模板 --only report.docx\n')
    .action(async (folder: string, options) => {
      const { runTemplateEject } = await import('./template.js');
      end(runTemplateEject(folder, options, terminal));
    });
  addTemplateNew(template, terminal, end);
  addTemplateCheck(template, terminal, end);
}

function addTemplateNew(template: Command, terminal: Terminal, end: End): void {
  subcommand(template, 'new', '新建一个带全部标签的 Word 模板：字体、页边距、红头、封面都可以定')
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
    .option('--font-title <font>', '标题、红头的字体，如 方正小标宋简体')
    .option('--font-body <font>', '正文的字体，如 仿宋')
    .option('--font-heading <font>', '一级标题的字体，如 黑体')
    .option('--font-subheading <font>', '二级标题的字体，如 楷体')
    .option('--margin <mm>', '页边距，毫米：上,右,下,左，如 37,26,35,28', parseMargins)
    .option('--line-pitch <pt>', '行距，磅，如 28', parseLinePitch)
    .option('--no-guide', '不要最后那页标签说明')
    .option('--force', '覆盖已有的文件')
    .addHelpText(
      'after',
      `
版式文件（YAML）里可以写：依据、样式、字体、页边距、行距、文头、发文字号、封面；命令行里写明的优先。

示例：
  zonerep template new -o 我的模板.docx
  zonerep template new -o 红头.docx --letterhead 云岭经济开发区管理委员会文件 --cover
  zonerep template new -o 报表.docx --style table --font-body 仿宋 --margin 30,25,30,25
  zonerep template new -o 本单位.docx --profile 版式.yaml
`,
    )
    .action(async (options) => {
      const { runTemplateNew } = await import('./template-new.js');
      end(runTemplateNew(options, terminal));
    });
}

function addTemplateCheck(template: Command, terminal: Terminal, end: End): void {
  subcommand(template, 'check', '检查模板里的标签，不用数据：写错的名称、没结束的循环、放错的地方')
    .usage('[选项] <模板…>')
    .argument('<files...>', '模板文件（.docx、.hbs）或模板文件夹')
    .option('--list', '列出全部标签，说明各是什么')
    .option('--annotate <file>', '另存一份 Word 模板，问题写成批注')
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
    )
    .action(async (files: string[], options) => {
      const { runTemplateCheck } = await import('./template-check.js');
      end(runTemplateCheck(files, options, terminal));
    });
}

function subcommand(parent: Command, name: string, description: string): Command {
  return chineseHelp(parent.command(name)).description(description);
}
