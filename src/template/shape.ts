// What a name in a template stands for, as far as it is known before anything is filled: nothing more is asked of the data.

export type Shape =
  | { readonly kind: 'object'; readonly of: ObjectShape }
  /** Asked for its entry only when it is needed, because lists may hold themselves (分项 of 分项). */
  | { readonly kind: 'list'; readonly entry: () => Shape }
  /** One of several, such as what `default` gives. */
  | { readonly kind: 'union'; readonly of: readonly Shape[] }
  /** Of what is `unknown`, such as an empty list's entries, nothing is said. */
  | { readonly kind: 'text' | 'number' | 'flag' | 'blocks' | 'unknown' };

/** The fields of an object. */
export interface ObjectShape {
  /** Whose fields they are, as a message begins: 总结, “指标”的每一项. */
  readonly whose: string;
  /** Every name it answers to, those to be proposed first. */
  readonly names: () => readonly string[];
  readonly field: (name: string) => FieldShape | undefined;
}

export interface FieldShape {
  /** Its own name, whichever of its names was used. */
  readonly name: string;
  readonly shape: Shape;
  /** One line on what it holds. */
  readonly about?: string;
}

export const UNKNOWN: Shape = { kind: 'unknown' };

/** One shape for values that may have any of these. */
export function unionOf(shapes: readonly Shape[]): Shape {
  const members: Shape[] = [];
  for (const shape of shapes.flatMap(membersOf))
    if (!members.some((it) => same(it, shape))) members.push(shape);
  const [first = UNKNOWN] = members;
  return members.length > 1 ? { kind: 'union', of: members } : first;
}

/** The shapes a value may have. */
export const membersOf = (shape: Shape): readonly Shape[] => (shape.kind === 'union' ? shape.of : [shape]);

function same(left: Shape, right: Shape): boolean {
  if (left.kind === 'object' && right.kind === 'object') return left.of === right.of;
  return left.kind === right.kind && left.kind !== 'list' && left.kind !== 'union';
}

/** A step of a path: a field of an object, a place in a list; undefined where no member has it. */
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

/** What `{{#each}}` goes through: the entries of a list, the values of an object's fields. */
export function entriesOf(shape: Shape): Shape {
  return unionOf(
    membersOf(shape).flatMap((member) => {
      if (member.kind === 'list') return [member.entry()];
      if (member.kind === 'object') return fieldsOf(member.of).map((field) => field.shape);
      return member.kind === 'unknown' ? [UNKNOWN] : [];
    }),
  );
}

/** Every field once, whatever names it has. */
export function fieldsOf(object: ObjectShape): readonly FieldShape[] {
  const fields = object.names().flatMap((name) => object.field(name) ?? []);
  return [...new Map(fields.map((field) => [field.name, field])).values()];
}

/** Data may hold themselves: beyond so many objects nothing new is to be expected. */
const MOST_OBJECTS = 500;

/** An object with the fields of all objects that can be reached from a shape: whether there is any such name at all. */
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
  union: '几种内容之一',
  unknown: '算出来的值',
};

/** A shape in the writer's words. */
export const describeShape = ({ kind }: Shape): string => WORDS[kind];
