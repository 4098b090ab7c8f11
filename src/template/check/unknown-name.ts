// What to say of a name that leads nowhere, and what was probably meant.
import { closest } from '../../chinese/closest.js';
import { FIELDS, type Field, type ObjectKind } from '../fields.js';
import type { Resolved, Scopes } from './scope.js';
import { describeShape, fieldOf, namesOf, type Shape } from './shape.js';

export interface Words {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** The fault of a path in words; `original` is the path as written. */
export function explainFault(
  fault: Extract<Resolved, { fault: string }>,
  original: string,
  scopes: Scopes,
): Words {
  switch (fault.fault) {
    case 'no-outer':
      return {
        code: 'unknown-name',
        message: `“${original}”里的“../”太多，外面没有那么多层`,
        hint: '“../”只退出 {{#each}} 和 {{#with}}，{{#if}} 不算一层；要用最外层的字段，可写 @root.字段名',
      };
    case 'no-loop':
      return {
        code: 'unknown-name',
        message: `“${fault.name}”只在循环里有`,
        hint: '请写在 {{#each 列表}} 和 {{/each}} 之间',
      };
    case 'no-data':
      return {
        code: 'unknown-name',
        message: `没有“${fault.name}”`,
        hint: '可以写 @index（从 0 起的序号）、@first、@last、@key、@root',
      };
    case 'no-field':
      return explainField(fault.name, fault.on, { original, scopes });
  }
}

interface Site {
  readonly original: string;
  readonly scopes: Scopes;
}

function explainField(name: string, on: Shape, { original, scopes }: Site): Words {
  const code = 'unknown-name';
  if (on.kind === 'object') {
    return { code, message: `${WHOSE[on.of]}里没有“${name}”这个字段`, hint: hintFor(name, on.of, scopes) };
  }
  if (on.kind === 'list') {
    const list = original.endsWith(`.${name}`) ? original.slice(0, -name.length - 1) : '列表';
    const example = on.of === 'text' ? '{{this}}' : `{{${namesOf(on.of)[0]}}}`;
    return {
      code,
      message: `“${list}”是一个列表，没有“${name}”这个字段`,
      hint: `逐项写 {{#each ${list}}}${example}{{/each}}；只要第一项，写 {{${list}.0.字段名}}`,
    };
  }
  return { code, message: `${describeShape(on)}没有下一级的“${name}”`, hint: `请去掉“.${name}”` };
}

/** The same name elsewhere is what was meant, else one spelt alike. */
function hintFor(name: string, kind: ObjectKind, scopes: Scopes): string {
  const outward = scopes
    .toReversed()
    .findIndex(({ shape }) => shape.kind === 'object' && fieldOf(shape.of, name));
  if (outward > 0) return `它是外层的字段，请写成 {{${'../'.repeat(outward)}${name}}}`;
  const near = closest(name, namesOf(kind));
  const home = near === undefined || kind === 'report' ? homeOf(name) : undefined;
  if (home !== undefined) return `请写在 {{#each ${home}}} 和 {{/each}} 之间`;
  if (near !== undefined) return `是否应为“${near}”？`;
  return `可以写：${Object.values(FIELDS[kind] as Readonly<Record<string, Field>>)
    .map(({ chinese }) => chinese)
    .join('、')}`;
}

/** The lists of the report whose entries have a field of this name. */
function homeOf(name: string): string | undefined {
  const lists = Object.values(FIELDS.report as Readonly<Record<string, Field>>).filter(({ type }) => {
    const kind = type.startsWith('list:') ? type.slice(5) : '';
    return kind in FIELDS && fieldOf(kind as ObjectKind, name) !== undefined;
  });
  return lists[0]?.chinese;
}

const WHOSE: Readonly<Record<ObjectKind, string>> = {
  report: '总结',
  part: '“各部分”的每一项',
  block: '“各段”的每一项',
  column: '“各列”的每一项',
  row: '“各行”的每一项',
  attachment: '“附件”的每一项',
  indicator: '“指标”的每一项',
  target: '“预期目标”的每一项',
  item: '清单的每一项',
  blank: '“待填清单”的每一项',
};
