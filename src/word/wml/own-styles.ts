// The styles a template already has, read from its word/styles.xml as Word, WPS and LibreOffice write it.

export interface OwnStyle {
  /** `paragraph`, `character`, `table` or `numbering`. */
  readonly type: string;
  readonly id: string;
  /** Its name and aliases, as `comparable` leaves them. */
  readonly names: readonly string[];
  readonly xml: string;
}

// A style never holds another, so that a flat search is enough; CDATA and comments do not occur in this part.
const STYLE = /<w:style(?=[\s>])(?:[^"'>]|"[^"]*"|'[^']*')*>[\s\S]*?<\/w:style>/g;

/** @param stylesXml `word/styles.xml` with the usual prefix `w`. */
export function ownStylesOf(stylesXml: string): readonly OwnStyle[] {
  return (stylesXml.match(STYLE) ?? []).map((xml) => {
    const names = [elementValue(xml, 'name'), ...elementValue(xml, 'aliases').split(',')];
    return {
      type: attributeOf(xml, 'type') || 'paragraph',
      id: attributeOf(xml, 'styleId'),
      names: names.map(comparable).filter((name) => name !== ''),
      xml,
    };
  });
}

/** Word compares the names of styles without regard to case; some programs write `heading1` for `heading 1`. */
export const comparable = (name: string): string => name.toLowerCase().replace(/\s/g, '');

const elementValue = (xml: string, element: string): string =>
  attributeOf(new RegExp(`<w:${element}\\s[^>]*`).exec(xml)?.[0] ?? '', 'val');

/** The first attribute of that name: that of the start tag the string begins with. */
const attributeOf = (xml: string, name: string): string =>
  new RegExp(`^[^>]*?\\sw:${name}\\s*=\\s*(["'])(.*?)\\1`).exec(xml)?.[2] ?? '';
