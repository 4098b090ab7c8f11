// Checks, before anything is filled, that every name a template uses is a helper or stands somewhere in the data.
import { closest } from '../../../chinese/closest.js';
import type { Tag } from '../tags/find-tags.js';
import type { Usage } from '../tags/usages.js';
import type { TemplateProblem } from '../template-problem.js';

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
 * Reports names that stand nowhere in the data.
 *
 * @param more names that are known though these data lack them.
 */
export function checkNames(
  usages: readonly Usage[],
  context: object,
  more: Iterable<string>,
  report: Report,
): void {
  const used = usages.filter(({ role }) => role !== 'helper');
  const steps = new Set(used.flatMap(({ path }) => path.steps.filter((step) => !isIndex(step))));
  for (const name of more) steps.delete(name);
  const missing = namesMissing(steps, context);
  if (missing.size === 0) return;
  const known = new Set([...more, ...namesIn(context)]);
  for (const { tag, path } of used) {
    const name = path.steps.find((step) => missing.has(step));
    if (name === undefined) continue;
    const hint = suggest(name, known) ?? '请对照字段表改成数据里有的名称';
    report(tag, { code: 'unknown-name', message: `数据里没有“${name}”`, hint });
  }
}

const isIndex = (step: string): boolean => step === 'length' || /^\d+$/.test(step);

function suggest(name: string, names: ReadonlySet<string>): string | undefined {
  const near = closest(name, [...names]);
  return near === undefined ? undefined : `是否应为“${near}”？`;
}

/** Which of these names stand nowhere in the data; the search ends as soon as all are found. */
function namesMissing(wanted: ReadonlySet<string>, context: object): ReadonlySet<string> {
  const missing = new Set(wanted);
  for (const name of namesIn(context)) {
    missing.delete(name);
    if (missing.size === 0) break;
  }
  return missing;
}

/** All names in the data, however deep, those near the top first. */
function* namesIn(context: object): Generator<string> {
  const seen = new Set<object>([context]);
  for (const holder of seen) {
    for (const [name, value] of Object.entries(holder)) {
      if (!Array.isArray(holder)) yield name;
      // A set's iteration takes in what is added to it meanwhile.
      if (typeof value === 'object' && value !== null && !isRich(value)) seen.add(value);
    }
  }
}

const isRich = (value: object): boolean => 'inlines' in value || 'blocks' in value;

/** Reports blocks that do not say what they are about. */
export function checkArguments(tags: readonly Tag[], report: Report): void {
  for (const tag of tags) {
    const { parsed } = tag;
    const block = parsed.kind === 'open' || parsed.kind === 'else' ? parsed.block : undefined;
    const name = block?.path.original ?? '';
    if (block === undefined || !['each', 'if', 'unless', 'with'].includes(name) || block.params.length === 1)
      continue;
    const message = `“${tag.typed}”${block.params.length === 0 ? '没有写明字段' : '写了不止一个字段'}`;
    const hint = `写成 {{#${name} 字段名}}${block.params.length > 1 ? '；比较请用函数，如 {{#if (eq a b)}}' : ''}`;
    report(tag, { code: 'wrong-arguments', message, hint });
  }
}
