// Writes the table of fields into docs/templates.md, between its markers; test/docs.test.ts compares it with
// fields.ts.
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const page = new URL('docs/templates.md', root);

/** The heading of each object's table, in the order of the page. */
const HEADINGS = {
  report: '总结',
  indicator: '“指标”的每一项',
  target: '“预期目标”的每一项',
  item: '“工作清单”“问题清单”“重点任务”“分项”的每一项',
  attachment: '“附件”的每一项',
  picture: '“图片清单”的每一项',
  chart: '“图表清单”“指标图表”的每一项',
  blank: '“待填清单”的每一项',
  part: '“各部分”的每一项',
  block: '“各段”的每一项',
  column: '“各列”的每一项',
  row: '“各行”的每一项',
  cell: '“格子”的每一项',
};

const TYPES = {
  text: '文字',
  number: '数',
  flag: '是与否',
  blocks: '整段的内容',
  picture: '图片',
  chart: '图表',
};

/** Writes the tables of fields into docs/templates.md, unless they are there already. */
export function writeFieldTable() {
  const text = readFileSync(page, 'utf8');
  const fields = readFields();
  const tables = Object.entries(HEADINGS).map(
    ([kind, heading]) =>
      `### ${heading}\n\n| 中文名 | 英文名 | 是什么 | 说明 |\n| --- | --- | --- | --- |\n${fields[kind].map(rowOf).join('')}`,
  );
  const fresh = text.replace(
    /(<!-- fields:start -->\n)[\s\S]*(<!-- fields:end -->)/,
    (_, start, end) => `${start}${tables.join('\n')}${end}`,
  );
  if (fresh !== text) writeFileSync(page, fresh);
}

function rowOf({ name, chinese, type, about }) {
  return `| \`${chinese}\` | \`${name}\` | ${TYPES[type] ?? '列表'} | ${about} |\n`;
}

/** The fields in src/template/fields.ts, which is read as text because Node 20 cannot import TypeScript. */
function readFields() {
  const code = readFileSync(new URL('src/template/fields.ts', root), 'utf8');
  const table = code.slice(code.indexOf('export const FIELDS'), code.indexOf('} as const'));
  const kinds = [...table.matchAll(/^ {2}(\w+): \{(?:\n([\s\S]*?)^ {2}\}| (.*) \}),$/gm)];
  return Object.fromEntries(kinds.map(([, kind, lines, line]) => [kind, fieldsIn(lines ?? line)]));
}

function fieldsIn(lines) {
  const entries = lines.matchAll(/(\w+): field\('([^']*)', '([^']*)', '([^']*)'\)/g);
  return [...entries].map(([, name, chinese, type, about]) => ({ name, chinese, type, about }));
}
