// The properties of a document (OPC 11, docProps/core.xml): when it was made and changed.
import { findTagsOf } from './scan-xml.js';

const DATES = ['*:created', '*:modified'];

/**
 * Replaces the dates of creation and of the last change. Everything else stays letter for letter, so no tree
 * is made.
 *
 * @param xml of `docProps/core.xml`, with any prefix for `dcterms`.
 * @param date to the second, in UTC.
 */
export function withDates(xml: string, date: Date): string {
  let out = '';
  let read = 0;
  const stamp = isoSecond(date);
  for (const { name, open, empty, start, end } of findTagsOf(xml, DATES)) {
    out += `${xml.slice(read, start)}${open}>${stamp}${empty ? `</${name}>` : ''}`;
    const next = xml.indexOf('<', end);
    read = empty ? end : next === -1 ? xml.length : next;
  }
  return out + xml.slice(read);
}

/** A date in W3CDTF, to the second, in UTC: 2025-12-20T08:00:00Z. */
export const isoSecond = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
