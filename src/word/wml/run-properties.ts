// Adds properties to a `w:rPr` and keeps its children in the order that the schema requires.
import { fragmentOf } from '../../ooxml/scan-xml.js';
import { attributesIn, childrenOf, setAttribute, type XmlElement, xmlOf } from '../../ooxml/xml-tree.js';
import { rememberedByTexts } from '../../source/remembered.js';

// The order of CT_RPr (ECMA-376 part 1, 17.3.2); elements not listed (w14 effects, rPrChange) stay at the
// end.
const ORDER =
  `rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
  webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
  eastAsianLayout specVanish oMath`.split(/\s+/);

/**
 * Adds properties to a `w:rPr`.
 *
 * @param rPrXml `<w:rPr>…</w:rPr>` or empty.
 * @param additions whole elements such as `<w:b/>`; each replaces an element of the same name, except that
 *   the attributes of `w:rFonts` are merged.
 * @returns `<w:rPr>…</w:rPr>`, or `rPrXml` itself if there is nothing to add.
 * @throws Error if the XML is not well-formed, which is a bug.
 */
export function mergeRunProperties(rPrXml: string, additions: readonly string[]): string {
  return additions.length === 0 ? rPrXml : merged(rPrXml, additions.join(''));
}

/** All reports of a batch have the same few properties. */
const merged = rememberedByTexts((rPrXml, additions) => {
  const properties = new Map<string, XmlElement>();
  const [present] = childrenOf(fragmentOf(rPrXml));
  for (const property of present === undefined ? [] : childrenOf(present))
    properties.set(property.name, property);
  for (const added of childrenOf(fragmentOf(additions))) {
    const fonts = added.name === 'w:rFonts' ? properties.get(added.name) : undefined;
    if (fonts === undefined) properties.set(added.name, added);
    else addFonts(fonts, added);
  }
  const sorted = [...properties.values()].sort((a, b) => rankOf(a.name) - rankOf(b.name));
  return `<w:rPr>${sorted.map(xmlOf).join('')}</w:rPr>`;
});

function rankOf(name: string): number {
  const rank = name.startsWith('w:') ? ORDER.indexOf(name.slice(2)) : -1;
  return rank === -1 ? ORDER.length : rank;
}

function addFonts(present: XmlElement, added: XmlElement): void {
  for (const { name, value } of attributesIn(added.open)) {
    setAttribute(present, name, value);
    // The face of a theme overrides a named one (17.3.2.26), so the theme is removed.
    setAttribute(present, `${name}Theme`, undefined);
  }
}
