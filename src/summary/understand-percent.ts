// Reads percentages that were written with their %, wherever the data have a number: 42.3% for 42.3.
import { parseDecimal } from '../chinese/decimal.js';
import type { MapNode, ScalarNode, TreeNode } from '../source/tree.js';
import { entryOf, withChildren, withValues } from '../source/tree.js';

const POINTS = '个百分点';
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['％', '%'],
  ['百分点', POINTS],
]);

/** An indicator or a target of the plan whose percentages are numbers, where their sign agrees with the unit. */
export function understandMeasure(measure: MapNode): MapNode {
  const map = withUnit(measure);
  const unit = unitOf(map);
  const own = unit === '%' || unit === '‰' ? unit : undefined;
  const level = [own ?? ''];
  const change = [own === undefined ? '%' : POINTS];
  return withValues(map, (value, key) => {
    if (value.kind === 'list')
      return key === 'parts' ? withChildren(value, (part) => inPart(part, level)) : value;
    if (value.kind === 'scalar')
      return key === 'value' || key === 'prior' || key === 'target' ? inSign(value, level) : value;
    if (key === 'yoy' || key === 'growth') return withUnit(value);
    if (key === 'target') return inFields(value, { value: level, growth: change });
    if (key === 'share') return inFields(value, { value: ['%'], change: ['%', POINTS] });
    return key === 'above' ? inFields(value, { points: ['%', POINTS] }) : value;
  });
}

function inPart(part: TreeNode, level: readonly string[]): TreeNode {
  if (part.kind !== 'map') return part;
  return withValues(inFields(part, { value: level }), (value, key) =>
    key === 'yoy' && value.kind === 'map' ? withUnit(value) : value,
  );
}

/** The mapping with the scalars of some fields as numbers, where one of the field's signs stands behind them. */
function inFields(map: MapNode, signs: Readonly<Record<string, readonly string[]>>): MapNode {
  return withValues(map, (value, key) => {
    const own = Object.hasOwn(signs, key) ? signs[key] : undefined;
    return own && value.kind === 'scalar' ? inSign(value, own) : value;
  });
}

function inSign(node: ScalarNode, signs: readonly string[]): ScalarNode {
  const signed = signedNumber(node);
  return signed && signs.includes(signed.sign) ? signed.number : node;
}

/** `98.5%` as the number 98.5, whose unit % is added where the writer gave none. */
function withUnit(map: MapNode): MapNode {
  const value = entryOf(map, 'value')?.value;
  const signed = value?.kind === 'scalar' ? signedNumber(value) : undefined;
  if (!value || !signed) return map;
  const given = unitOf(map);
  if (given !== undefined && given !== signed.sign) return map;
  const entries = map.entries
    .filter(({ key }) => given !== undefined || key !== 'unit')
    .map((entry) => (entry.key === 'value' ? { ...entry, value: signed.number } : entry));
  if (given !== undefined) return { ...map, entries };
  const at = { start: value.span.end - 1, end: value.span.end };
  const unit: ScalarNode = {
    kind: 'scalar',
    value: signed.sign,
    written: signed.sign,
    style: 'plain',
    span: at,
  };
  return { ...map, entries: [...entries, { key: 'unit', spelling: '单位', keySpan: at, value: unit }] };
}

function unitOf(map: MapNode): string | undefined {
  const unit = entryOf(map, 'unit')?.value;
  if (unit?.kind !== 'scalar' || unit.value === null || String(unit.value).trim() === '') return undefined;
  const word = String(unit.value).trim();
  return SIGNS.get(word) ?? word;
}

/** A number and the sign behind it: %, ‰ or 个百分点. */
function signedNumber(node: ScalarNode): { readonly number: ScalarNode; readonly sign: string } | undefined {
  if (typeof node.value !== 'string') return undefined;
  const [, figure = '', sign = ''] =
    /^\s*([-+]?[\d.,]{1,40})\s*(%|％|‰|个?百分点)\s*$/.exec(node.value) ?? [];
  const number = sign === '' ? undefined : parseDecimal(figure);
  return (
    number && {
      number: { ...node, value: number.value.toNumber(), written: number.digits },
      sign: SIGNS.get(sign) ?? sign,
    }
  );
}
