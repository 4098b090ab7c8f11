// Words the fault of a name that refers to nothing, and guesses the name that was meant.
import { closest } from '../../chinese/closest.js';
import {
  describeShape,
  entriesOf,
  fieldsOf,
  membersOf,
  type ObjectShape,
  type Shape,
  stepInto,
} from '../shape.js';
import type { TagFault } from '../tags/tag.js';
import type { LostPath, Scopes } from './scope.js';

/** The fault of a path in words; `original` is the path as written. */
export function explainLostPath(lost: LostPath, original: string, scopes: Scopes): TagFault {
  switch (lost.fault) {
    case 'no-outer': {
      const steps = lost.steps.join('.') || '字段名';
      return {
        code: 'unknown-name',
        message: `“${original}”里的“../”太多，外面没有那么多层`,
        hint: `“../”只退出 {{#each}} 和 {{#with}}，{{#if}} 不算一层；要用最外层的字段，可写 {{@root.${steps}}}`,
      };
    }
    case 'no-loop':
      return {
        code: 'unknown-name',
        message: `“${lost.name}”只在循环里有`,
        hint: '请写在 {{#each 列表}} 和 {{/each}} 之间',
      };
    case 'no-data':
      return {
        code: 'unknown-name',
        message: `没有“${lost.name}”`,
        hint: '可以写 @序号（从 1 起）、@index（从 0 起）、@first、@last、@key、@root',
      };
    case 'no-field':
      return explainField(lost, scopes);
  }
}

function explainField({ name, on, before }: LostPath & { fault: 'no-field' }, scopes: Scopes): TagFault {
  const code = 'unknown-name';
  const members = membersOf(on);
  const objects = members.flatMap((member) => (member.kind === 'object' ? [member.of] : []));
  if (objects.length > 0) {
    const whose = [...new Set(objects.map((object) => object.whose))].join('、');
    return { code, message: `${whose}里没有“${name}”这个字段`, hint: hintFor(name, objects, before, scopes) };
  }
  const list = members.find((member) => member.kind === 'list');
  if (list) {
    const path = before.join('.') || '列表';
    return {
      code,
      message: `“${path}”是一个列表，没有“${name}”这个字段`,
      hint: `逐项写 {{#each ${path}}}${exampleOf(list, name)}{{/each}}；只要第一项，写 {{${path}.0.字段名}}`,
    };
  }
  const message = `${describeShape(on)}没有下一级的“${name}”`;
  return { code, message, hint: outwardHint(name, before, scopes) ?? `请去掉“.${name}”` };
}

function exampleOf(list: Shape, name: string): string {
  const entry = entriesOf(list);
  const first = stepInto(entry, name) ? name : namesOf(entry)[0];
  return `{{${first ?? 'this'}}}`;
}

const namesOf = (shape: Shape): readonly string[] =>
  membersOf(shape).flatMap((member) => (member.kind === 'object' ? member.of.names() : []));

/** Proposes the same name in an outer scope or a list at the top, else the name that is spelt most alike. */
function hintFor(
  name: string,
  objects: readonly ObjectShape[],
  before: readonly string[],
  scopes: Scopes,
): string {
  const outward = outwardHint(name, before, scopes);
  if (outward !== undefined) return outward;
  const names = objects.flatMap((object) => object.names());
  const root = scopes[0].shape;
  const atRoot = root.kind === 'object' && objects.includes(root.of);
  const near = closest(name, names);
  const home = near === undefined || atRoot ? homeOf(name, root) : undefined;
  if (home !== undefined) return `请写在 {{#each ${home}}} 和 {{/each}} 之间`;
  if (near !== undefined) return `是否应为“${near}”？`;
  const all = new Set(objects.flatMap(fieldsOf).map(({ name: own }) => labelOf(own, objects)));
  return all.size > MOST_PROPOSED ? '请对照 docs/templates.md 里的字段表' : `可以写：${[...all].join('、')}`;
}

/** A hint with more names would be too long to read. */
const MOST_PROPOSED = 30;

/** The first of a field's names, which `ObjectShape.names` puts first because it is to be proposed. */
function labelOf(own: string, objects: readonly ObjectShape[]): string {
  const names = objects.flatMap((object) =>
    object.names().filter((name) => object.field(name)?.name === own),
  );
  return names[0] ?? own;
}

/** The hint for a name that an outer scope has; undefined when none has it. */
function outwardHint(name: string, before: readonly string[], scopes: Scopes): string | undefined {
  if (before.length > 0) return undefined;
  const outward = scopes
    .toReversed()
    .findIndex(({ shape }) => shape.kind !== 'unknown' && stepInto(shape, name) !== undefined);
  return outward > 0 ? `它是外层的字段，请写成 {{${'../'.repeat(outward)}${name}}}` : undefined;
}

/** The name of the root's first list whose entries have the field `name`. */
function homeOf(name: string, root: Shape): string | undefined {
  return namesOf(root).find((list) => {
    const shape = stepInto(root, list)?.shape;
    return (
      shape?.kind === 'list' &&
      membersOf(shape.entry()).some((it) => it.kind === 'object' && it.of.field(name))
    );
  });
}
