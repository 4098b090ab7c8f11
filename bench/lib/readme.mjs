// Writes the table of a full run into both READMEs, between their markers.
import { readFileSync, writeFileSync } from 'node:fs';
import { machine } from './machine.mjs';
import { project } from './workspace.mjs';

const markers = /(<!-- bench:start -->\n)[\s\S]*(<!-- bench:end -->)/;
const languages = {
  'README.md': {
    columns: ['要等多久', 'zonerep', '别的工具'],
    checkOne: '校核一个文件（启动 Node 本身为 1）',
    buildOne: '写一份 Word（启动 Node 本身为 1）',
    checkMany: '校核 1,000 个文件（zonerep 为 1）',
    buildMany: '写 500 份 Word（zonerep 为 1）',
    comma: '，',
    measured: (day, where) =>
      `${day} 在 ${where} 上用 \`npm run bench\` 一次量得：各工具轮流运行，取每一轮比值的中位数。写出的文字和表格相同，量之前逐段核对过；别的模板工具用 js-yaml 读数据，只填已经写好的文字，不成句、不编号、不校核；ajv-cli 和 Spectral 只对照 JSON Schema，不查内容。`,
    bare: (share, check, build) =>
      `这台机器设有 \`NODE_EXTRA_CA_CERTS\`，启动 Node 有 ${share}% 的时间在读证书。不设它时启动快，倍数就大：校核一个文件是 ${check}，写一份 Word 是 ${build}，别的工具也照样变大。`,
  },
  'README.en.md': {
    columns: ['how long it takes to', 'zonerep', 'others'],
    checkOne: 'check one file (starting Node is 1)',
    buildOne: 'write one Word file (starting Node is 1)',
    checkMany: 'check 1,000 files (zonerep is 1)',
    buildMany: 'write 500 Word files (zonerep is 1)',
    comma: ', ',
    measured: (day, where) =>
      `Measured on ${day} on ${where} by \`npm run bench\`, in one run: the tools take turns, and each figure is the median of the ratios round by round. All write the same text and tables, which is looked at before anything is measured; the other template tools read the data with js-yaml and only fill in what is written already: they compose no sentences, number nothing and check nothing; ajv-cli and Spectral hold the file against the JSON Schema and do not look at the content.`,
    bare: (share, check, build) =>
      ` On this machine \`NODE_EXTRA_CA_CERTS\` is set, and Node spends ${share}% of its start on reading certificates. Without it Node starts quickly, and the multiples are larger: ${check} for checking a file, ${build} for writing a Word file, and likewise those of the others.`,
  },
};

/**
 * Writes the table into both READMEs.
 * @param figures those of a full run, by the names that the parts give them
 */
export function writeReadmes(figures) {
  for (const [name, words] of Object.entries(languages)) {
    const path = project(name);
    const text = readFileSync(path, 'utf8');
    if (!markers.test(text)) throw new Error(`${name} has no markers for the table`);
    writeFileSync(
      path,
      text.replace(markers, (_, start, end) => `${start}${tableOf(figures, words)}${end}`),
    );
  }
}

function tableOf(figures, words) {
  const median = (figure) => figures.get(figure).median;
  const row = (label, own, others) => [label, `**${own}**`, others.join(words.comma)];
  const rows = [
    row(
      words.checkOne,
      median('one.validate').toFixed(1),
      othersOf(figures, 'one.check.', (ratio) => ratio),
    ),
    row(
      words.buildOne,
      median('one.docx').toFixed(1),
      othersOf(figures, 'one.docx.', (ratio) => ratio),
    ),
    row(
      words.checkMany,
      '1',
      othersOf(figures, 'check.wall.', (ratio) => 1 / ratio),
    ),
    row(
      words.buildMany,
      '1',
      othersOf(figures, 'batch.wall.', (ratio) => 1 / ratio),
    ),
  ];
  const table = [words.columns, words.columns.map(() => '---'), ...rows];
  const lines = table.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
  return `${lines}\n${words.measured(new Date().toISOString().slice(0, 10), machine())}${bareNote(figures, words)}\n`;
}

/** What the multiples would be if Node had no further certificates to read, where it has: its start is shorter by those. */
function bareNote(figures, words) {
  const bare = figures.get('one.bare')?.median;
  if (bare === undefined) return '';
  const without = (figure) => ((figures.get(figure).median - 1 + bare) / bare).toFixed(1);
  return words.bare((100 * (1 - bare)).toFixed(0), without('one.validate'), without('one.docx'));
}

/** The tools of a kind of figure, the quickest first; neither earlier commits nor what nobody would use. */
function othersOf(figures, prefix, shownOf) {
  return [...figures]
    .filter(([figure]) => figure.startsWith(prefix) && !/\.(?:base|least)$/.test(figure))
    .map(([figure, { median }]) => [figure.slice(prefix.length), shownOf(median)])
    .sort(([, a], [, b]) => a - b)
    .map(([name, ratio]) => `${name} ${ratio.toFixed(1)}`);
}
