// Checks, before anything is filled, that every name a template uses is a helper or stands in the data where it is used.
import { closest } from '../../chinese/closest.js';
import type { TemplateProblem } from '../../ooxml/template-problem.js';
import type { Tag } from '../../word/tags/find-tags.js';
import type { NamePath, Scope, Usage } from '../tags/usages.js';
import { createNames, type Names } from './all-names.js';
import { createScopes, type Holders, hasName, type NameScopes, namesOf, valuesAt } from './name-scopes.js';

type Report = (tag: Tag, problem: Omit<TemplateProblem, 'severity'>) => void;

const RESERVED = new Set(['log', 'helperMissing', 'blockHelperMissing']);

/** Reports helpers that do not exist and helpers without what they need; asks nothing of the data. */
export function checkHelpers(usages: readonly Usage[], helpers: ReadonlySet<string>, report: Report): void {
  for (const { tag, path, role } of usages) {
    const [name = ''] = path.steps;
    if (role === 'helper' ? !helpers.has(name) : RESERVED.has(name)) {
      report(tag, {
        code: 'unknown-helper',
        message: `没有“${name}”这个函数`,
        hint: suggest(name, helpers) ?? `可用的函数：${[...helpers].join('、')}`,
      });
    }
  }
}

/**
 * Reports names that the data lack where the template uses them.
 *
 * @param more names that are known where the data say nothing: in a list that is empty, in a part that is missing.
 */
export function checkNames(
  usages: readonly Usage[],
  context: object,
  more: Iterable<string>,
  report: Report,
): void {
  const scopes = createScopes(context);
  const anywhere = createNames(context, more);
  for (const usage of usages) {
    if (usage.role === 'helper') continue;
    const start = scopes.startOf(usage.path, usage.scopes);
    if (start === 'outside') {
      report(usage.tag, outside(usage));
      continue;
    }
    const lost = missingIn(start, usage.path.steps, anywhere);
    if (lost !== undefined) report(usage.tag, unknownName(usage, lost, scopes, anywhere));
  }
}

/** A name that is not there, and the values that should have it. */
interface Lost {
  readonly name: string;
  readonly holders: Holders;
  /** The steps before it. */
  readonly before: readonly string[];
}

function missingIn(start: Holders, steps: readonly string[], anywhere: Names): Lost | undefined {
  let holders = start;
  for (const [index, name] of steps.entries()) {
    const known = holders?.some((holder) => hasName(holder, name)) ?? anywhere.has(name);
    if (!known && !isIndex(name)) return { name, holders, before: steps.slice(0, index) };
    if (holders !== undefined) holders = valuesAt(holders, name);
  }
  return undefined;
}

const isIndex = (step: string): boolean => step === 'length' || /^\d+$/.test(step);

const outside = ({ tag, path }: Usage): Omit<TemplateProblem, 'severity'> => ({
  code: 'unknown-name',
  message: `“${tag.typed}”里的“../”多了，外面没有这么多层`,
  hint: `最外层的字段可以写 {{@root.${path.steps.join('.') || '字段名'}}}`,
});

function unknownName(
  { path, scopes }: Usage,
  { name, holders, before }: Lost,
  all: NameScopes,
  anywhere: Names,
): Omit<TemplateProblem, 'severity'> {
  const over = scopes[scopes.length - 1 - path.up]?.over?.steps ?? [];
  const around = before.length > 0 ? before : path.from === 'here' ? over : [];
  const where = around.length === 0 || holders === undefined ? '数据里' : `“${around.join('.')}”里`;
  const hint =
    (before.length === 0 ? outward(path, scopes, all) : undefined) ??
    (holders?.some(Array.isArray) && before.length > 0
      ? `“${before.join('.')}”是列表，写成 {{#each ${before.join('.')}}}{{${name}}}{{/each}}`
      : undefined) ??
    suggest(name, new Set(holders?.flatMap(namesOf))) ??
    inList(name, anywhere) ??
    suggest(name, anywhere.all()) ??
    '请对照字段表改成数据里有的名称';
  return { code: 'unknown-name', message: `${where}没有“${name}”`, hint };
}

/** A name that stands further out than it is used. */
function outward({ steps, up }: NamePath, scopes: readonly Scope[], all: NameScopes): string | undefined {
  for (let out = up + 1; out <= scopes.length; out += 1) {
    const holders = all.startOf({ steps, up: out, from: 'here' }, scopes);
    if (holders === undefined || holders === 'outside') continue;
    if (holders.some((holder) => hasName(holder, steps[0] ?? '')))
      return `它在外层，写成 {{${'../'.repeat(out)}${steps.join('.')}}}`;
  }
  return undefined;
}

function inList(name: string, anywhere: Names): string | undefined {
  const list = anywhere.listWith(name);
  return list === undefined
    ? undefined
    : `“${name}”是“${list}”各项的字段，要写在 {{#each ${list}}} 和 {{/each}} 之间`;
}

function suggest(name: string, names: ReadonlySet<string>): string | undefined {
  const near = closest(name, [...names]);
  return near === undefined ? undefined : `是否应为“${near}”？`;
}
