import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { canCheck, faultsOf } from '../check-docx.js';
import { p, partOf } from '../make-docx.js';
import { soundnessFaults } from '../sound.js';
import { drawing, FETCHING, field, reachingDocx } from './reaching-docx.js';

const fill = (docx: Uint8Array, context: object = { x: '甲' }, keepLinks?: boolean): Uint8Array => {
  const { bytes } = fillDocx(docx, context, { keepLinks });
  if (bytes === undefined) throw new Error('not filled');
  return bytes;
};

/** All text of all parts, and their names. */
const wholeOf = (docx: Uint8Array) =>
  Object.entries(unzipSync(docx))
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
    .join('\n');

/** The ids to which a part refers and those its relationships declare. */
function danglingIds(docx: Uint8Array): readonly string[] {
  const parts = unzipSync(docx);
  return Object.keys(parts).flatMap((name) => {
    if (!name.endsWith('.xml')) return [];
    const rels = partOf(docx, name.replace(/([^/]*)$/, '_rels/$1.rels'));
    return [...partOf(docx, name).matchAll(/\sr:\w+="([^"]+)"/g)]
      .filter(([, id]) => !rels.includes(`Id="${id}"`))
      .map(([, id]) => `${name} ${id}`);
  });
}

describe('a filled file', () => {
  it.each(FETCHING)('is without %s, and sound', (_, docx, left, part) => {
    const bytes = fill(docx);
    expect(wholeOf(bytes)).not.toContain('evil.example');
    expect(partOf(bytes, part)).toMatch(
      typeof left === 'string' ? new RegExp(left.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : left,
    );
    expect(danglingIds(bytes)).toEqual([]);
    expect(soundnessFaults(bytes)).toEqual([]);
    expect(fillDocx(bytes, {}).problems).toEqual([]);
  });

  it.each(FETCHING)('has it where it is to be kept: %s', (_, docx) => {
    const bytes = fill(docx, undefined, true);
    expect(wholeOf(bytes)).toContain('evil.example');
    expect(soundnessFaults(bytes)).toEqual([]);
  });

  it.skipIf(!canCheck)('is valid by the schemas (with xmllint and the checker beside)', () => {
    expect(faultsOf(...FETCHING.map(([, docx]) => fill(docx)))).toBe('');
  });
});

describe('what is left out', () => {
  it('takes nothing with it: tags in the result, loops around it, other fields', () => {
    const picture = drawing('r:link="rIdX"');
    const loop = p('{{#each xs}}') + picture + field(['INCLUDETEXT "a"'], '{{this}}') + p('{{/each}}');
    const body = loop + field(['PAGE'], '1');
    const docx = reachingDocx({ body, rels: [['rIdX', 'image', 'http://evil.example/a', true]] });
    const xml = partOf(fill(docx, { x: '甲', xs: ['乙', '丙'] }));
    expect(xml.match(/<w:drawing>/g)).toHaveLength(2);
    expect(xml).toMatch(/>乙<.*>丙</);
    expect(xml).not.toContain('INCLUDETEXT');
    expect(xml).toContain('<w:instrText xml:space="preserve">PAGE</w:instrText>');
  });

  it('makes no difference to which templates are refused: a block may not hold half of a field that goes', () => {
    const half = `${field(['INCLUDETEXT "a"'], '{{#if x}}甲').replace('</w:p>', '')}<w:r><w:t>{{/if}}</w:t></w:r></w:p>`;
    for (const keepLinks of [false, true])
      expect(
        fillDocx(reachingDocx({ body: half }), { x: '甲' }, { keepLinks }).problems.map(({ code }) => code),
      ).toContain('block-cuts-field');
  });

  it('keeps a field that never ends from taking the rest of the text along', () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>LINK a</w:instrText></w:r></w:p>${p('后文')}`;
    expect(partOf(fill(reachingDocx({ body })))).toContain('后文');
  });

  it('gives the same bytes however often the template is filled', () => {
    for (const [, docx] of FETCHING) expect(fill(docx)).toEqual(fill(docx));
  });
});
