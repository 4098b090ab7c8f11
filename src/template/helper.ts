// What a helper of templates is.
import type { Shape } from './shape.js';

export interface TemplateHelper {
  /** Is called with the arguments alone, without Handlebars' options object; if it asks for them, the whole data first. */
  readonly call: (...values: unknown[]) => unknown;
  /** How many arguments it takes; undefined allows any number. */
  readonly takes?: number | { readonly atLeast: number; readonly atMost?: number };
  /** Whether the first argument is a list, and the one after it the name of a field of its entries. */
  readonly reckons?: true;
  /** Whether it asks for the whole data: it finds something by a name, which is written in quotes. */
  readonly finds?: true;
  /** The shape of its result, given the shapes of its arguments. */
  readonly gives: (args: readonly Shape[]) => Shape;
}
