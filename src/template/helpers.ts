// The helpers templates may call, in every format, beside those of Handlebars itself.
import Handlebars from 'handlebars';
import { wordsOf } from '../report/inline.js';
import { notFound, type RichPicture, type RichText } from './rich-text.js';
import { type Shape, UNKNOWN, unionOf } from './shape.js';

export interface TemplateHelper {
  /** Is called with the arguments alone, without Handlebars' options object; if it asks for them, the whole data first. */
  readonly call: (...values: unknown[]) => unknown;
  /** How many arguments it takes; undefined allows any number. */
  readonly takes?: number | { readonly atLeast: number };
  /** Whether it asks for the whole data: it finds something by a name, which is written in quotes. */
  readonly finds?: true;
  /** The shape of its result, given the shapes of its arguments. */
  readonly gives: (args: readonly Shape[]) => Shape;
}

export type TemplateHelpers = Readonly<Record<string, TemplateHelper>>;

const { isEmpty } = Handlebars.Utils;

const FLAG: Shape = { kind: 'flag' };

const question = (takes: TemplateHelper['takes'] & {}, call: TemplateHelper['call']): TemplateHelper => ({
  call,
  takes,
  gives: () => FLAG,
});

/** Finds a picture of the report by its title, or by the name of its file, with its ending or without. */
const PICTURE: TemplateHelper = {
  finds: true,
  takes: 1,
  gives: () => ({ kind: 'picture' }),
  call: (data, given) => {
    const pictures = ((data as Found).pictures ?? []) as readonly { readonly image: RichPicture }[];
    return found(
      '图片',
      given,
      pictures.map(({ image }) => [image, namesOfPicture(image)] as const),
    );
  },
};

/** Finds a chart of the report by its title, or that of an indicator by the indicator's name. */
const CHART: TemplateHelper = {
  finds: true,
  takes: 1,
  gives: () => ({ kind: 'chart' }),
  call: (data, given) => {
    const { charts = [], indicatorCharts = [] } = data as Found;
    const all = [...charts, ...indicatorCharts] as readonly {
      readonly image: unknown;
      readonly title?: RichText;
    }[];
    return found(
      '图表',
      given,
      all.map(({ image, title }) => [image, title ? [titleOf(wordsOf(title.inlines))] : []] as const),
    );
  },
};

/** What of the data things are found in. */
type Found = Partial<Readonly<Record<'pictures' | 'charts' | 'indicatorCharts', readonly unknown[]>>>;

function found(
  what: '图片' | '图表',
  given: unknown,
  all: readonly (readonly [value: unknown, names: readonly string[]])[],
): unknown {
  const name = String(wordsOfValue(given) ?? '').trim();
  const known = [...new Set(all.flatMap(([, names]) => names.slice(0, 1)))];
  return all.find(([, names]) => names.includes(name))?.[0] ?? notFound(what, name, known);
}

/** A title without the number that zonerep prints before it: 图1　. */
const titleOf = (caption: string): string => caption.replace(/^图\d+\s+/, '');

function namesOfPicture({ picture }: RichPicture): readonly string[] {
  const file = picture.file.trim().replace(/^.*[\\/]/, '');
  return [titleOf(wordsOf(picture.caption)), file, file.replace(/\.[^.]*$/, '')].filter(
    (name) => name !== '',
  );
}

/** The helpers by name; an empty list or text counts as false, as in `{{#if}}`. */
export const TEMPLATE_HELPERS: TemplateHelpers = {
  eq: question(2, (left, right) => wordsOfValue(left) === wordsOfValue(right)),
  ne: question(2, (left, right) => wordsOfValue(left) !== wordsOfValue(right)),
  gt: question(2, (left, right) => Number(left) > Number(right)),
  lt: question(2, (left, right) => Number(left) < Number(right)),
  not: question(1, (value) => isEmpty(value)),
  and: question({ atLeast: 2 }, (...values) => values.every((value) => !isEmpty(value))),
  or: { call: (...values) => values.find((value) => !isEmpty(value)), takes: { atLeast: 2 }, gives: unionOf },
  plain: { call: wordsOfValue, takes: 1, gives: ([value = UNKNOWN]) => value },
  picture: PICTURE,
  图片: PICTURE,
  chart: CHART,
  图表: CHART,
  default: { call: (value, fallback) => (isEmpty(value) ? fallback : value), takes: 2, gives: unionOf },
};

/** Blocks that every template has: each, if, unless and with. */
export const BLOCKS: ReadonlySet<string> = new Set(['each', 'if', 'unless', 'with']);

/** The only one of Handlebars' own helpers that gives a value: an entry of its first argument. */
export const LOOKUP = 'lookup';

/** The names a template may call, blocks among them. */
export const helperNames = (helpers: TemplateHelpers): ReadonlySet<string> =>
  new Set([...BLOCKS, LOOKUP, ...Object.keys(helpers)]);

/** The plain text of a rich text without line breaks; any other value unchanged. */
function wordsOfValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('inlines' in value)) return value;
  return wordsOf((value as RichText).inlines).replaceAll('\n', '');
}
