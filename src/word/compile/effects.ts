// Finds the rows, paragraphs, cells and tables of a part to which the tags in them may do something when they are filled.
import type { XmlElement } from '../../ooxml/xml-tree.js';
import { effectOfTag } from '../../template/effects.js';
import type { Complain } from '../../template/tags/tag.js';
import type { WordTag } from '../tags/find-tags.js';
import { nearest } from '../tags/table-grid.js';

export interface EffectPlan {
  /** Rows and paragraphs that go when all that may drop them is empty. */
  readonly dropped: ReadonlySet<XmlElement>;
  /** Cells that may be merged or get a colour. */
  readonly cells: ReadonlySet<XmlElement>;
  /** The tables of these rows and cells. */
  readonly tables: ReadonlySet<XmlElement>;
}

/** Plans the effects of a part's tags, once they stand where they are filled. */
export function planEffects(tags: readonly WordTag[]): EffectPlan {
  const [dropped, cells, tables] = [new Set<XmlElement>(), new Set<XmlElement>(), new Set<XmlElement>()];
  for (const { parsed, node } of tags) {
    const effect = parsed.kind === 'value' ? effectOfTag(parsed.expression)?.effect : undefined;
    if (effect === undefined) continue;
    const row = nearest(node.parent, 'w:tr');
    const at = effect === 'drop' ? (row ?? nearest(node.parent, 'w:p')) : nearest(node.parent, 'w:tc');
    if (at !== undefined) (effect === 'drop' ? dropped : cells).add(at);
    const table = row && nearest(row, 'w:tbl');
    if (table !== undefined) tables.add(table);
  }
  return { dropped, cells, tables };
}

/** Reports tags that merge or shade a cell, or drop a paragraph or row, where there is none. */
export function checkEffects(tags: readonly WordTag[], complain: Complain<WordTag>): void {
  for (const tag of tags) {
    const effect = tag.parsed.kind === 'value' ? effectOfTag(tag.parsed.expression)?.effect : undefined;
    if (effect === undefined || nearest(tag.node.parent, effect === 'drop' ? 'w:p' : 'w:tc') !== undefined)
      continue;
    if (effect === 'drop') {
      complain(tag, {
        code: 'nothing-to-drop',
        message: `“${tag.typed}”写在这里，没有段落和行可删`,
        hint: '在图表、SmartArt 图形、图表的数据表和文件属性里，直接写字段名；可有可无的字用 {{#if 字段名}}……{{/if}}',
      });
      continue;
    }
    complain(tag, {
      code: 'no-cell',
      message: `“${tag.typed}”只能写在表格的格里`,
      hint: effect === 'merge' ? '不在表格里的，直接写字段名' : '把它移到要上底色的那一格里',
    });
  }
}
