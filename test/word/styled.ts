// A template's styles in tests, from the text of its word/styles.xml.
import { parseWordPart } from '../../src/ooxml/part.js';
import { sure } from '../../src/ooxml/read-zip.js';
import { ensureStyles as ensure, type StyleIds } from '../../src/word/wml/styles.js';

/** @param stylesXml of the template; empty where it has none. */
export function ensureStyles(stylesXml: string): { readonly stylesXml: string; readonly ids: StyleIds } {
  const tree = stylesXml === '' ? undefined : sure(parseWordPart('word/styles.xml', stylesXml, 'w:styles'));
  const ensured = ensure(tree);
  return { stylesXml: ensured.stylesXml ?? stylesXml, ids: ensured.ids };
}
