// Filling a large Word template in process: 10,000 table rows, 1,000 nested sections. node bench/fill.mjs [ROUNDS]
import { deepStrictEqual } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printRatios, roundsOr, runNode, takeTurns } from './lib/measure.mjs';
import { sectionsTemplate, tableTemplate } from './lib/templates.mjs';
import { wordText } from './lib/word-text.mjs';
import { bundle, engines, scratch } from './lib/workspace.mjs';

const script = fileURLToPath(new URL('lib/fill-in-process.mjs', import.meta.url));
const cases = [
  { name: '10,000 table rows', template: tableTemplate, data: { title: '指标表', rows: rows(10_000) } },
  {
    name: '1,000 nested sections',
    template: sectionsTemplate,
    data: { title: '工作总结', sections: sections(1000) },
  },
];

const bundles = new Map();
for (const name of engines)
  bundles.set(name, await bundle(name, `export { fill } from './engines/${name}.mjs';`));

for (const { name, template, data } of cases) {
  writeFileSync(scratch('data.json'), JSON.stringify(data));
  for (const engine of engines) writeFileSync(scratch(`${engine}-template.docx`), await template(engine));
  checkSameText();
  const contestants = Object.fromEntries(engines.map((engine) => [engine, () => fill(engine, 4)]));
  printRatios(name, await takeTurns(contestants, roundsOr(7)), 'zonerep', ['cold', 'warm', 'memory']);
}

function fill(engine, times) {
  const files = [scratch(`${engine}-template.docx`), scratch('data.json'), scratch(`${engine}.docx`)];
  return JSON.parse(runNode([script, bundles.get(engine), ...files, String(times)]).out);
}

function checkSameText() {
  const [first, ...others] = engines.map((engine) => {
    fill(engine, 1);
    return wordText(readFileSync(scratch(`${engine}.docx`)));
  });
  for (const other of others) deepStrictEqual(other, first);
}

function rows(count) {
  return Array.from({ length: count }, (_, index) => ({
    name: `第${index + 1}项指标`,
    value: ((index * 37) % 1000) + 0.5,
    unit: '亿元',
    growth: `${(index % 19) - 5}.${index % 10}%`,
    target: index % 3 === 0 ? '—' : `${(index * 41) % 1000}`,
  }));
}

function sections(count) {
  return Array.from({ length: count }, (_, section) => ({
    heading: `${section + 1}、深入推进第${section + 1}项工作`,
    items: Array.from({ length: 3 }, (_, item) => ({
      title: `（${item + 1}）压实责任`,
      text: `全年新签约项目${section + item}个 & 开工${item + 2}个，协调解决问题${section * 3 + item}件。`,
    })),
  }));
}
