// The commands and their options, as commander sees them; each command's code is loaded when it is called.
import { Command, CommanderError, Option } from 'commander';
import { zonerepVersion } from '../disk/version.js';
import { UserError } from '../source/user-error.js';
import { FORMATS } from '../template/format.js';
import { chineseHelp, explainUsage, subcommand } from './chinese-commander.js';
import { collect, collectFormat, KINDS, parseCount, parseKind, parseYear } from './option-values.js';
import { tellUserError } from './tell-user-error.js';
import { addTemplate } from './template-commands.js';
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
