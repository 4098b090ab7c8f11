// What loops know of their rounds beside what Handlebars tells: the number of a round from 1 on, as 公文 count.
import type Handlebars from 'handlebars';

interface LoopOptions {
  fn(context: unknown, options?: { readonly data?: Record<string, unknown> }): string;
}

/**
 * The helper `each` with `@number` and `@序号`, the number of a round from 1 on.
 *
 * @param each Handlebars' own.
 */
export function numbered(each: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
  return function (this: unknown, list: unknown, options: LoopOptions) {
    const fn: LoopOptions['fn'] = (context, given) => {
      const data = given?.data;
      if (data !== undefined) {
        const number = Number(data.index) + 1;
        data.number = number;
        data.序号 = number;
      }
      return options.fn(context, given);
    };
    return each.call(this, list, { ...options, fn });
  };
}
