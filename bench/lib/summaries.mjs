// Invented summaries of about 5 KB with English keys, all different.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from './workspace.mjs';

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
const indicators = ['规上工业总产值', '固定资产投资', '税收收入', '进出口总额', '实际使用外资', '研发投入'];

/** Writes `count` summaries into a folder of their own; their paths. */
export function writeSummaries(count) {
  mkdirSync(scratch('summaries'));
  return Array.from({ length: count }, (_, index) => {
    const path = scratch(join('summaries', `${String(index).padStart(4, '0')}.yaml`));
    writeFileSync(path, summary(index));
    return path;
  });
}

function summary(index) {
  return `title: 第${index + 1}开发区管理委员会2025年工作总结及2026年工作安排
organization: 第${index + 1}开发区管理委员会
year: 2025
date: 2025-12-20
opening: 2025年，开发区坚持稳中求进、以进促稳，各项工作取得新的进展。现将有关情况报告如下。
indicators:
${indicators.map((name, at) => indicator(name, index * 7 + at)).join('')}
tasks:
${fields.map((name, at) => task(name, index + at)).join('')}
issues:
${['产业链条还不够长', '要素保障还有缺口', '高层次人才仍然偏少'].map((name) => issue(name)).join('')}
plan:
  year: 2026
  tasks:
${fields.map((name, at) => planned(name, index * 3 + at)).join('')}`;
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
    text: 与先进地区相比还有差距，需要继续努力。
    measure: 列出清单，逐项落实，定期检查进展。
`;
}

function planned(name, seed) {
  return `    - title: 持续抓好${name}
      text: 计划安排重点事项${6 + (seed % 5)}项，上半年完成过半，年底前全部办结。
      owner: 综合管理局
      deadline: 2026年12月底
`;
}
