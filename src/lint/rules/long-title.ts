// Titles and headings too long to be taken in at a glance.
import type { Rule } from '../rule.js';

/** A title takes three lines of twenty-odd characters at the most (二号字), a heading one line and a half (三号字). */
const longest = { title: 60, heading: 40 };

export const longTitle: Rule = {
  id: 'long-title',
  severity: 'info',
  passage: true,
  *check(document) {
    for (const text of document.texts) {
      if (text.role !== 'title' && text.role !== 'heading') continue;
      const limit = longest[text.role];
      // No character is wider than one.
      if (text.text.length <= limit) continue;
      const width = widthOf(text.text);
      if (width <= limit) continue;
      yield {
        span: text.locate(0, text.text.length),
        path: text.path,
        message: `${text.role === 'title' ? '标题' : '小标题'}有${width}个字，偏长`,
        hint: `宜在${limit}字以内`,
        params: { width, limit },
      };
    }
  },
};

/** Length in Chinese characters; two Latin letters or digits take the room of one. */
function widthOf(text: string): number {
  const narrow = text.match(/[\x21-\x7E]/g)?.length ?? 0;
  return text.replace(/\s/g, '').length - Math.floor(narrow / 2);
}
