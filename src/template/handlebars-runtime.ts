// Handlebars without its parser and its compiler: enough for templates that the build has compiled.
import type Handlebars from 'handlebars';
import * as module from 'handlebars/runtime.js';

export type Runtime = Omit<
  typeof Handlebars,
  'compile' | 'create' | 'parse' | 'parseWithoutProcessing' | 'precompile'
>;

// Handlebars' own declarations leave the module empty.
export const runtime = (module as unknown as { readonly default: Runtime & { create(): Runtime } }).default;
