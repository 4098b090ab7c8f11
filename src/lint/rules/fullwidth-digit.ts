// Full-width digits: １２.５％ for 12.5%.
import { paragraphsOf } from '../../genre/paragraphs.js';
import { search } from '../../genre/search.js';
import { byCause, placesIn, toldOnce } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

const figure = search(
  ['０１２３４５６７８９'],
  () => /[０-９][０-９0-9．.，,]*[０-９0-9]％?|[０-９]％?|(?<=\d)[０-９]+/g,
);

export const fullwidthDigit: Rule = {
  id: 'fullwidth-digit',
  severity: 'error',
  *check(document) {
    const paragraphs = placesIn(paragraphsOf(document), figure, ({ 0: wrong, index }, paragraph) => ({
      paragraph,
      start: index,
      end: index + wrong.length,
      wrong,
      right: wrong.replace(/[０-９．，％]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)),
    }));
    for (const places of byCause(document, paragraphs))
      yield* toldOnce(places, ({ wrong, right }) => ({
        message: `数字“${wrong}”是全角`,
        hint: `改为半角“${right}”`,
        params: { figure: wrong, count: places.length },
      }));
  },
};
