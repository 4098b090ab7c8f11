// The Word engine alone, against template engines, where much is repeated: loaded and filled once, and when warm.
import { deepStrictEqual } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ratioOf, runNode, takeTurns } from '../lib/measure.mjs';
import { printTable, shown } from '../lib/print.mjs';
import { sectionsTemplate, tableTemplate } from '../lib/templates.mjs';
import { wordParagraphs } from '../lib/word-text.mjs';
import { bundle, scratch } from '../lib/workspace.mjs';

export const usualRounds = { full: 3, quick: 1 };
const script = fileURLToPath(new URL('../lib/fill-in-process.mjs', import.meta.url));
const engines = ['zonerep', 'docxtemplater', 'easy-template-x'];
const measures = ['cold', 'warm', 'memory'];

/** Prints a table for each case; no figure of it is judged. */
export async function measure({ rounds, quick }) {
  const bundles = new Map();
  for (const name of engines) {
    bundles.set(name, await bundle(`fill-${name}`, `export { fill } from './engines/${name}.mjs';`));
  }
  for (const { name, template, data } of casesOf(quick ? 10 : 1)) {
    writeFileSync(scratch('data.json'), JSON.stringify(data));
    for (const engine of engines) writeFileSync(scratch(`fill-${engine}.docx`), await template(engine));
    const fill = (engine, times) => {
      const files = [scratch(`fill-${engine}.docx`), scratch('data.json'), scratch(`filled-${engine}.docx`)];
      return JSON.parse(runNode([script, bundles.get(engine), ...files, String(times)]).out);
    };
    checkSameText(fill);
    const contestants = Object.fromEntries(engines.map((engine) => [engine, () => fill(engine, 4)]));
    const results = await takeTurns(contestants, rounds, 0);
    const cells = (engine) => measures.map((of) => shown(ratioOf(results, engine, 'zonerep', of)));
    printTable(
      `${name}, in zonerep`,
      ['', ...measures],
      engines.map((engine) => [engine, ...cells(engine)]),
    );
  }
  return new Map();
}

function casesOf(divisor) {
  const [many, some] = [10_000 / divisor, 1000 / divisor];
  return [
    { name: `${many} table rows`, template: tableTemplate, data: { title: '指标表', rows: rows(many) } },
    {
      name: `${some} nested sections`,
      template: sectionsTemplate,
      data: { title: '工作总结', sections: sections(some) },
    },
  ];
}

function checkSameText(fill) {
  const [first, ...others] = engines.map((engine) => {
    fill(engine, 1);
    return wordParagraphs(readFileSync(scratch(`filled-${engine}.docx`))).map(({ text }) => text);
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
