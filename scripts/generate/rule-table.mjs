// Writes the table of rules into both READMEs, between their markers (test/readme.test.ts compares it with the rules), and
// the rules' names into one small module, for whoever needs to know which rules there are and not what they do.
import { readFileSync, writeFileSync } from 'node:fs';
import { readRulePages } from './rule-pages.mjs';

const root = new URL('../../', import.meta.url);
const heads = {
  'README.md': { columns: ['规则', '级别', '查什么'], error: '错误', warning: '警告', info: '提示' },
  'README.en.md': {
    columns: ['rule', 'severity', 'finds (in Chinese)'],
    error: 'error',
    warning: 'warning',
    info: 'info',
  },
};

/**
 * Writes the table of rules into both READMEs, unless it is there already.
 * @throws Error when a rule has no page or no severity
 */
export function writeRuleTables() {
  const pages = readRulePages();
  for (const [name, head] of Object.entries(heads)) {
    const file = new URL(name, root);
    const text = readFileSync(file, 'utf8');
    const rows = idsInOrder().map((id) => [`\`${id}\``, head[severityOf(id)], nameOf(id, pages[id])]);
    const table = [head.columns, head.columns.map(() => '---'), ...rows];
    const fresh = text.replace(
      /(<!-- rules:start -->\n)[\s\S]*(<!-- rules:end -->)/,
      (_, start, end) => `${start}${table.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}${end}`,
    );
    if (fresh !== text) writeFileSync(file, fresh);
  }
}

/** Writes src/generated/rule-names.ts. */
export function writeRuleNames() {
  const text = `// Made by scripts/generate/rule-table.mjs from src/lint/rules/index.ts and the pages.

/** The rules' Chinese names by their ids, in the order of the rules. */
export const ruleNames: Readonly<Record<string, string>> = ${JSON.stringify(ruleNames(), null, 2)};
`;
  writeFileSync(new URL('src/generated/rule-names.ts', root), text);
}

/** The rules' Chinese names by their ids, in the order of the tables. */
export function ruleNames() {
  const pages = readRulePages();
  return Object.fromEntries(idsInOrder().map((id) => [id, nameOf(id, pages[id])]));
}

/** The ids of the rules in the order of src/lint/rules/index.ts. */
function idsInOrder() {
  const index = readFileSync(new URL('src/lint/rules/index.ts', root), 'utf8');
  const files = new Map(
    [...index.matchAll(/import \{ (\w+) \} from '\.\/([\w-]+)\.js'/g)].map((m) => [m[1], m[2]]),
  );
  const list = index.slice(index.indexOf('export const rules'));
  return [...list.matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => files.get(name));
}

function severityOf(id) {
  const code = readFileSync(new URL(`src/lint/rules/${id}.ts`, root), 'utf8');
  const severity = /^ {2}severity: '(\w+)'/m.exec(code)?.[1];
  if (severity === undefined) throw new Error(`src/lint/rules/${id}.ts has no severity`);
  return severity;
}

function nameOf(id, page) {
  if (page === undefined) throw new Error(`src/lint/rules/${id}.md is missing: the page of the rule`);
  return page.split('\n')[0].replace(`# ${id} `, '');
}
