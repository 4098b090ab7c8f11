// Makes commander speak Chinese: its help texts, and its messages on a wrong command line.
import {
  type Argument,
  type Command,
  type CommanderError,
  type CommandUnknownOpts,
  Help,
  type Option,
} from '@commander-js/extra-typings';
import { closest } from '../chinese/closest.js';
import { displayWidth } from '../chinese/display-width.js';
import { wrapColumns } from '../chinese/wrap-columns.js';
import { UserError } from '../source/user-error.js';
import { tellUserError } from './tell-user-error.js';
import type { ExitCode, Terminal } from './terminal.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Columns that every terminal has; the same everywhere, so that help is the same when it is piped. */
const HELP_WIDTH = 80;

/** Sets a command, and its subcommands added later, to show help in Chinese, aligned by display width. */
export function chineseHelp(command: Command): Command {
  return command
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      subcommandTerm: (each) => [each.name(), ...each.registeredArguments.map(termOf)].join(' ').trim(),
      displayWidth: (text) => displayWidth(text),
      helpWidth: HELP_WIDTH,
      boxWrap: (text, width) => wrapColumns(text, width).join('\n'),
      optionDescription: describeOption,
      // commander prints a blank after “Usage:”, but the full-width colon looks as if it had one already.
      formatHelp: (each, helper) =>
        Help.prototype.formatHelp.call(helper, each, helper).replace(/^(用法：) /, '$1'),
    })
    .helpOption('-h, --help', '显示帮助');
}

function termOf(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function describeOption({ description, argChoices, defaultValue, defaultValueDescription }: Option): string {
  const isSet =
    defaultValue !== undefined &&
    defaultValue !== false &&
    !(Array.isArray(defaultValue) && defaultValue.length === 0);
  const facts = [
    argChoices ? `可选：${argChoices.join('、')}` : '',
    isSet ? `缺省：${defaultValueDescription ?? String(defaultValue)}` : '',
  ].filter((fact) => fact !== '');
  return facts.length > 0 ? `${description}（${facts.join('；')}）` : description;
}

/**
 * Prints in Chinese what is wrong with the command line and what was probably meant.
 * @returns 0 when commander threw only to end after help or version, else 2
 */
export function explainUsage(
  error: CommanderError,
  program: CommandUnknownOpts,
  args: readonly string[],
  terminal: Terminal,
): ExitCode {
  if (error.exitCode === 0) return 0;
  const command = commandOf(program, args);
  const { message, hint } = explain(error, command);
  if (!message) return 2;
  tellUserError(new UserError(message, hint), terminal);
  terminal.err(`  用法见 ${pathOf(command)} --help\n`);
  return 2;
}

function explain(error: CommanderError, command: CommandUnknownOpts): { message?: string; hint?: string } {
  const [first = '', second = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  switch (error.code) {
    case 'commander.help':
      return {};
    case 'commander.unknownOption':
      return explainUnknownOption(first, command);
    case 'commander.unknownCommand':
      return { message: `没有“${first}”这个命令`, ...nearest(first, commandNames(command)) };
    case 'commander.missingArgument':
      return { message: `还要写上${argumentName(command, first)}` };
    case 'commander.optionMissingArgument':
      return { message: `选项“${first}”后面还要写上内容` };
    case 'commander.missingMandatoryOptionValue':
      return { message: `还要写上选项“${first}”` };
    case 'commander.conflictingOption':
      return { message: `选项“${first}”和“${second}”不能同时用` };
    case 'commander.excessArguments':
      return {
        message: `写的参数太多了，这里最多 ${command.registeredArguments.length} 个`,
        hint: '名称里有空格的，要用引号括起来',
      };
    case 'commander.invalidArgument':
      return explainInvalid(error.message, first, second, command);
    default:
      return { message: error.message };
  }
}

function explainUnknownOption(word: string, command: CommandUnknownOpts): { message: string; hint?: string } {
  const [name = ''] = word.split('=');
  if (name !== word && optionNames(command).includes(name)) return { message: `选项“${name}”后面不用写内容` };
  return { message: `没有“${word}”这个选项`, ...(word.length > 2 && nearest(word, optionNames(command))) };
}

/**
 * The message for a value outside the choices, or for one that `option-values.ts` refused with a Chinese
 * sentence.
 */
function explainInvalid(
  text: string,
  flags: string,
  value: string,
  command: CommandUnknownOpts,
): { message: string; hint?: string } {
  const choices = command.options.find((option) => option.flags === flags)?.argChoices;
  const message = `选项“${flags}”不能写“${value}”`;
  if (choices) return { message, hint: `${nearest(value, choices).hint ?? ''}可以写：${choices.join('、')}` };
  const own = /is invalid\. (.+)$/s.exec(text)?.[1];
  return own ? { message, hint: own } : { message };
}

function nearest(word: string, names: readonly string[]): { hint?: string } {
  const near = closest(word, names);
  return near === undefined ? {} : { hint: `是否应为“${near}”？` };
}

function commandNames(command: CommandUnknownOpts): string[] {
  return command.commands.flatMap((each) => [each.name(), ...each.aliases()]);
}

function optionNames(command: CommandUnknownOpts): string[] {
  return ['--help', ...command.options.map(({ long }) => long).filter((flag) => flag !== undefined)];
}

function argumentName(command: CommandUnknownOpts, name: string): string {
  return (
    command.registeredArguments.find((argument) => argument.name() === name)?.description.split('；')[0] ||
    `“${name}”`
  );
}

/** The command that the words of the command line name: `template`, then `new` beneath it. */
function commandOf(program: CommandUnknownOpts, args: readonly string[]): CommandUnknownOpts {
  let command = program;
  for (const word of args) {
    const next = command.commands.find((each) => each.name() === word || each.aliases().includes(word));
    if (next) command = next;
    else if (!word.startsWith('-')) break;
  }
  return command;
}

function pathOf(command: CommandUnknownOpts): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

/**
 * The type of a command's options, inferred from its definition, so that an undefined option does not
 * compile.
 */
export type OptionsOf<Define extends (parent: Command) => { opts(): unknown }> = ReturnType<
  ReturnType<Define>['opts']
>;

/** Adds a command with help in Chinese beneath `parent` and returns it. */
export function subcommand(parent: Command, name: string, description: string): Command {
  return chineseHelp(parent.command(name)).description(description);
}
