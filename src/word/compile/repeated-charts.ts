// Finds the charts that stand in a loop: all copies show one and the same part, which is filled once, outside of it.
import { attributesIn, localName } from '../../ooxml/xml-tree.js';
import { isLoop, type PartElement, walkParts } from './part-tree.js';

/** The ids by which charts in loops, or in `{{#with}}`, are referred to. */
export function repeatedCharts(part: PartElement): ReadonlySet<string> {
  const found = new Set<string>();
  walkParts([part], {
    element({ name, open }, frames) {
      if (localName(name) !== 'chart' || frames.length === 0) return;
      const isElsewhere = frames.some(
        ({ branch, block }) => isLoop(branch) || block.branches[0].opens?.path.original === 'with',
      );
      if (isElsewhere)
        for (const { name: attribute, value } of attributesIn(open))
          if (localName(attribute) === 'id') found.add(value);
    },
  });
  return found;
}
