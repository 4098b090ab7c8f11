// Guesses from a heading's words which part of the summary it opens.
import type { PartName } from './document.js';

const words: readonly (readonly [PartName, RegExp])[] = [
  ['issues', /(?:存在|主要|面临).{0,8}(?:问题|困难|不足|短板|差距)|问题(?:和|与|及|、)不足|不足之处/],
  [
    'plan',
    /(?:工作|下一?步|下年|明年|来年|今后|\d年).{0,12}(?:安排|计划|打算|思路|谋划|要点|举措)|预期目标|下步工作|下一步工作/,
  ],
  ['indicators', /经济指标|指标完成/],
  ['tasks', /工作|成绩|成效|业绩|完成情况/],
];

/** The part a heading opens; `other` when its words tell nothing. */
export function partOfHeading(heading: string): PartName {
  return words.find(([, pattern]) => pattern.test(heading))?.[0] ?? 'other';
}
