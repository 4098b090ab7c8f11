// What the READMEs say of rules and commands is so.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulePage } from '../src/app/rule-infos.js';
import { rules } from '../src/lint/rules/index.js';
import { severityNames } from '../src/source/diagnostic.js';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const codeBlocks = (text: string) =>
  [...text.matchAll(/^```(?:sh|yaml)\n([\s\S]*?)^```$/gm)].map(([, code]) => code ?? '');
const bare = (code: string) => code.replace(/ *#.*$/gm, '').trim();

describe('README.md', () => {
  it('lists every rule with its severity and name', () => {
    const rows = rules.map(
      ({ id, severity }) => `| \`${id}\` | ${severityNames[severity]} | ${rulePage(id)?.name} |`,
    );
    expect(read('README.md')).toContain(rows.join('\n'));
  });
});

describe('README.en.md', () => {
  it('lists every rule with its severity', () => {
    const rows = rules.map(({ id, severity }) => `| \`${id}\` | ${severity} | ${rulePage(id)?.name} |`);
    expect(read('README.en.md')).toContain(rows.join('\n'));
  });

  it('has as many sections and examples as the Chinese one, and the same commands', () => {
    const [chinese, english] = [read('README.md'), read('README.en.md')];
    const headings = (text: string) => [...text.matchAll(/^(#+) /gm)].map(([, marks]) => marks);
    expect(headings(english)).toEqual(headings(chinese));
    const shell = (text: string) =>
      codeBlocks(text)
        .filter((code) => /^(?:npm|zonerep)/.test(code))
        .map(bare);
    const commands = (text: string) => shell(text).map((code) => code.replaceAll('我的模板', 'my-template'));
    expect(commands(english)).toEqual(commands(chinese));
  });
});
