// Defines the commands that check, with their arguments and options; the types of the options follow from
// here.
import { type Command, Option } from '@commander-js/extra-typings';
import { type OptionsOf, subcommand } from './chinese-commander.js';
import { collect, parseCount } from './option-values.js';

export type ValidateOptions = OptionsOf<typeof defineValidate>;

/** Adds `zonerep validate` to the program and returns it. */
export function defineValidate(program: Command) {
  return subcommand(program, 'validate', '校核：数据、算术、文字，逐条指出问题在哪一行')
    .usage('[选项] <文件…>')
    .argument('<files...>', '要校核的文件、文件夹或通配符；“-”是标准输入；.docx、.txt、.md、.csv 只校核文字')
    .option('--format <format>', '输出格式，写“格式=文件”则写入文件，可写多次（缺省：pretty）', collect, [])
    .option(
      '--rule <id=severity>',
      '改规则的级别：off、info、warning、error（关、提示、警告、错误）；规则写名称或代号；可写多次',
      collect,
      [],
    )
    .option('--max-warnings <count>', '警告超过这个数，退出码为 1', parseCount)
    .option('--max-problems <count>', '最多列出多少处', parseCount)
    .option('--quiet', '只列出错误')
    .option('--verbose', '查完后每个文件说一行：有几处问题')
    .option('--baseline <file>', '基线：已记下的问题不再列出')
    .option('--update-baseline', '把现有的问题都记入基线')
    .option('--shard <i/n>', '分成 n 份，只校核第 i 份')
    .option('--fix', '改正只有一种改法的问题（标点、全角冒号、缩进、手写的序号等）')
    .option('--dry-run', '与 --fix 同用：只显示要改什么，不改文件')
    .option('--annotate <file>', '另存一份 Word 文件，问题写成批注，其余不动')
    .option('--force', '批注的那份写成后又改过，也覆盖它')
    .addHelpText(
      'after',
      `
输出格式：pretty（给人看）、concise（一处一行）、json、sarif、github、gitlab、
          junit
退出码：0 没有错误；1 有错误；2 用法不对，或有文件读不了

示例：
  zonerep validate summary.yaml
  zonerep validate 'data/**/*.yaml' --format sarif=out.sarif --format concise
  zonerep validate summary.yaml --fix --dry-run
  zonerep validate 总结.docx --annotate 总结.批注.docx
`,
    );
}

export type CompareOptions = OptionsOf<typeof defineCompare>;

/** Adds `zonerep compare` to the program and returns it. */
export function defineCompare(program: Command) {
  return subcommand(program, 'compare', '对照两年的总结；或者对照生成以后在 Word 里改了什么')
    .usage('[选项] <去年> <今年>\n      zonerep compare [选项] <YAML> <改过的.docx>')
    .argument('<last>', '去年的总结：YAML、.docx、.txt 或 .md；“-”是标准输入')
    .argument('<now>', '今年的总结；或者由同一份 YAML 生成、又在 Word 里改过的 .docx')
    .addOption(
      new Option('--as <what>', '对照什么：years 两年，edits 在 Word 里改了什么；缺省自动判断').choices([
        'years',
        'edits',
      ]),
    )
    .addOption(
      new Option('--format <format>', '输出格式；缺省看 -o 的扩展名').choices([
        'pretty',
        'md',
        'json',
        'docx',
      ]),
    )
    .option('-o, --output <file>', '写到哪个文件；不写则输出到屏幕')
    .option('-t, --template <path>', '那份 .docx 是用哪个模板生成的；缺省看配置，再缺省用内置的 gongwen')
    .option('--force', '覆盖已有的文件')
    .addHelpText(
      'after',
      `
一份 YAML、一份 .docx，而且是同一年的（看不出年份的 .docx 写在后面也算），
就对照在 Word 里改了什么；其余的对照两年。判断错了，用 --as 写明。
改了什么：改了的数、改了的字、加上和删去的段落、挪了位置的段落、批注，每一处都有
在 YAML 里的行号；只改版式的不列。-o 写成 .docx，就是带修订标记的一份。

退出码：0 对照过了（不管落实了没有、改了没有）；2 用法不对，或有文件读不了，或者
        那份 .docx 不像是由这份 YAML 生成的

示例：
  zonerep compare summary-2025.yaml summary-2026.yaml
  zonerep compare 去年的总结.docx summary.yaml -o 对照.md
  zonerep compare summary.yaml 改过的.docx
  zonerep compare summary.yaml 改过的.docx -o 修订.docx
`,
    );
}

export type MergeReportsOptions = OptionsOf<typeof defineMergeReports>;

/** Adds `zonerep merge-reports`, with its former name `merge` as an alias, to the program and returns it. */
export function defineMergeReports(program: Command) {
  return subcommand(program, 'merge-reports', '把各分片的 JSON 报告合成一份')
    .alias('merge')
    .usage('[选项] <报告…>')
    .argument('<reports...>', '用 validate --shard --format json=… 写成的文件，可用通配符')
    .option('--format <format>', '输出格式，与 validate 相同，可写多次', collect, [])
    .option('--max-warnings <count>', '警告超过这个数，退出码为 1', parseCount)
    .addHelpText(
      'after',
      `
缺一份或重了一份都不合并，退出码为 2。

示例：
  zonerep merge-reports 'shard-*.json' --format sarif=all.sarif
`,
    );
}

/** Adds `zonerep rules` to the program and returns it. */
export function defineRules(program: Command) {
  return subcommand(program, 'rules', '列出全部校核规则').usage('');
}

/** Adds `zonerep explain` to the program and returns it. */
export function defineExplain(program: Command) {
  return subcommand(program, 'explain', '说明一条规则或一种问题：查什么、为什么、正反例')
    .usage('<规则>')
    .argument('<id>', '规则的名称，如 missing-figure');
}
