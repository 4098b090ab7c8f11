// Parts added to a package: free names, declared types, relationships with free ids, the same bytes each time.
import { describe, expect, it } from 'vitest';
import { type AddedPart, createAddedParts } from '../../src/ooxml/added-parts.js';
import { createOutput } from '../../src/ooxml/output.js';
import { openPackage } from '../../src/ooxml/package.js';
import { sure } from '../../src/ooxml/read-zip.js';
import { writeZip } from '../../src/ooxml/write-zip.js';
import { makeDocx, p, partOf } from '../word/make-docx.js';

const entriesOf = (docx: Uint8Array) => createOutput(sure(openPackage(docx))).entries();

const picture = (content: Uint8Array): AddedPart => ({
  type: 'image',
  name: (number) => `word/media/image${number}.png`,
  contentType: 'image/png',
  content,
});

const chart: AddedPart = {
  type: 'chart',
  name: (number) => `word/charts/chart${number}.xml`,
  contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  content: (add) =>
    `<c xmlns:r="r" r:id="${add({
      type: 'package',
      name: (number) => `word/embeddings/workbook${number}.xlsx`,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: new Uint8Array([80, 75]),
    })}"/>`,
};

/** A package with what `use` adds, and the ids it was given. */
function filled(docx: Uint8Array, ...parts: readonly (readonly [owner: string, part: AddedPart])[]) {
  const entries = entriesOf(docx);
  const added = createAddedParts(() => entries);
  const ids = parts.map(([owner, part]) => added.add(owner, part));
  const bytes = writeZip(added.over(entries), undefined);
  return { bytes, ids, opened: sure(openPackage(bytes)) };
}

const DOCUMENT = 'word/document.xml';
const HEADER = 'word/header1.xml';
const plain = makeDocx({ body: p('x'), header: p('h') });

describe('createAddedParts', () => {
  it('stores bytes as they are, declares their type and refers to them from their owner', () => {
    const { ids, opened } = filled(plain, [DOCUMENT, picture(new Uint8Array([1, 2, 3]))]);
    const entry = opened.entries.find(({ name }) => name === 'word/media/image1.png');
    expect(entry).toMatchObject({ method: 0, size: 3 });
    expect([...(entry?.packed ?? [])]).toEqual([1, 2, 3]);
    expect(opened.contentTypes.of('word/media/image1.png')).toBe('image/png');
    const [link] = opened.relationshipsOf(DOCUMENT).filter(({ id }) => id === ids[0]);
    expect(link).toMatchObject({ type: 'image', target: 'word/media/image1.png', outside: false });
  });

  it('gives XML its own relationships, and numbers names and ids as parts come', () => {
    const { ids, opened, bytes } = filled(plain, [DOCUMENT, chart], [DOCUMENT, chart], [HEADER, chart]);
    expect(new Set(ids.slice(0, 2)).size).toBe(2);
    for (const number of [1, 2, 3]) {
      const name = `word/charts/chart${number}.xml`;
      expect(opened.relationshipsOf(name)).toMatchObject([
        { type: 'package', target: `word/embeddings/workbook${number}.xlsx` },
      ]);
      expect(partOf(bytes, name)).toContain(`r:id="${opened.relationshipsOf(name)[0]?.id}"`);
      expect(opened.contentTypes.of(name)).toContain('chart+xml');
    }
    expect(opened.relationshipsOf(HEADER)).toMatchObject([
      { type: 'chart', target: 'word/charts/chart3.xml' },
    ]);
    expect(partOf(bytes, '[Content_Types].xml').match(/Extension="xlsx"/g)).toHaveLength(1);
  });

  it('declares new relationships where the package declares its own by name only, as some programs do', () => {
    const types = partOf(plain, '[Content_Types].xml').replace(
      /<Default Extension="rels" ContentType="([^"]*)"\/>/,
      '<Override PartName="/_rels/.rels" ContentType="$1"/><Override PartName="/word/_rels/document.xml.rels" ContentType="$1"/>',
    );
    const named = makeDocx({ body: p('x'), header: p('h'), entries: { '[Content_Types].xml': types } });
    const { opened, bytes } = filled(named, [DOCUMENT, chart], [DOCUMENT, chart], [HEADER, chart]);
    for (const name of ['word/charts/_rels/chart1.xml.rels', 'word/_rels/header1.xml.rels'])
      expect(opened.contentTypes.of(name)).toMatch(/relationships\+xml$/);
    expect(partOf(bytes, '[Content_Types].xml').match(/Extension="rels"/g)).toHaveLength(1);
    const output = createOutput(sure(openPackage(named)));
    output.set(output.partFor({ type: 'x', name: 'word/x.xml', contentType: 'a/x' }, HEADER), '<x/>');
    expect(
      sure(openPackage(writeZip(output.entries(), undefined))).contentTypes.of('word/_rels/header1.xml.rels'),
    ).toMatch(/relationships\+xml$/);
  });

  it('keeps the same array once, with one relationship for each part that shows it', () => {
    const photo = picture(new Uint8Array([7]));
    const { ids, opened } = filled(plain, [DOCUMENT, photo], [DOCUMENT, photo], [HEADER, photo]);
    expect(ids[0]).toBe(ids[1]);
    expect(opened.entries.filter(({ name }) => name.startsWith('word/media/'))).toHaveLength(1);
    expect(opened.relationshipsOf(HEADER)).toHaveLength(1);
  });

  it('takes no name, id or type that the template has', () => {
    const entries = {
      'word/Media/IMAGE1.png': new Uint8Array([9]),
      'word/_rels/header1.xml.rels':
        '<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"><r:Relationship Id="zonerep2" Type="t/image" Target="Media/IMAGE1.png"/></r:Relationships>',
      '[Content_Types].xml': partOf(plain, '[Content_Types].xml').replace(
        '</Types>',
        '<Default Extension="PNG" ContentType="image/x-png"/></Types>',
      ),
    };
    const docx = makeDocx({ body: p('x'), header: p('h'), entries });
    const pictures = [1, 2, 3].map((byte) => [HEADER, picture(new Uint8Array([byte]))] as const);
    const { ids, opened, bytes } = filled(docx, ...pictures);
    expect(ids).toEqual(['zonerep1', 'zonerep3', 'zonerep4']);
    expect(opened.relationshipsOf(HEADER).map(({ target }) => target)).toEqual([
      'word/Media/IMAGE1.png',
      'word/media/image2.png',
      'word/media/image3.png',
      'word/media/image4.png',
    ]);
    expect(opened.contentTypes.of('word/media/image2.png')).toBe('image/png');
    expect(opened.contentTypes.of('word/Media/IMAGE1.png')).toBe('image/x-png');
    expect(partOf(bytes, 'word/_rels/header1.xml.rels')).toContain('<r:Relationship Id="zonerep4"');
  });

  it('changes nothing of a package to which nothing is added, and asks for none', () => {
    const entries = entriesOf(plain);
    const added = createAddedParts(() => {
      throw new Error('not asked');
    });
    expect(added.over(entries)).toEqual(entries);
  });

  it('gives the same bytes for the same parts', () => {
    const all = [[DOCUMENT, chart] as const, [HEADER, picture(new Uint8Array([1]))] as const];
    expect(filled(plain, ...all).bytes).toEqual(filled(plain, ...all).bytes);
  });
});
