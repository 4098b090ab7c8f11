// Figures and their units as Chinese official texts write them.

/**
 * Regular expression source: ASCII digits with or without a fraction and commas between the thousands. No figure is longer;
 * without a bound each digit of a long row of them would be tried as the beginning of the whole rest.
 */
export const figurePattern = '\\d{1,20}(?:,\\d{3}){0,8}(?:\\.\\d{1,20})?';

/** What a unit measures: two figures can be compared only within one dimension. */
export type Dimension = 'yuan' | 'dollar' | 'percent' | 'points' | 'area' | 'mass' | 'people' | 'count';

export interface Unit {
  readonly dimension: Dimension;
  /** Powers of ten above the dimension's basic unit (元, 美元, 平方米, 吨, 人); undefined for units that do not convert. */
  readonly power?: number;
}

const magnitudes: readonly (readonly [name: string, power: number])[] = [
  ['', 0],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
  ['万亿', 12],
];

const basicUnits: Readonly<Record<string, Unit>> = {
  元: { dimension: 'yuan', power: 0 },
  元人民币: { dimension: 'yuan', power: 0 },
  美元: { dimension: 'dollar', power: 0 },
  平方米: { dimension: 'area', power: 0 },
  平方公里: { dimension: 'area', power: 6 },
  公顷: { dimension: 'area', power: 4 },
  亩: { dimension: 'area' },
  吨: { dimension: 'mass', power: 0 },
  人: { dimension: 'people', power: 0 },
  人次: { dimension: 'people' },
  名: { dimension: 'people', power: 0 },
  '%': { dimension: 'percent' },
  '％': { dimension: 'percent' },
  个百分点: { dimension: 'points' },
  百分点: { dimension: 'points' },
  ...Object.fromEntries([...'家户个项件起台套处座条次场期批'].map((word) => [word, { dimension: 'count' }])),
};

/** Regular expression source of the units this module knows, longest first. */
export const unitPattern = `(?:(?:万亿|千万|百万|[百千万亿])?(?=)(?:${Object.keys(basicUnits)
  .sort((a, b) => b.length - a.length)
  .join('|')})(?=))`;

/** What a unit such as 亿元 or 万平方米 measures; undefined for one that is not known (万元/亩). */
export function unitOf(word: string): Unit | undefined {
  const trimmed = word.trim();
  for (const [name, magnitude] of magnitudes) {
    const unit = trimmed.startsWith(name) ? basicUnits[trimmed.slice(name.length)] : undefined;
    if (unit) return unit.power === undefined ? unit : { ...unit, power: unit.power + magnitude };
  }
  return undefined;
}
