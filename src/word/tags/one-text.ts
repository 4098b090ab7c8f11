// Sees to it that a block in words that stand in no paragraph, those of charts, SmartArt and properties, begins and ends in one
// text: what stands around its texts, shapes with their ids or the points of a series, cannot be repeated.
import type { Complain } from '../../template/tags/tag.js';
import type { PairedBlock } from '../../template/tags/template-tree.js';
import type { WordTag } from './draft-tags.js';

/** Reports the blocks that reach from one text into another. */
export function checkTexts(blocks: readonly PairedBlock<WordTag>[], complain: Complain<WordTag>): void {
  for (const { branches, close } of blocks) {
    const [{ tag }] = branches;
    if ([...branches.map((branch) => branch.tag), close].every(({ words }) => words === tag.words)) continue;
    complain(tag, {
      code: 'block-crosses-boundary',
      message: `“${tag.typed}”和它的另一半不在同一段文字里`,
      hint: tag.where.place.includes('SmartArt')
        ? '图形不会随列表多画、少画一个；开头和结尾写在同一个形状的同一段文字里，或改用表格'
        : '让开头和结尾写在同一处文字里',
    });
  }
}
