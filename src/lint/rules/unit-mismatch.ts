// Finds units that do not fit: an indicator counted in 家 that is given in 亿元, a value without any, a goal in another unit.
import { unitOf } from '../../chinese/quantities.js';
import { canonicalName, findIndicator } from '../../genre/catalogue.js';
import type { Document, RuleFinding } from '../../genre/document.js';
import type { Indicator, Target, Text } from '../../summary/summary.js';
import type { Rule } from '../rule.js';

export const unitMismatch: Rule = {
  id: 'unit-mismatch',
  severity: 'warning',
  *check(document) {
    const { indicators, plan } = document.summary ?? {};
    const given = new Map<string, Text>();
    for (const row of [...(indicators?.items ?? []), ...(plan?.targets?.items ?? [])]) {
      yield* againstCatalogue(document, row);
      const name = canonicalName(row.name.value ?? '', document.vocabulary.indicators);
      const first = given.get(name);
      if (first && row.unit) yield* againstSeries(document, row, first, row.unit);
      if (row.unit?.value && !first) given.set(name, row.unit);
    }
  },
};

function* againstCatalogue(
  document: Document,
  { name, value, unit }: Indicator | Target,
): Generator<RuleFinding> {
  const known = findIndicator(name.value ?? '', document.vocabulary.indicators);
  if (value?.kind === 'number' && !unit && known) {
    yield {
      message: `“${name.value}”有数值而没有单位`,
      hint: `补上单位，一般为“${known.units[0]}”`,
      span: document.spanOf(value.path),
      path: value.path,
    };
  }
  if (!unit?.value || !known || known.units.some((usual) => sameKind(usual, unit.value ?? ''))) return;
  yield {
    message: `“${name.value}”的单位是“${unit.value}”，一般为“${known.units.slice(0, 2).join('”“')}”`,
    hint: '核对单位；口径确实不同的，请在“口径”里注明',
    span: document.spanOf(unit.path),
    path: unit.path,
  };
}

function sameKind(usual: string, given: string): boolean {
  if (usual === given) return true;
  const [a, b] = [unitOf(usual), unitOf(given)];
  return a !== undefined && a.dimension === b?.dimension;
}

/** The goal in 万元 beside a result in 亿元 of the same indicator; a growth in % beside a level is another figure. */
function* againstSeries(
  document: Document,
  { name }: Indicator | Target,
  first: Text,
  unit: Text,
): Generator<RuleFinding> {
  const [a, b] = [unitOf(first.value ?? ''), unitOf(unit.value ?? '')];
  if (!a || !b || first.value === unit.value || a.dimension === 'percent' || b.dimension === 'percent')
    return;
  yield {
    message: `“${name.value}”前面的单位是“${first.value}”，这里是“${unit.value}”`,
    hint: '同一指标用同一单位',
    span: document.spanOf(unit.path),
    path: unit.path,
  };
}
