// Says why a name is not known in a header, a footer or a note, which stand in no loop although the text around does.
import type { TagFault } from '../../template/tags/tag.js';

/**
 * The fault with a hint that can be followed there.
 *
 * @param place where the tag stands, in a writer's words.
 */
export function withReasonOfPlace(fault: TagFault, place: string): TagFault {
  const [, list] = /^请写在 (\{\{#each [^}]*\}\}) 和/.exec(fault.hint ?? '') ?? [];
  if (fault.code !== 'unknown-name' || list === undefined) return fault;
  if (/页[眉脚]/.test(place))
    return {
      ...fault,
      hint: `页眉页脚整节共用，不随每一项变，只能写整份总结的字段；这个字段写到正文里，放在 ${list} 和 {{/each}} 之间`,
    };
  if (/[脚尾]注/.test(place))
    return {
      ...fault,
      hint: `注取它的引用所在处的字段：把正文里这个注的引用放到 ${list} 和 {{/each}} 之间`,
    };
  return fault;
}
