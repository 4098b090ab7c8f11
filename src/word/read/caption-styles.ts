// Tells which paragraphs are set as captions of tables and pictures are.
import {
  attributeOf,
  childOf,
  childrenOf,
  propertiesOf,
  type XmlElement,
  type XmlTree,
} from '../../ooxml/xml-tree.js';

/** What such a style is called, in Word, in WPS and in ours. */
const CAPTION = /caption|题注|[图表](?:标?题|名)/i;

/**
 * Whether a paragraph is in such a style, or in the middle by itself.
 * @param styles the document's `word/styles.xml`, where it has one
 */
export function captionStyles(styles: XmlTree | undefined): (paragraph: XmlElement) => boolean {
  const captions = new Set(
    (styles ? childrenOf(styles.root, 'w:style') : []).flatMap((style) => {
      const name = childOf(style, 'w:name');
      return CAPTION.test((name && attributeOf(name, 'w:val')) ?? '')
        ? (attributeOf(style, 'w:styleId') ?? [])
        : [];
    }),
  );
  return (paragraph) => {
    const properties = propertiesOf(paragraph, 'w:pPr');
    const [style, alignment] = ['w:pStyle', 'w:jc'].map((name) => childOf(properties, name));
    const isCentred = alignment !== undefined && attributeOf(alignment, 'w:val') === 'center';
    return isCentred || captions.has((style && attributeOf(style, 'w:val')) ?? '');
  };
}
