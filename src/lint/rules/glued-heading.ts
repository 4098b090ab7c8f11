// A heading that has slipped into the end of the paragraph before it: …提供支撑。（五）抓牢基础….
import { headingForms, type Ordinal, type OrdinalForm, ordinalsOf } from '../../genre/ordinals.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import type { Rule } from '../rule.js';

/** Forms that number short points as well as headings. */
const lowest: readonly OrdinalForm[] = ['1.', '（1）', '①'];

export const gluedHeading: Rule = {
  id: 'glued-heading',
  severity: 'error',
  *check(document) {
    // The number of the last heading of each form that stands where it should.
    const last = new Map<OrdinalForm, number>();
    // The forms whose first one begins the line.
    const begun = new Set<OrdinalForm>();
    const numbered = ordinalsOf(document);
    for (const paragraph of paragraphsOf(document)) {
      if (paragraph.opensLine) begun.clear();
      const ordinals = numbered.get(paragraph);
      if (!ordinals) continue;
      // The forms of which a list has begun in the paragraph.
      const lists = new Set<OrdinalForm>();
      for (const ordinal of ordinals) {
        if (ordinal.isDoubtful || !headingForms.includes(ordinal.form)) continue;
        const { form, number, opensLine, start, end } = ordinal;
        const glued = !lists.has(form) && isGlued(ordinal, [last.get(form) ?? 0, itemNumber(paragraph)]);
        if (!opensLine && number === 1) lists.add(form);
        if (opensLine && number === 1) begun.add(form);
        if (opensLine || glued) setLast(last, form, number);
        if (!glued) continue;
        yield paragraph.find(start, end, {
          message: `标题“${headingWords(paragraph, ordinal)}”接在了上一段的后面`,
          hint: '另起一段',
          params: { ordinal: ordinal.words },
          // 1.……。2.……。 may be one paragraph on purpose.
          ...(begun.has(form) && lowest.includes(form) && { severity: 'info' }),
        });
      }
    }
  },
};

/** It follows a full stop and goes on from a heading. */
function isGlued({ number, opensLine, afterStop }: Ordinal, headings: readonly number[]): boolean {
  return !opensLine && afterStop && number > 1 && headings.includes(number - 1);
}

/** Where items are numbered by zonerep, the number of the item the paragraph belongs to; 0 elsewhere. */
function itemNumber({ owner }: TextParagraph): number {
  const index = owner.path.at(-2);
  return typeof index === 'number' && (owner.path.at(-1) === 'text' || owner.path.at(-1) === 'closing')
    ? index + 1
    : 0;
}

/** The lower headings begin anew below a heading. */
function setLast(last: Map<OrdinalForm, number>, form: OrdinalForm, number: number): void {
  last.set(form, number);
  for (const lower of headingForms.slice(headingForms.indexOf(form) + 1)) last.delete(lower);
}

function headingWords({ words }: TextParagraph, { start }: Ordinal): string {
  const [heading = ''] = /^.[^。；]{0,18}/.exec(words.slice(start)) ?? [];
  return heading.length < 19 ? heading : `${heading.slice(0, 16)}……`;
}
