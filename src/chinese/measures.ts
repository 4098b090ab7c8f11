// The units of any figure that running text gives, in more words than those that an indicator of a zone may have, and how two
// of them convert.
import { unitOf } from './quantities.js';

const magnitudes: readonly (readonly [name: string, power: number])[] = [
  ['万亿', 12],
  ['千万', 7],
  ['百万', 6],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];

/** Longest first where one begins with another. Years, months and days are no measure of anything that grows. */
const words =
  '元人民币|元|美元|欧元|人次|人|名|位|%|％|‰|个?百分点|平方米|平方公里|公顷|亩|吨标准?煤|吨公里|吨|立方米|方|公里|千米|米|公斤|千克|微克|斤|千瓦时|度电|千瓦|兆瓦|千伏安|标准?箱|小时|分钟|倍|家|户|个(?!月|季度|工作日|小时|[多余])|件|项|起|台套?|套|处|座|条|场次?|场|期|批|辆|艘|架|所|间|栋|头|只|株|篇|部|支|笔|份|门|款|种|宗|班|列|单|次';

/** Regular expression source of a unit with its magnitude: 亿元, 万平方米, 万元/亩. */
export const measurePattern = `(?:(?:${magnitudes.map(([name]) => name).join('|')})?(?=)(?:${words})(?=)(?:/(?:万?元|亩|人|吨|平方公里|平方米|立方米|公里|户|日|年|月|天))?)`;

interface Measure {
  readonly base: string;
  readonly power: number;
}

function measureOf(unit: string): Measure {
  const [name, power] = magnitudes.find(([word]) => unit.startsWith(word)) ?? ['', 0];
  return {
    base: unit
      .slice(name.length)
      .replace('％', '%')
      .replace(/^百分点/, '个百分点'),
    power,
  };
}

/**
 * The power of ten that a figure in the first unit is to be multiplied by to be one in the second; undefined where the two do not
 * measure the same.
 */
export function shiftBetween(from: string, to: string): number | undefined {
  if (from === to) return 0;
  const [here, there] = [measureOf(from), measureOf(to)];
  if (here.base === there.base) return here.power - there.power;
  const [known, wanted] = [unitOf(from), unitOf(to)];
  if (known?.power === undefined || wanted?.power === undefined) return undefined;
  return known.dimension === wanted.dimension ? known.power - wanted.power : undefined;
}
