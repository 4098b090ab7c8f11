// Says why a name is not known in a header, a footer or a note, which stand in no loop although the text around does.
import type { TagFault } from '../../template/tags/tag.js';
import type { SharedReason } from './graft-headers.js';

/**
 * The fault with a hint that can be followed there.
 *
 * @param place where the tag stands, in a writer's words.
 * @param reason why a header or footer is the same on all pages; undefined for one that is filled for each item.
 */
export function withReasonOfPlace(
  fault: TagFault,
  place: string,
  reason: SharedReason | undefined,
): TagFault {
  const [, list] = /^请写在 (\{\{#each [^}]*\}\}) 和/.exec(fault.hint ?? '') ?? [];
  if (fault.code !== 'unknown-name' || list === undefined) return fault;
  const [header] = /页[眉脚]/.exec(place) ?? [];
  if (header !== undefined) {
    const hint = reason === undefined ? inItem(header) : SHARED[reason](header, list);
    return { ...fault, hint };
  }
  if (/[脚尾]注/.test(place))
    return {
      ...fault,
      hint: `注取它的引用所在处的字段：把正文里这个注的引用放到 ${list} 和 {{/each}} 之间`,
    };
  return fault;
}

/** @param header 页眉 or 页脚. */
const inItem = (header: string): string =>
  `这个${header}跟着循环里的一节，只能写那一项的字段；外层的字段前面加 ../，整份总结的写成 {{@root.字段名}}`;

const SHARED: Readonly<Record<SharedReason, (header: string, list: string) => string>> = {
  outside: (header, list) =>
    `${header}跟着节走，这一节不在循环里，只能写整份总结的字段；要每一项一个${header}，在 ${list} 里每一项的末尾插入“下一页”分节符，把${header}写在那一节，{{/each}} 放在分节符后面`,
  'before-item': (header, list) =>
    `这一节到循环开头的分节符为止，是前面的内容，${header}就不是哪一项的：要每一项一个${header}，把分节符移到 ${list} 里每一项的末尾，紧接着就是 {{/each}}`,
  'break-with-tag': (header) =>
    `这一节的分节符和块的标签在同一段里，${header}就不跟着每一项：让 {{#each …}} 和 {{/each}} 各自单独成段，{{/each}} 放在分节符后面`,
  whole: (header, list) =>
    `这个${header}写的是整份总结的字段，每一项都一样；这个字段写到正文里，放在 ${list} 和 {{/each}} 之间`,
  several: (header) =>
    `这个${header}不止一节在用，不能跟着每一项：给循环里的那一节单独做一个${header}（取消“链接到前一节”，再写）`,
  linked: (header) =>
    `这个${header}里有从外面取来的东西，不能每一项一个：去掉外面的链接，或把这个字段写到正文里`,
  chart: (header) => `这个${header}里有图表，不能每一项一个：把图表移到正文里，或把这个字段写到正文里`,
};
