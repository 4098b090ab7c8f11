// How wide the text of a template's page is, read from its section properties.
import { gongwen, textWidthOf } from './profile.js';

/**
 * Room for the text at a place of `document.xml`, in twips.
 *
 * @param position where in the string; the section properties that follow it govern it (ECMA-376 part 1, 17.6.17).
 * @returns the width of the 公文 page where the template does not say.
 */
export function textWidthAt(documentXml: string, position: number): number {
  const section = documentXml.slice(Math.max(documentXml.indexOf('<w:sectPr', position), 0));
  const paper = twips(section, 'pgSz', 'w');
  const left = twips(section, 'pgMar', 'left');
  const right = twips(section, 'pgMar', 'right');
  if (paper === undefined || left === undefined || right === undefined) return textWidthOf(gongwen);
  const width = paper - left - right - (twips(section, 'pgMar', 'gutter') ?? 0);
  return width > 0 ? width : textWidthOf(gongwen);
}

function twips(xml: string, element: string, attribute: string): number | undefined {
  const tag = new RegExp(`<w:${element}\\s[^>]*`).exec(xml)?.[0] ?? '';
  const value = new RegExp(`\\sw:${attribute}\\s*=\\s*["'](-?\\d+(?:\\.\\d+)?)["']`).exec(tag)?.[1];
  return value === undefined ? undefined : Math.round(Number(value));
}
