// Tables that touch in a template still do; those that a loop brings together do not.
import { expect, it } from 'vitest';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { makeDocx, p, partOf, table } from '../make-docx.js';

/** T for a table, p for a paragraph, in the order of the filled body. */
function bodyOf(body: string): string {
  const { bytes = new Uint8Array(), problems } = fillDocx(makeDocx({ body }), {
    name: '甲',
    none: [],
    items: [{ name: '一' }, { name: '二' }],
  });
  expect(problems).toEqual([]);
  const xml = partOf(bytes);
  expect(xml).not.toContain('\u0001');
  return [...xml.matchAll(/<(w:tbl|w:p)(?=[ />])|<\/w:tbl>/g)]
    .map(([tag, name]) => (tag === '</w:tbl>' ? ']' : name === 'w:tbl' ? 'T[' : 'p'))
    .join('')
    .replace(/\[p*\]/g, '');
}

const T = table([p('甲')]);
const tagged = table([p('{{name}}')]);
const end = p('{{name}}');

it.each([
  ['two tables of the template', T + T + end, 'TTp'],
  ['with tags in them', tagged + tagged + end, 'TTp'],
  [
    'with marks between',
    `${T}<w:bookmarkStart w:id="1" w:name="甲"/>${T}<w:bookmarkEnd w:id="1"/>${end}`,
    'TTp',
  ],
  ['two in each round', `${p('{{#each items}}')}${T}${T}${p('{{/each}}')}${end}`, 'TTpTTp'],
  ['one in each round', `${p('{{#each items}}')}${T}${p('{{/each}}')}${end}`, 'TpTp'],
  ['one before a loop that prints one', `${T}${p('{{#each items}}')}${T}${p('{{/each}}')}${end}`, 'TpTpTp'],
  [
    'one of three that prints no row',
    `${T}${table([p('{{#each none}}{{name}}{{/each}}')])}${T}${end}`,
    'TTTp',
  ],
])('%s', (_, body, expected) => expect(bodyOf(body)).toBe(expected));
