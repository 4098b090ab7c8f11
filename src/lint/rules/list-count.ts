// Finds promised counts that the list behind or before them does not keep: 五项工作 of which four follow.

import { paragraphsOf } from '../../genre/paragraphs.js';
import {
  announcement,
  brokenAnnouncements,
  brokenSlogans,
  closedList,
  enumeration,
  miscountedLists,
  overfullLists,
  slogan,
} from '../../genre/promised-counts.js';
import { textsWith } from '../../genre/texts-with.js';
import type { Rule } from '../rule.js';

export const listCount: Rule = {
  id: 'list-count',
  severity: 'warning',
  *check(document) {
    const paragraphs = paragraphsOf(document);
    const announcing = new Set(textsWith(paragraphs, announcement.needs));
    for (let index = 0; index < paragraphs.length; index++) {
      const paragraph = paragraphs[index];
      if (!paragraph || !announcing.has(paragraph)) continue;
      for (const { start, end, promised, found } of brokenAnnouncements(paragraphs, index))
        yield paragraph.find(start, end, {
          message: `“${paragraph.words.slice(start, end).replace(/[：:。]$/, '')}”说是${promised}项，后面列了${found}项`,
          hint: '核对是数目写错，还是漏写、多写了一项',
        });
    }
    for (const paragraph of textsWith(paragraphs, slogan.needs))
      for (const { start, end, promised, found } of brokenSlogans(paragraph))
        yield paragraph.find(start, end, {
          message: `${paragraph.words.slice(start, end)}说是${promised}个，后面列了${found}个`,
          hint: '核对是数目写错，还是漏写、多写了一个',
        });
    for (const paragraph of textsWith(paragraphs, enumeration.needs))
      for (const { start, end, promised, found } of overfullLists(paragraph))
        yield paragraph.find(start, end, {
          message: `“等”前面列了${found}个，后面说是${promised}个`,
          hint: '核对名称和数目',
        });
    for (const paragraph of textsWith(paragraphs, closedList.needs))
      for (const { start, end, promised, found } of miscountedLists(paragraph))
        yield paragraph.find(start, end, {
          message: `“${paragraph.words.slice(start, end)}”列了${found}个，说是${promised}个`,
          hint: '核对名称和数目；没有列全的，加“等”字',
        });
  },
};
