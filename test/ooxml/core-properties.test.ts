import { expect, it } from 'vitest';
import { withDates } from '../../src/ooxml/core-properties.js';

const NOON = new Date('2025-12-20T12:00:00.999Z');

it.each([
  [
    '<dcterms:created xsi:type="x">2019</dcterms:created>',
    '<dcterms:created xsi:type="x">2025-12-20T12:00:00Z</dcterms:created>',
  ],
  ["<ns1:modified  y='>'>2019</ns1:modified >", "<ns1:modified  y='>'>2025-12-20T12:00:00Z</ns1:modified >"],
  ['<created></created>', '<created>2025-12-20T12:00:00Z</created>'],
  ['<dcterms:created/>', '<dcterms:created>2025-12-20T12:00:00Z</dcterms:created>'],
  ['<!-- <dcterms:created>1</dcterms:created> -->', '<!-- <dcterms:created>1</dcterms:created> -->'],
  ['<dc:title>created</dc:title><dc:x></dc:x>', '<dc:title>created</dc:title><dc:x></dc:x>'],
])('dates %s', (xml, dated) => expect(withDates(`<a>${xml}\n</a>\n`, NOON)).toBe(`<a>${dated}\n</a>\n`));
