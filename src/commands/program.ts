// Connects each command to its code, which is loaded only when the command is run.
import { Command, CommanderError } from '@commander-js/extra-typings';
import { version } from '../generated/version.js';
import { UserError } from '../source/user-error.js';
import {
  defineCompare,
  defineExplain,
  defineMergeReports,
  defineRules,
  defineValidate,
} from './check-commands.js';
import { chineseHelp, explainUsage } from './chinese-commander.js';
import { defineBuild, defineDoctor, defineImport, defineInit, defineSchema } from './report-commands.js';
import { defineEdit, definePage, definePreview } from './server-commands.js';
import { tellUserError } from './tell-user-error.js';
import {
  defineTemplate,
  defineTemplateCheck,
  defineTemplateEject,
  defineTemplateList,
  defineTemplateNew,
} from './template-commands.js';
import type { ExitCode, Terminal } from './terminal.js';

/**
 * Runs one command line and returns its exit code; wrong use is printed and gives 2.
 * @param args the words after `zonerep`
 * @throws only what is a bug of zonerep
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await run(args, terminal);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    tellUserError(error, terminal);
    return 2;
  }
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(terminal, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return explainUsage(error, program, args, terminal);
    throw error;
  }
}

type End = (code: ExitCode) => void;

function createProgram(terminal: Terminal, end: End): Command {
  const program = chineseHelp(new Command('zonerep'))
    .description('把开发区年度工作的 YAML 数据写成公文版式的工作总结，并逐条校核。')
    .version(version, '-V')
    .version(version, '-v, --version', '显示版本号')
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .usage('<命令> [选项]')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => {} })
    .addHelpText('after', EXAMPLES);
  // Both are in use with other programs; one is enough to be told of.
  program.options.find(({ short }) => short === '-V')?.hideHelp();
  addSummaryCommands(program, terminal, end);
  addTemplateCommands(defineTemplate(program), terminal, end);
  addOtherCommands(program, terminal, end);
  return program;
}

const EXAMPLES = `
示例：
  zonerep edit summary.yaml                  在浏览器里填写，边填边看排好的页
  zonerep init summary.yaml                  写一份空白的 YAML，照说明填写
  zonerep validate summary.yaml              校核，逐条指出问题在哪一行
  zonerep build summary.yaml -o report.docx  写成 Word 文件
`;

function addSummaryCommands(program: Command, terminal: Terminal, end: End): void {
  defineBuild(program).action(async (files, options) => {
    const { runBuild } = await import('./build.js');
    end(await runBuild(files, options, terminal));
  });
  defineValidate(program).action(async (files, options) => {
    const { runValidate } = await import('./validate.js');
    end(await runValidate(files, options, terminal));
  });
  defineEdit(program).action(async (file, options) => {
    const { runEdit } = await import('./edit.js');
    end(await runEdit(file, options, terminal));
  });
  definePreview(program).action(async (file, options) => {
    const { runPreview } = await import('./edit.js');
    end(await runPreview(file, options, terminal));
  });
  definePage(program).action(async (options) => {
    const { runPage } = await import('./page.js');
    end(runPage(options, terminal));
  });
  defineInit(program).action(async (file, options, command) => {
    if (options.from !== undefined) {
      const { runInitFrom } = await import('./init-from.js');
      const given = (name: string) => command.getOptionValueSource(name) === 'cli';
      end(runInitFrom(file, { ...options, from: options.from }, given, terminal));
      return;
    }
    const { runInit } = await import('./init.js');
    end(runInit(file, options, terminal));
  });
  defineImport(program).action(async (file, options) => {
    const { runImport } = await import('./import.js');
    end(runImport(file, options, terminal));
  });
  defineCompare(program).action(async (last, now, options) => {
    const { runCompare } = await import('./compare.js');
    end(await runCompare(last, now, options, terminal));
  });
  defineSchema(program).action(async (options) => {
    const { runSchema } = await import('./schema.js');
    end(runSchema(options, terminal));
  });
}

function addTemplateCommands(template: Command, terminal: Terminal, end: End): void {
  defineTemplateList(template).action(async () => {
    const { runTemplateList } = await import('./template.js');
    end(runTemplateList(terminal));
  });
  defineTemplateEject(template).action(async (folder, options) => {
    const { runTemplateEject } = await import('./template.js');
    end(runTemplateEject(folder, options, terminal));
  });
  defineTemplateNew(template).action(async (options) => {
    const { runTemplateNew } = await import('./template-new.js');
    end(runTemplateNew(options, terminal));
  });
  defineTemplateCheck(template).action(async (files, options) => {
    const { runTemplateCheck } = await import('./template-check.js');
    end(await runTemplateCheck(files, options, terminal));
  });
}

function addOtherCommands(program: Command, terminal: Terminal, end: End): void {
  defineRules(program).action(async () => {
    const { runRules } = await import('./rules.js');
    end(runRules(terminal));
  });
  defineExplain(program).action(async (id) => {
    const { runExplain } = await import('./rules.js');
    end(runExplain(id, terminal));
  });
  defineDoctor(program).action(async () => {
    const { runDoctor } = await import('./doctor.js');
    end(runDoctor(terminal));
  });
  defineMergeReports(program).action(async (reports, options) => {
    const { runMergeReports } = await import('./merge-reports.js');
    end(await runMergeReports(reports, options, terminal));
  });
}
