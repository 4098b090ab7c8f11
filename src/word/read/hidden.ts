// Which runs are hidden text (17.3.2.41): Word neither shows nor prints it.
import {
  attributeOf,
  childOf,
  childrenOf,
  isOff,
  propertiesOf,
  type XmlElement,
  type XmlTree,
} from '../../ooxml/xml-tree.js';
import { valOf } from './numbering.js';

/** Says of a run whether it is hidden, by itself or by its style; `ofParagraph` is what its paragraph's style says. */
export interface Hidden {
  ofParagraph(paragraph: XmlElement): boolean;
  ofRun(run: XmlElement, ofParagraph: boolean): boolean;
  /** Whether the mark at the end of a paragraph is hidden, so that nothing of an empty one is shown, not even its number. */
  ofMark(paragraph: XmlElement): boolean;
}

/** @param styles the document's `word/styles.xml`, where it has one */
export function hiddenText(styles: XmlTree | undefined): Hidden {
  const known = new Map(
    (styles ? childrenOf(styles.root, 'w:style') : []).map((each) => [
      attributeOf(each, 'w:styleId') ?? '',
      each,
    ]),
  );
  const inStyle = (id: string | undefined): boolean | undefined => {
    let style = id === undefined ? undefined : known.get(id);
    for (let steps = 0; style && steps < LONGEST_CHAIN; steps += 1) {
      const vanish = vanishIn(childOf(style, 'w:rPr'));
      if (vanish !== undefined) return vanish;
      style = known.get(valOf(style, 'w:basedOn') ?? '');
    }
    return undefined;
  };
  return {
    ofParagraph(paragraph) {
      const properties = propertiesOf(paragraph, 'w:pPr');
      return inStyle(properties && valOf(properties, 'w:pStyle')) ?? false;
    },
    ofRun(run, ofParagraph) {
      const properties = propertiesOf(run, 'w:rPr');
      if (!properties) return ofParagraph;
      return vanishIn(properties) ?? inStyle(valOf(properties, 'w:rStyle')) ?? ofParagraph;
    },
    ofMark: (paragraph) => vanishIn(childOf(propertiesOf(paragraph, 'w:pPr'), 'w:rPr')) ?? false,
  };
}

/** No chain of styles is longer; one that goes round in a circle ends here too. */
const LONGEST_CHAIN = 20;

function vanishIn(properties: XmlElement | undefined): boolean | undefined {
  const vanish = childOf(properties, 'w:vanish');
  return vanish && !isOff(attributeOf(vanish, 'w:val'));
}
