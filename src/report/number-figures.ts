// Numbers the figures of a report through: 图1, 图2, before their captions (GB/T 7713.2 6.3.2: under the figure).
import { merged, plain } from './inline.js';
import type { Block } from './report.js';

/**
 * A function that puts 图1, 图2, … and a blank before the captions of the figures it meets, from one call to the
 * next; figures without a caption have no number.
 */
export function figureNumbering(): (blocks: readonly Block[]) => readonly Block[] {
  let count = 0;
  const numbered = (block: Block): Block => {
    if (block.kind !== 'chart' || block.caption.length === 0) return block;
    count += 1;
    return { ...block, caption: merged([plain(`图${count}\u3000`), ...block.caption]) };
  };
  return (blocks) => (blocks.some(({ kind }) => kind === 'chart') ? blocks.map(numbered) : blocks);
}
