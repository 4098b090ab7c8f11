// Adding properties to a w:rPr while its children stay in the order the schema demands.
import { fragmentOf } from '../../ooxml/scan-xml.js';
import { attributesIn, childrenOf, setAttribute, type XmlElement, xmlOf } from '../../ooxml/xml-tree.js';

// CT_RPr in ECMA-376 part 1, 17.3.2; what stands after these (w14 effects, rPrChange) keeps its place at the end.
const ORDER =
  `rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
  webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
  eastAsianLayout specVanish oMath`.split(/\s+/);

/**
 * @param rPrXml `<w:rPr>…</w:rPr>` or empty.
 * @param additions whole elements such as `<w:b/>`; one of the same name is replaced, but the attributes of `w:rFonts`
 *   are merged.
 * @returns `<w:rPr>…</w:rPr>`, or what came in when there is nothing to add.
 */
export function mergeRunProperties(rPrXml: string, additions: readonly string[]): string {
  if (additions.length === 0) return rPrXml;
  const properties = new Map<string, XmlElement>();
  const [present] = childrenOf(fragmentOf(rPrXml));
  for (const property of present === undefined ? [] : childrenOf(present))
    properties.set(property.name, property);
  for (const added of childrenOf(fragmentOf(additions.join('')))) {
    const fonts = added.name === 'w:rFonts' ? properties.get(added.name) : undefined;
    if (fonts === undefined) properties.set(added.name, added);
    else addFonts(fonts, added);
  }
  const sorted = [...properties.values()].sort((a, b) => rankOf(a.name) - rankOf(b.name));
  return `<w:rPr>${sorted.map(xmlOf).join('')}</w:rPr>`;
}

function rankOf(name: string): number {
  const rank = name.startsWith('w:') ? ORDER.indexOf(name.slice(2)) : -1;
  return rank === -1 ? ORDER.length : rank;
}

function addFonts(present: XmlElement, added: XmlElement): void {
  for (const { name, value } of attributesIn(added.open)) {
    setAttribute(present, name, value);
    // A theme's face outranks a named one (17.3.2.26), so the named one must take its place.
    setAttribute(present, `${name}Theme`, undefined);
  }
}
