// Makes room for pictures in lines of text: in a line of an exact height, as the text of a 公文 has, Word shows of a picture
// only a strip of that height.

/** Stands before the run of a picture until the part is filled; no part holds this character, because XML forbids it. */
export const IN_LINE = '\u0002';

/** What of a paragraph's properties comes after its spacing and indents (17.3.1.26 pPr). */
const LATER =
  /<w:(?:contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)[\s/>]/;

/** A filled part in which every line with a picture is as high as the picture, which begins it without an indent. */
export function withRoom(xml: string): string {
  if (!xml.includes(IN_LINE)) return xml;
  const [first = '', ...others] = xml.split(IN_LINE);
  let out = first;
  for (const piece of others) {
    const at = Math.max(out.lastIndexOf('<w:p>'), out.lastIndexOf('<w:p '));
    out = at === -1 ? out + piece : out.slice(0, at) + roomy(out.slice(at)) + piece;
  }
  return out;
}

/** The beginning of a paragraph, up to its picture, with an automatic line height. */
function roomy(begin: string): string {
  const start = begin.indexOf('>') + 1;
  const rest = begin.slice(start).replace(/^<w:pPr(?:\s[^>]*)?\/>/, '<w:pPr></w:pPr>');
  const whole = rest.startsWith('<w:pPr') ? rest : `<w:pPr></w:pPr>${rest}`;
  const inner = whole.indexOf('>') + 1;
  const end = whole.indexOf('</w:pPr>', inner);
  const later = LATER.exec(whole.slice(inner, end));
  const place = later === null ? end : inner + later.index;
  const isFirst = !/<w:(?:t|drawing)[\s>]/.test(whole.slice(place));
  const own = withElement(
    whole.slice(inner, place),
    'spacing',
    'line|lineRule',
    'w:line="240" w:lineRule="auto"',
  );
  const properties = isFirst
    ? withElement(
        own,
        'ind',
        'firstLine|firstLineChars|hanging|hangingChars',
        'w:firstLineChars="0" w:firstLine="0"',
      )
    : own;
  return begin.slice(0, start) + whole.slice(0, inner) + properties + whole.slice(place);
}

/** Properties with these attributes of an element in the place of others; a new element comes last but before `w:ind`. */
function withElement(properties: string, name: string, without: string, attributes: string): string {
  const present = new RegExp(`<w:${name}(?:\\s[^>]*)?>`).exec(properties)?.[0];
  if (present === undefined) {
    const at = name === 'ind' ? -1 : properties.search(/<w:ind[\s/>]/);
    const before = at === -1 ? properties.length : at;
    return `${properties.slice(0, before)}<w:${name} ${attributes}/>${properties.slice(before)}`;
  }
  const kept = present.replace(new RegExp(`\\sw:(?:${without})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g'), '');
  return properties.replace(present, kept.replace(`<w:${name}`, `<w:${name} ${attributes}`));
}
