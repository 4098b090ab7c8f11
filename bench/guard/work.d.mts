type Counts = Readonly<Partial<Record<Measure, number>>>;
type Range = { readonly startOffset: number; readonly endOffset: number; readonly count: number };
type Script = { readonly url: string; readonly functions: readonly { readonly ranges: readonly Range[] }[] };

export type Measure = 'functions' | 'calls' | 'characters' | 'moduleBytes' | 'nodeModules' | 'allocated';
export const measures: Readonly<Record<Measure, string>>;
export function workOf(report: { readonly result: readonly Script[] }): {
  functions: number;
  calls: number;
  characters: number;
  urls: string[];
};
export function compare(
  before: Readonly<Record<string, Counts>>,
  after: Readonly<Record<string, Counts>>,
): { run: string; measure: Measure; was: number; is: number; change: number; isMore: boolean }[];
