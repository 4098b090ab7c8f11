// Invented summaries of about 5 KB with English keys, all different and with nothing to be found in them.
import { writeFileSync } from 'node:fs';
import { scratch, scratchFolder } from './workspace.mjs';

const fields = [
  '招商引资',
  '项目建设',
  '科技创新',
  '营商环境',
  '安全生产',
  '绿色发展',
  '人才服务',
  '基层治理',
];
const issues = ['产业链条还不够长', '要素保障还有缺口', '高层次人才仍然偏少'];
const indicators = ['规上工业总产值', '固定资产投资', '税收收入', '进出口总额', '技术合同成交额', '研发投入'];

/** Writes `count` summaries into a folder of their own in the scratch folder; their paths. */
export function writeSummaries(folder, count) {
  scratchFolder(folder);
  return Array.from({ length: count }, (_, index) => {
    const path = scratch(folder, `${String(index).padStart(5, '0')}.yaml`);
    writeFileSync(path, summary(index));
    return path;
  });
}

/** Writes one summary with so many times the items; its path. A list may hold 500 items, so `times` is 100 at most. */
export function writeLongSummary(folder, times) {
  scratchFolder(folder);
  const path = scratch(folder, `${times}.yaml`);
  writeFileSync(path, longSummary(times));
  return path;
}

function summary(index) {
  return wholeOf(index, {
    indicators: indicators.map((name, at) => indicator(name, index * 7 + at)),
    tasks: fields.map((name, at) => task(name, index + at)),
    issues: issues.map((name) => issue(name)),
    planned: fields.map((name, at) => planned(name, index * 3 + at)),
  });
}

/** Four items in each list, or three, and that so many times; no two the same. */
function longSummary(times) {
  const repeated = (names, make) =>
    Array.from({ length: times }, (_, part) =>
      names.map((name, at) => make(times === 1 ? name : `第${part + 1}片区${name}`, part * 4 + at)),
    ).flat();
  return wholeOf(0, {
    indicators: repeated(indicators.slice(0, 4), indicator),
    tasks: repeated(fields.slice(0, 4), task),
    issues: repeated(issues, issue),
    planned: repeated(fields.slice(4), planned),
  });
}

function wholeOf(index, lists) {
  return `title: 第${index + 1}开发区管理委员会2025年工作总结及2026年工作安排
organization: 第${index + 1}开发区管理委员会
year: 2025
# In quotes, because others than zonerep take a bare date for no text.
date: "2025-12-20"
opening: 2025年，开发区坚持稳中求进、以进促稳，各项工作取得新的进展。现将有关情况报告如下。
indicators:
${lists.indicators.join('')}tasks:
${lists.tasks.join('')}issues:
${lists.issues.join('')}plan:
  year: 2026
  tasks:
${lists.planned.join('')}attachments:
  - title: 2025年主要经济指标完成情况表
    table: indicators
`;
}

function indicator(name, seed) {
  const value = 1 + ((seed * 137) % 9000) / 10;
  return `  - name: ${name}\n    value: ${value.toFixed(1)}\n    unit: 亿元\n    yoy: ${(seed % 12) + 0.5}\n    estimated: true\n`;
}

function task(name, seed) {
  return `  - title: ${name}取得新成效
    text: |
      围绕${name}制定年度工作清单${12 + (seed % 9)}项，逐项明确责任部门和完成时限，按月调度、按季通报。
      全年走访企业${300 + (seed % 97)}家次，协调解决问题${120 + (seed % 41)}个，办结率保持在较高水平。
      组织专题对接活动${5 + (seed % 7)}场，参加单位${60 + (seed % 50)}家，形成合作意向${20 + (seed % 11)}项。
`;
}

function issue(name) {
  return `  - title: ${name}
    text: ${name}，与先进地区相比还有差距，需要继续努力。
    measure: 针对${name}列出清单，逐项落实，定期检查进展。
`;
}

function planned(name, seed) {
  return `    - title: 持续抓好${name}
      text: 围绕${name}计划安排重点事项${6 + (seed % 5)}项，上半年完成过半，年底前全部办结。
      owner: 综合管理局
      deadline: 2026年12月底
`;
}
