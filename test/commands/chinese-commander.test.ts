// What is said of a wrong command line: Chinese only, with what was probably meant, and exit code 2.
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/chinese/display-width.js';
import { runCli } from '../../src/commands/program.js';
import { terminalOf } from './terminal-of.js';

async function run(line: string) {
  const terminal = terminalOf();
  const code = await runCli(line.split(' ').filter(Boolean), terminal);
  return { code, ...terminal.said };
}

describe('a wrong command line', () => {
  it.each([
    ['buid a.yaml', '没有“buid”这个命令', '是否应为“build”？', 'zonerep --help'],
    ['校核 a.yaml', '没有“校核”这个命令', '', 'zonerep --help'],
    ['template ejct', '没有“ejct”这个命令', '是否应为“eject”？', 'zonerep template --help'],
    ['build a.yaml --stric', '没有“--stric”这个选项', '是否应为“--strict”？', 'zonerep build --help'],
    ['build a.yaml -x', '没有“-x”这个选项', '', 'zonerep build --help'],
    ['build a.yaml --strict=1', '选项“--strict”后面不用写内容', '', 'zonerep build --help'],
    ['build', '还要写上要写成总结的 YAML 文件', '', 'zonerep build --help'],
    ['template eject', '还要写上放到哪个文件夹', '', 'zonerep template eject --help'],
    ['build a.yaml -o', '选项“-o, --output <file>”后面还要写上内容', '', 'zonerep build --help'],
    ['build a.yaml --format ofd', '不能写“ofd”', '可以写：docx、pdf、html、md、txt', 'zonerep build --help'],
    ['init --kind zoen', '不能写“zoen”', '是否应为“zone”？', 'zonerep init --help'],
    ['init --keys cn', '不能写“cn”', '可以写：zh、en', 'zonerep init --help'],
    ['init --year 20', '不能写“20”', '年度写四位数字', 'zonerep init --help'],
    ['init a b', '写的参数太多了，这里最多 1 个', '引号', 'zonerep init --help'],
    ['merge-report a', '没有“merge-report”这个命令', '是否应为“merge-reports”？', 'zonerep --help'],
    ['merge', '还要写上用 validate', '', 'zonerep merge-reports --help'],
    ['schema a', '写的参数太多了，这里最多 0 个', '', 'zonerep schema --help'],
  ])('%s', async (line, message, hint, help) => {
    const { code, out, err } = await run(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^错误：/);
    for (const words of [message, hint, `用法见 ${help}\n`]) expect(err).toContain(words);
    expect(err.replace(/[“”]|zonerep.*|YAML/g, '')).not.toMatch(
      /\b(?:error|unknown|missing|argument|option|did you mean)\b/i,
    );
  });
});

describe('help', () => {
  it.each(['--help', 'build --help', 'init --help', 'template --help', 'help build'])('%s', async (line) => {
    const { code, out, err } = await run(line);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^用法：zonerep/);
    expect(out).not.toMatch(/Usage|Options|Commands|Arguments|display help|default:|choices:/);
  });

  /** The lines that call for help on every command there is, those below `template` too. */
  async function everyCommand(above = ''): Promise<readonly string[]> {
    const { out } = await run(`${above} --help`);
    const names = [...(out.split('命令：\n')[1] ?? '').matchAll(/^ {2}([a-z][\w-]*)/gm)].map(
      ([, name]) => name,
    );
    const below = names
      .filter((name) => name !== 'help' && name !== 'zonerep')
      .map((name) => `${above} ${name}`.trim());
    return [above, ...(await Promise.all(below.map(everyCommand))).flat()];
  }

  it('has no line of more than 80 columns, for any command', async () => {
    const commands = await everyCommand();
    expect(commands).toEqual(
      expect.arrayContaining(['build', 'template', 'template check', 'template new', 'explain']),
    );
    const calls = commands.flatMap((command) => [`${command} --help`, `help ${command}`]);
    for (const call of [...calls, 'template help new']) {
      const { out, code } = await run(call);
      expect(code, call).toBe(0);
      for (const line of out.split('\n'))
        expect(displayWidth(line, { ambiguousAsWide: true }), line).toBeLessThanOrEqual(80);
    }
  });

  it('comes when no command is named, as an error', async () => {
    expect(await run('')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^用法：/) });
  });
});

it.each(['-v', '-V', '--version'])('%s is the version', async (option) => {
  expect(await run(option)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    err: '',
  });
});
