// The helpers of templates that find something of the report by its name.
import { wordsOf } from '../report/inline.js';
import type { TemplateHelper } from './helper.js';
import { wordsOfValue } from './helper-values.js';
import { notFound, type RichPicture, type RichText } from './rich-text.js';

/** Finds a picture of the report by its title, or by the name of its file, with its ending or without. */
export const PICTURE: TemplateHelper = {
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
export const CHART: TemplateHelper = {
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
