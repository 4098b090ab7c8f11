// Which number a paragraph has: its own, or that of its style and of the styles this is based on.
import {
  attributeOf,
  childOf,
  childrenOf,
  propertiesOf,
  type XmlElement,
  type XmlTree,
} from '../../ooxml/xml-tree.js';
import { type NumberOf, valOf } from './numbering.js';

interface Style {
  readonly basedOn: string | undefined;
  readonly list: string | undefined;
  readonly level: string | undefined;
}

/** What styles say of the paragraphs that have them. */
export interface ParagraphNumbers {
  /** The list and the level of a paragraph's number; undefined where it has none. */
  numberOf(paragraph: XmlElement): NumberOf | undefined;
}

/** @param styles the document's `word/styles.xml`, and `numbering` its `word/numbering.xml`, where it has them */
export function paragraphNumbers(
  styles: XmlTree | undefined,
  numbering: XmlTree | undefined,
): ParagraphNumbers {
  const known = styles ? readStyles(styles.root) : { styles: new Map<string, Style>(), usual: undefined };
  const levels = numbering ? levelsOfStyles(numbering.root) : new Map<string, number>();
  return {
    numberOf(paragraph) {
      const properties = propertiesOf(paragraph, 'w:pPr');
      const own = properties && childOf(properties, 'w:numPr');
      const style = (properties && valOf(properties, 'w:pStyle')) ?? known.usual;
      const styled = ofStyle(known.styles, style);
      const list = (own && valOf(own, 'w:numId')) ?? styled.list;
      // The list 0 takes the number of the style away (17.9.18).
      if (list === undefined || list === '0') return undefined;
      const level = (own && valOf(own, 'w:ilvl')) ?? styled.level ?? levels.get(`${list} ${styled.holder}`);
      return { list, level: Number(level ?? 0) };
    },
  };
}

function readStyles(root: XmlElement) {
  const all = childrenOf(root, 'w:style').filter((style) => attributeOf(style, 'w:type') === 'paragraph');
  const styles = new Map(
    all.map((style) => {
      const properties = childOf(style, 'w:pPr');
      const numbers = properties && childOf(properties, 'w:numPr');
      return [
        attributeOf(style, 'w:styleId') ?? '',
        {
          basedOn: valOf(style, 'w:basedOn'),
          list: numbers && valOf(numbers, 'w:numId'),
          level: numbers && valOf(numbers, 'w:ilvl'),
        },
      ] as const;
    }),
  );
  const usual = all.find((style) => /^(?:1|true|on)$/.test(attributeOf(style, 'w:default') ?? ''));
  return { styles, usual: usual && attributeOf(usual, 'w:styleId') };
}

/** No chain of styles is longer; one that goes round in a circle ends here too. */
const LONGEST_CHAIN = 20;

function ofStyle(styles: ReadonlyMap<string, Style>, id: string | undefined) {
  let level: string | undefined;
  let current = id;
  for (let steps = 0; current !== undefined && steps < LONGEST_CHAIN; steps++) {
    const style = styles.get(current);
    level ??= style?.level;
    if (style?.list !== undefined) return { list: style.list, level, holder: current };
    current = style?.basedOn;
  }
  return { list: undefined, level, holder: undefined };
}

/** The level of each list that says to which style it belongs (`w:pStyle`), by list and style. */
function levelsOfStyles(root: XmlElement): Map<string, number> {
  const levels = new Map<string, number>();
  const definitions = new Map(
    childrenOf(root, 'w:abstractNum').map(
      (each) => [attributeOf(each, 'w:abstractNumId') ?? '', each] as const,
    ),
  );
  for (const list of childrenOf(root, 'w:num')) {
    const definition = definitions.get(valOf(list, 'w:abstractNumId') ?? '');
    for (const level of definition ? childrenOf(definition, 'w:lvl') : []) {
      const style = valOf(level, 'w:pStyle');
      if (style !== undefined)
        levels.set(`${attributeOf(list, 'w:numId')} ${style}`, Number(attributeOf(level, 'w:ilvl') ?? 0));
    }
  }
  return levels;
}
