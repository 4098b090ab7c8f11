// Finds figures that are not written as figures are: 3·2%, 1,2345家, 百分之8.5, 第十四个5年, 九零年代, 三、五家, 50000万元.
import { numberForms } from '../../genre/number-forms.js';
import { paragraphsOf } from '../../genre/paragraphs.js';
import { byCause, type FaultyPlace, placesIn, toldOnce } from '../repeated-fault.js';
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
      const paragraphs = placesIn(all, form.search, (match, paragraph): Place | undefined => {
        const better = form.proposal(match, paragraph);
        if (better === undefined) return undefined;
        const place = { paragraph, start: match.index, end: match.index + match[0].length };
        return { ...place, wrong: match[0], better, ...(form.isSafe && { right: better }) };
      });
      for (const places of byCause(document, paragraphs))
        yield* toldOnce(places, ({ wrong, better }) => ({
          severity: form.severity,
          message: `“${wrong}”${form.fault}`,
          hint: form.isSafe ? `写成“${better}”` : `核对后写成“${better}”`,
          params: { count: places.length },
        }));
    }
  },
};
