// Shapes: what kind of value a name in a template refers to, as far as this is known before the template is
// filled.

export type Shape =
  | { readonly kind: 'object'; readonly of: ObjectShape }
  /** `entry` is a function because a list may contain itself (分项 of 分项). */
  | { readonly kind: 'list'; readonly entry: () => Shape }
  /** A value of one of several shapes, such as the result of `default`. */
  | { readonly kind: 'union'; readonly of: readonly Shape[] }
  /** No fault is found in what is `unknown`, such as the entries of an empty list. */
  | { readonly kind: 'text' | 'number' | 'flag' | 'blocks' | 'picture' | 'chart' | 'unknown' };

/** The fields of an object. */
export interface ObjectShape {
  /** The owner of the fields, to begin a message with: 总结, “指标”的每一项. */
  readonly whose: string;
  /** All names of all fields; the names to propose to the user come first. */
  readonly names: () => readonly string[];
  readonly field: (name: string) => FieldShape | undefined;
}

export interface FieldShape {
  /** The field's English name, even when the template uses the Chinese one. */
  readonly name: string;
  readonly shape: Shape;
  /** One line on the field's content, from `fields.ts`; undefined for data that are no report. */
  readonly about?: string;
}

export const UNKNOWN: Shape = { kind: 'unknown' };

/** The shape of a value that may have any of the shapes; UNKNOWN when there are none. */
export function unionOf(shapes: readonly Shape[]): Shape {
  const members: Shape[] = [];
  for (const shape of shapes.flatMap(membersOf))
    if (!members.some((it) => same(it, shape))) members.push(shape);
  const [first = UNKNOWN] = members;
  return members.length > 1 ? { kind: 'union', of: members } : first;
}

/** The members of a union; any other shape is its own only member. */
export const membersOf = (shape: Shape): readonly Shape[] => (shape.kind === 'union' ? shape.of : [shape]);

function same(left: Shape, right: Shape): boolean {
  if (left.kind === 'object' && right.kind === 'object') return left.of === right.of;
  return left.kind === right.kind && left.kind !== 'list' && left.kind !== 'union';
}

/**
 * One step of a path: a field of an object, a position or `length` of a list; undefined when no member has
 * it.
 */
export function stepInto(shape: Shape, step: string): FieldShape | undefined {
  const found = membersOf(shape).flatMap((member) => stepIntoMember(member, step) ?? []);
  const [first] = found;
  return first && { ...first, shape: unionOf(found.map((field) => field.shape)) };
}

function stepIntoMember(shape: Shape, step: string): FieldShape | undefined {
  switch (shape.kind) {
    case 'object':
      return shape.of.field(step);
    case 'list':
      if (step === 'length') return { name: step, shape: { kind: 'number' } };
      return /^\d+$/.test(step) ? { name: step, shape: shape.entry() } : undefined;
    case 'unknown':
      return { name: step, shape: UNKNOWN };
    default:
      return undefined;
  }
}

/** The shape of what `{{#each}}` loops over: the entries of a list, the values of an object's fields. */
export function entriesOf(shape: Shape): Shape {
  return unionOf(
    membersOf(shape).flatMap((member) => {
      if (member.kind === 'list') return [member.entry()];
      if (member.kind === 'object') return fieldsOf(member.of).map((field) => field.shape);
      return member.kind === 'unknown' ? [UNKNOWN] : [];
    }),
  );
}

/** Every field once, although `names` lists each of its names. */
export function fieldsOf(object: ObjectShape): readonly FieldShape[] {
  const fields = object.names().flatMap((name) => object.field(name) ?? []);
  return [...new Map(fields.map((field) => [field.name, field])).values()];
}

/** A limit for data that contain themselves: after so many objects no new names are expected. */
const MOST_OBJECTS = 500;

/** An object with the fields of all objects that a path from `shape` can reach, each of unknown shape. */
export function anyFieldOf(shape: Shape): ObjectShape {
  const reached = new Set<ObjectShape>();
  const waiting = [shape];
  for (let next = waiting.shift(); next && reached.size < MOST_OBJECTS; next = waiting.shift()) {
    if (next.kind === 'list') waiting.push(next.entry());
    else if (next.kind === 'union') waiting.push(...next.of);
    else if (next.kind === 'object' && !reached.has(next.of)) {
      reached.add(next.of);
      waiting.push(...fieldsOf(next.of).map((field) => field.shape));
    }
  }
  const objects = [...reached];
  return {
    whose: objects[0]?.whose ?? '',
    names: () => [...new Set(objects.flatMap((object) => object.names()))],
    field(name) {
      const found = objects.find((object) => object.field(name))?.field(name);
      return found && { ...found, shape: UNKNOWN };
    },
  };
}

const WORDS: Readonly<Record<Shape['kind'], string>> = {
  object: '一组字段',
  list: '一个列表',
  text: '文字',
  number: '数',
  flag: '是与否',
  blocks: '整段的内容',
  picture: '一张图片',
  chart: '一张图表',
  union: '几种内容之一',
  unknown: '算出来的值',
};

/** A shape in Chinese, for messages. */
export const describeShape = ({ kind }: Shape): string => WORDS[kind];
