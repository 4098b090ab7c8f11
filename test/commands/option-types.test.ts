// What commands get of commander is typed from the options' definitions; `npm run types` is what holds this file.
import { expectTypeOf, it } from 'vitest';
import type {
  CompareOptions,
  MergeReportsOptions,
  ValidateOptions,
} from '../../src/commands/check-commands.js';
import type { BuildOptions, InitOptions, SchemaOptions } from '../../src/commands/report-commands.js';
import type {
  TemplateCheckOptions,
  TemplateEjectOptions,
  TemplateNewOptions,
} from '../../src/commands/template-commands.js';

type Every =
  | BuildOptions
  | InitOptions
  | SchemaOptions
  | ValidateOptions
  | CompareOptions
  | MergeReportsOptions
  | TemplateCheckOptions
  | TemplateEjectOptions
  | TemplateNewOptions;

/** Names that nobody defined: there would be some if a type were widened to any name at all. */
type Undefined<Options> = Options extends unknown ? (string extends keyof Options ? Options : never) : never;

it('knows the names that are defined and no others', () => {
  expectTypeOf<Undefined<Every>>().toBeNever();
  expectTypeOf<keyof MergeReportsOptions>().toEqualTypeOf<'format' | 'maxWarnings'>();
});

it('knows what a value is, and whether it is always there', () => {
  expectTypeOf<SchemaOptions>().toEqualTypeOf<{
    for: 'summary' | 'config' | 'template-profile';
    keys: 'zh' | 'en';
    output?: string;
  }>();
  expectTypeOf<CompareOptions['format']>().toEqualTypeOf<'pretty' | 'md' | 'json' | 'docx' | undefined>();
  expectTypeOf<ValidateOptions['format']>().toEqualTypeOf<readonly string[]>();
  expectTypeOf<Pick<ValidateOptions, 'maxWarnings'>>().toEqualTypeOf<{ maxWarnings?: number }>();
  expectTypeOf<TemplateNewOptions['guide']>().toEqualTypeOf<boolean>();
});
