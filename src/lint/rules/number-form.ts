// Finds figures that are not written as figures are: 3·2%, 1,2345家, 百分之8.5, 第十四个5年, 九零年代, 三、五家, 50000万元.
import { matchesOf } from '../../genre/match-texts.js';
import { numberForms } from '../../genre/number-forms.js';
import { paragraphsOf } from '../../genre/paragraphs.js';
import { textsWith } from '../../genre/texts-with.js';
import { byCause, type FaultyPlace, fixOf, timesWords } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

interface Place extends FaultyPlace {
  readonly wrong: string;
  readonly better: string;
}

export const numberForm: Rule = {
  id: 'number-form',
  severity: 'warning',
  *check(document) {
    const all = paragraphsOf(document);
    for (const form of numberForms) {
      const paragraphs = textsWith(all, form.search.needs).map((paragraph) =>
        matchesOf(paragraph.words, form.search.pattern).flatMap((match): Place[] => {
          const better = form.proposal(match, paragraph);
          if (better === undefined) return [];
          const place = { paragraph, start: match.index, end: match.index + match[0].length };
          return [{ ...place, wrong: match[0], better, ...(form.isSafe && { right: better }) }];
        }),
      );
      for (const places of byCause(document, paragraphs)) {
        const [first] = places;
        if (!first) continue;
        yield first.paragraph.find(first.start, first.end, {
          severity: form.severity,
          message: `“${first.wrong}”${form.fault}${timesWords(places)}`,
          hint: form.isSafe ? `写成“${first.better}”` : `核对后写成“${first.better}”`,
          params: { count: places.length },
          ...fixOf(places),
        });
      }
    }
  },
};
