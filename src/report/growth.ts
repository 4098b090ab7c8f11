// Words a change: 同比增长6.0%, 同比提高0.3个百分点, 同比持平.
import { type Growth, isRate } from '../summary/arithmetic.js';
import type { Figure, Text } from '../summary/summary.js';
import { blank, plain } from './inline.js';
import { qualified } from './quantity.js';
import type { Inline } from './report.js';

/** The verb 增长 or 下降 (提高 for a rate that rises) with its amount; `before` is put before the verb. */
export function growthPhrase(growth: Growth, before: '同比' | ''): Inline[] {
  const { figure } = growth;
  if (figure.kind === 'words') return [plain(withBefore(figure.words, before))];
  const rises = growth.unit === '个百分点' ? '提高' : '增长';
  if (figure.kind === 'missing') return [plain(before + rises), blank(figure.path), plain(growth.unit)];
  if (figure.number.value.eq(0)) return [plain(`${before}${growth.nearZero ? '基本' : ''}持平`)];
  const verb = figure.number.value.lt(0) ? '下降' : rises;
  return [plain(before + verb), ...growthAmount(growth)];
}

/** The bare amount, without sign: 6.0%, 0.3个百分点, 6%左右. */
export function growthAmount(growth: Growth): Inline[] {
  const { figure, unit } = growth;
  if (figure.kind === 'words') return [plain(figure.words)];
  if (figure.kind === 'missing') return [blank(figure.path), plain(unit)];
  return qualified([plain(figure.number.digits.replace('-', '') + unit)], growth.qualifier);
}

/** The amount with its sign, for a table cell: 6.0%, -3.2%, 持平. */
export function signedGrowth(growth: Growth): Inline[] {
  const { figure, unit, qualifier } = growth;
  if (figure.kind !== 'number') return growthAmount(growth);
  return figure.number.value.eq(0)
    ? [plain(growth.nearZero ? '基本持平' : '持平')]
    : qualified([plain(figure.number.digits + unit)], qualifier);
}

/** Puts 同比 before words that begin with a verb of change, such as 持平, but not before 稳中有升 or 同比持平. */
function withBefore(words: string, before: string): string {
  return /^(?:基本持平|持平|增长|下降|提高|翻)/.test(words) ? before + words : words;
}

/** The words for a target that is a growth: 增长8%以上, 下降3%, for a rate 提高0.5个百分点. */
export function growthGoal(figure: Figure, unit: Text | undefined, qualifier?: Text): Inline[] {
  const growth: Growth = { figure, unit: isRate(unit) ? '个百分点' : '%', reckoned: false };
  return growthPhrase(qualifier ? { ...growth, qualifier } : growth, '');
}
