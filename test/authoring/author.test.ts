// The built-in template: sound, complete, the same bytes each time.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { authorTemplate } from '../../src/authoring/author.js';
import { blocksToXml } from '../../src/word/wml/blocks.js';
import { gongwen, gongwen33476 } from '../../src/word/wml/profile.js';
import { canCheck, faultsOf } from '../word/check-docx.js';
import { heading, paragraph, table } from '../word/content.js';
import { readXml } from '../word/parse-xml.js';
import { ensureStyles } from '../word/styled.js';

const bytes = await authorTemplate(gongwen);
const parts = unzipSync(bytes);
const partOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());

/** The template with blocks at the place of its body, other tags as they stand. */
function withBody(xml: string): Uint8Array {
  const document = partOf('word/document.xml').replace(
    /<w:p>(?:(?!<\/w:p>).)*\{\{\{正文\}\}\}.*?<\/w:p>/,
    () => xml,
  );
  return zipSync({ ...parts, 'word/document.xml': strToU8(document) });
}

describe('authorTemplate', () => {
  test('gives the same bytes each time, in any time zone', async () => {
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    expect(await authorTemplate(gongwen)).toEqual(bytes);
    vi.unstubAllEnvs();
  });

  test('holds the tags in the order of GB/T 9704-2012 7', () => {
    expect(
      readXml(partOf('word/document.xml').replace(/^<\?.*?\?>/, '')).text.match(/\{\{\{?[^#/}]+/g),
    ).toEqual([
      '{{{目录',
      '{{{版头',
      '{{else',
      '{{标题',
      '{{主送机关',
      '{{{正文',
      '{{{附件说明',
      '{{{落款',
      '{{附注',
      '{{标签',
      '{{标题',
      '{{{正文',
      '{{else',
      '{{标签',
      '{{标题',
      '{{{正文',
      '{{{版记',
    ]);
    expect(partOf('docProps/core.xml')).toContain('<dc:title>{{标题}}</dc:title>');
    expect(partOf('docProps/core.xml')).toContain('<dc:creator>{{单位}}</dc:creator>');
  });

  test('declares the namespaces that are used in a part, and no others', () => {
    for (const name of Object.keys(parts)) {
      const xml = partOf(name);
      const declared = [...xml.matchAll(/ xmlns:(\w+)=/g)].map(([, prefix]) => prefix);
      const used = [...xml.matchAll(/[< ](\w+):\w+(?=[ =/>])/g)].map(([, prefix]) => prefix);
      const others = new Set(used.filter((prefix) => prefix !== 'xmlns' && prefix !== 'xml'));
      expect([name, [...new Set(declared)].sort()]).toEqual([name, [...others].sort()]);
    }
  });

  test('every style a paragraph names is there, and the blocks find all of theirs', () => {
    const styles = partOf('word/styles.xml');
    for (const name of ['word/document.xml', 'word/footer1.xml', 'word/footer2.xml']) {
      const used = [...partOf(name).matchAll(/<w:pStyle w:val="([^"]*)"/g)].map((match) => match[1]);
      expect(used.length).toBeGreaterThan(0);
      for (const id of used) expect(styles).toContain(`w:styleId="${id}"`);
    }
    expect(ensureStyles(styles).stylesXml).toBe(styles);
  });

  test('sets the page of its profile, page numbers by side', async () => {
    expect(partOf('word/document.xml')).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    expect(partOf('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const odd = /w:footerReference w:type="default" r:id="(\w+)"/.exec(partOf('word/document.xml'))?.[1];
    const target = new RegExp(`Id="${odd}"[^>]*Target="([^"]*)"`).exec(
      partOf('word/_rels/document.xml.rels'),
    )?.[1];
    expect(partOf(`word/${target}`)).toContain('GongwenPageNumberOdd');
    const other = unzipSync(await authorTemplate(gongwen33476))['word/document.xml'] ?? new Uint8Array();
    expect(strFromU8(other)).toContain('w:linePitch="589"');
  });

  test.skipIf(!canCheck)('is a sound Word file, empty and filled (docx-valid of ../shared)', () => {
    const { ids } = ensureStyles(partOf('word/styles.xml'));
    const blocks = [
      heading(1, '一、', '主要工作'),
      paragraph('全年“平稳”——向好……'),
      table(3, { notes: [[{ kind: 'text', text: '注：快报数。' }]] }),
      table(1),
      paragraph('附件：1.任务分解表', 'attachments'),
      paragraph('云岭经济开发区管理委员会', 'signature'),
      paragraph('2025年12月20日', 'date'),
    ];
    expect(faultsOf(bytes, withBody(blocksToXml(blocks, ids)))).toBe('');
  });

  test.skipIf(!canCheck)('styles lent to a bare file are sound (docx-valid of ../shared)', () => {
    const { stylesXml, ids } = ensureStyles('');
    const document = withBody(blocksToXml([heading(2, '（一）', '强链'), table(2)], ids));
    expect(faultsOf(zipSync({ ...unzipSync(document), 'word/styles.xml': strToU8(stylesXml) }))).toBe('');
  });
});
