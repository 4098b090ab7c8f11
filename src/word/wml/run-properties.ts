// Adding properties to a w:rPr while its children stay in the order the schema demands.

// CT_RPr in ECMA-376 part 1, 17.3.2; what stands after these (w14 effects, rPrChange) keeps its place at the end.
const ORDER =
  `rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
  webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
  eastAsianLayout specVanish oMath`.split(/\s+/);

const TOKEN = /<(?:[^"'>]|"[^"]*"|'[^']*')*>|[^<]+/g;

/**
 * @param rPrXml `<w:rPr>…</w:rPr>` or empty.
 * @param additions whole elements such as `<w:b/>`; one of the same name is replaced, but the attributes of `w:rFonts`
 *   are merged.
 * @returns `<w:rPr>…</w:rPr>`, or what came in when there is nothing to add.
 */
export function mergeRunProperties(rPrXml: string, additions: readonly string[]): string {
  if (additions.length === 0) return rPrXml;
  const properties = new Map<string, string>();
  for (const xml of childrenOf(rPrXml)) properties.set(nameOf(xml), xml);
  for (const xml of additions) {
    const name = nameOf(xml);
    const present = properties.get(name);
    properties.set(name, present !== undefined && name === 'w:rFonts' ? mergeFonts(present, xml) : xml);
  }
  const sorted = [...properties].sort(([a], [b]) => rankOf(a) - rankOf(b));
  return `<w:rPr>${sorted.map(([, xml]) => xml).join('')}</w:rPr>`;
}

/** The children of an element as strings, each with all it holds. */
function childrenOf(xml: string): readonly string[] {
  const tokens = xml.match(TOKEN) ?? [];
  const children: string[] = [];
  let depth = 0;
  let child = '';
  for (const token of tokens.slice(1, -1)) {
    if (token.startsWith('</')) depth -= 1;
    else if (token.startsWith('<') && !token.endsWith('/>')) depth += 1;
    child += token;
    if (depth > 0) continue;
    if (child.trim() !== '') children.push(child);
    child = '';
  }
  return children;
}

const nameOf = (xml: string): string => /^\s*<([^\s/>]+)/.exec(xml)?.[1] ?? '';

function rankOf(name: string): number {
  const rank = name.startsWith('w:') ? ORDER.indexOf(name.slice(2)) : -1;
  return rank === -1 ? ORDER.length : rank;
}

function mergeFonts(present: string, added: string): string {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of `${present}${added}`.matchAll(/(w:\w+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    attributes.set(name, value);
  }
  // A theme's face outranks a named one (17.3.2.26), so the named one must take its place.
  for (const name of [...added.matchAll(/w:(ascii|hAnsi|eastAsia)\s*=/g)].map((match) => match[1])) {
    attributes.delete(`w:${name}Theme`);
  }
  return `<w:rFonts ${[...attributes].map(([name, value]) => `${name}=${value}`).join(' ')}/>`;
}
