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
  readonly indent: XmlElement | undefined;
}

/** A number that a paragraph has from its style. */
export interface StyledNumber extends NumberOf {
  /**
   * The `w:ind` of the styles from the one that holds the number to the paragraph's own, which win over the indent of
   * the list.
   */
  readonly indents: readonly XmlElement[];
}

/** What styles say of the paragraphs that have them. */
export interface ParagraphNumbers {
  /** The list and the level of a paragraph's number; undefined where it has none. */
  numberOf(paragraph: XmlElement): NumberOf | undefined;
  /** The same, only of a paragraph that names no list itself. */
  styledNumberOf(paragraph: XmlElement): StyledNumber | undefined;
}

/** @param styles the document's `word/styles.xml`, and `numbering` its `word/numbering.xml`, where it has them */
export function paragraphNumbers(
  styles: XmlTree | undefined,
  numbering: XmlTree | undefined,
): ParagraphNumbers {
  const known = styles ? readStyles(styles.root) : { styles: new Map<string, Style>(), usual: undefined };
  const levels = numbering ? levelsOfStyles(numbering.root) : new Map<string, number>();
  const find = (paragraph: XmlElement) => {
    const properties = propertiesOf(paragraph, 'w:pPr');
    const own = properties && childOf(properties, 'w:numPr');
    const style = (properties && valOf(properties, 'w:pStyle')) ?? known.usual;
    const styled = ofStyle(known.styles, style);
    const named = own && valOf(own, 'w:numId');
    const list = named ?? styled.list;
    // The list 0 takes the number of the style away (17.9.18).
    if (list === undefined || list === '0') return undefined;
    const level = (own && valOf(own, 'w:ilvl')) ?? styled.level ?? levels.get(`${list} ${styled.holder}`);
    return { isOwn: named !== undefined, list, level: Number(level ?? 0), indents: styled.indents };
  };
  return {
    numberOf(paragraph) {
      const found = find(paragraph);
      return found && { list: found.list, level: found.level };
    },
    styledNumberOf(paragraph) {
      const { isOwn, ...found } = find(paragraph) ?? { isOwn: true };
      return isOwn || !('list' in found) ? undefined : found;
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
          indent: childOf(properties, 'w:ind'),
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
  const indents: XmlElement[] = [];
  for (let steps = 0; current !== undefined && steps < LONGEST_CHAIN; steps++) {
    const style = styles.get(current);
    level ??= style?.level;
    if (style?.indent) indents.unshift(style.indent);
    if (style?.list !== undefined) return { list: style.list, level, holder: current, indents };
    current = style?.basedOn;
  }
  return { list: undefined, level, holder: undefined, indents };
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
