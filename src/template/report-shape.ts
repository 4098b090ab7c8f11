// The shape of a report, taken from `FIELDS`: templates are checked against it before there are any data.
import { FIELDS, type Field, type ObjectKind } from './fields.js';
import type { FieldShape, ObjectShape, Shape } from './shape.js';

const WHOSE: Readonly<Record<ObjectKind, string>> = {
  report: '总结',
  part: '“各部分”的每一项',
  block: '“各段”的每一项',
  column: '“各列”的每一项',
  row: '“各行”的每一项',
  cell: '“格子”的每一项',
  attachment: '“附件”的每一项',
  indicator: '“指标”的每一项',
  target: '“预期目标”的每一项',
  item: '清单的每一项',
  picture: '“图片清单”的每一项',
  chart: '“图表清单”的每一项',
  blank: '“待填清单”的每一项',
};

const known = new Map<ObjectKind, Shape>();

/** The shape of the context's objects of a kind. */
export function shapeOfKind(kind: ObjectKind): Shape {
  const shape = known.get(kind) ?? { kind: 'object', of: objectOf(kind) };
  known.set(kind, shape);
  return shape;
}

function objectOf(kind: ObjectKind): ObjectShape {
  const fields = Object.entries<Field>(FIELDS[kind]).map(([name, { chinese, type, about }]) => {
    const field: FieldShape = { name, about, shape: shapeOfType(type) };
    return { chinese, field };
  });
  const byName = new Map([
    ...fields.map(({ chinese, field }) => [chinese, field] as const),
    ...fields.map(({ field }) => [field.name, field] as const),
  ]);
  return { whose: WHOSE[kind], names: () => [...byName.keys()], field: (name) => byName.get(name) };
}

function shapeOfType(type: Field['type']): Shape {
  if (type === 'list:text') return { kind: 'list', entry: () => ({ kind: 'text' }) };
  if (!type.startsWith('list:'))
    return { kind: type as 'text' | 'number' | 'flag' | 'blocks' | 'picture' | 'chart' };
  return { kind: 'list', entry: () => shapeOfKind(type.slice('list:'.length) as ObjectKind) };
}
