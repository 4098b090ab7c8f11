// Registers the helpers that a template may call, and turns an error in a helper, or a wrong argument, into a
// problem of its tag.
import type { HelperDelegate } from 'handlebars';
import type { Runtime } from '../../template/handlebars-runtime.js';
import type { TemplateHelper } from '../../template/helper.js';
import type { TemplateHelpers } from '../../template/helpers.js';
import { numbered } from '../../template/loop-data.js';
import type { TagFault } from '../../template/tags/tag.js';
import { isRichBlocks, isRichText } from '../../template/value-content.js';
import type { ToldTag } from '../compile/built.js';
import type { FillState } from './fill-state.js';

/** The last argument that Handlebars gives a helper; the line of `loc` is the id of the tag. */
export interface HelperOptions {
  readonly data: { readonly fill: FillState; readonly root?: unknown };
  readonly loc?: { readonly start: { readonly line: number } };
  fn(context: unknown): string;
  inverse(context: unknown): string;
}

/**
 * Registers the helpers in one Handlebars environment.
 *
 * @param helpers the template's helpers, by name.
 * @param tags of the part, by id.
 */
export function registerTemplateHelpers(
  handlebars: Runtime,
  helpers: TemplateHelpers,
  tags: readonly ToldTag[],
): void {
  handlebars.unregisterHelper('log');
  handlebars.registerHelper('lookup', lookup);
  const each = handlebars.helpers.each;
  if (each !== undefined) handlebars.registerHelper('each', listed(numbered(each), tags));
  for (const [name, helper] of Object.entries(helpers)) {
    handlebars.registerHelper(name, guarded(name, helper, tags));
  }
}

/** Does what Handlebars' own `lookup` does, but reads only own properties and never writes to the console. */
function lookup(holder: unknown, name: unknown): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  return Object.hasOwn(holder, String(name)) ? (holder as Record<string, unknown>)[String(name)] : undefined;
}

/**
 * Wraps `each` to report a single value, for which Handlebars' own `each` prints nothing, or goes through the
 * fields of a rich text, and to count the rounds.
 */
function listed(each: HelperDelegate, tags: readonly ToldTag[]): HelperDelegate {
  return function (this: unknown, list: unknown, options: HelperOptions) {
    const single =
      typeof list === 'object' ? list !== null && (isRichText(list) || isRichBlocks(list)) : Boolean(list);
    if (!single) {
      options.data.fill.rounds.over(list);
      return each.call(this, list, options);
    }
    const typed = tagOf(options, tags)?.typed ?? '{{#each}}';
    complain(options, tags, {
      code: 'not-a-list',
      message: `“${typed}”要一个列表，这里给的是一个值`,
      hint: '列表才能循环；一个值请直接写 {{字段名}}',
    });
    return '';
  };
}

/**
 * Calls a helper without Handlebars' options, and reports an error that it throws as a problem of the tag.
 */
function guarded(name: string, helper: TemplateHelper, tags: readonly ToldTag[]) {
  return (...args: unknown[]): unknown => {
    const options = args.at(-1) as HelperOptions;
    try {
      return helper.call(...(helper.finds ? [options.data.root] : []), ...args.slice(0, -1));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      complain(options, tags, {
        code: 'helper-failed',
        message: `“${tagOf(options, tags)?.typed ?? name}”里的函数“${name}”出错：${reason}`,
        hint: '检查传给它的字段是不是它要的内容',
      });
      return undefined;
    }
  };
}

const tagOf = ({ loc }: HelperOptions, tags: readonly ToldTag[]): ToldTag | undefined =>
  tags[loc?.start.line ?? -1];

function complain(options: HelperOptions, tags: readonly ToldTag[], fault: TagFault): void {
  const tag = tagOf(options, tags);
  if (!tag?.silent) options.data.fill.report({ severity: 'error', ...fault, ...tag?.where });
}
