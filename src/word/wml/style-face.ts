// The typeface in which a style of a template sets Chinese, by its own properties, those it is based on, or the defaults.
import { attributeOf, childOf, childrenOf, type XmlElement, type XmlTree } from '../../ooxml/xml-tree.js';

/** Styles may be based on one another in a circle, in a file that no program wrote. */
const MOST_STEPS = 20;

/**
 * The face for Chinese of a style (17.3.2.26 rFonts).
 *
 * @returns undefined where a theme decides, or nothing is said.
 */
export function chineseFaceOf({ root }: XmlTree, styleId: string): string | undefined {
  const styles = childrenOf(root, 'w:style');
  let id: string | undefined = styleId;
  for (let step = 0; id !== undefined && step < MOST_STEPS; step += 1) {
    const style = styles.find((one) => attributeOf(one, 'w:styleId') === id);
    const face = faceIn(childOf(style, 'w:rPr'));
    if (face !== undefined) return face;
    const base = childOf(style, 'w:basedOn');
    id = base && attributeOf(base, 'w:val');
  }
  return faceIn(childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
}

function faceIn(properties: XmlElement | undefined): string | undefined {
  const fonts = childOf(properties, 'w:rFonts');
  return fonts && attributeOf(fonts, 'w:eastAsia');
}
