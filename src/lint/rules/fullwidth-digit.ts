// Full-width digits: １２.５％ for 12.5%.
import { matchesOf } from '../../genre/match-texts.js';
import { paragraphsOf } from '../../genre/paragraphs.js';
import { search } from '../../genre/search.js';
import { textsWith } from '../../genre/texts-with.js';
import { byCause, fixOf, timesWords } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

const figure = search(
  ['０１２３４５６７８９'],
  () => /[０-９][０-９0-9．.，,]*[０-９0-9]％?|[０-９]％?|(?<=\d)[０-９]+/g,
);

export const fullwidthDigit: Rule = {
  id: 'fullwidth-digit',
  severity: 'error',
  *check(document) {
    const paragraphs = textsWith(paragraphsOf(document), figure.needs).map((paragraph) =>
      matchesOf(paragraph.words, figure.pattern).map(({ 0: wrong, index }) => ({
        paragraph,
        start: index,
        end: index + wrong.length,
        wrong,
        right: wrong.replace(/[０-９．，％]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)),
      })),
    );
    for (const places of byCause(document, paragraphs)) {
      const [first] = places;
      if (!first) continue;
      yield first.paragraph.find(first.start, first.end, {
        message: `数字“${first.wrong}”是全角${timesWords(places)}`,
        hint: `改为半角“${first.right}”`,
        params: { figure: first.wrong, count: places.length },
        ...fixOf(places),
      });
    }
  },
};
