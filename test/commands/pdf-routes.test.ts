import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pdfPrograms, routeFor } from '../../src/commands/pdf-routes.js';
import { canFake, fakePrograms } from '../disk/pdf/fake-program.js';
import { terminalOf } from './terminal-of.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonerep-routes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const office = { kind: 'office', name: 'LibreOffice', path: '/o/soffice' } as const;
const edge = { kind: 'browser', name: 'Edge', path: '/e/msedge' } as const;

function template(...names: readonly string[]): string {
  const place = join(folder, '模板');
  mkdirSync(place);
  for (const name of names) writeFileSync(join(place, name), '');
  const [only, more] = names;
  return more === undefined && only !== undefined ? join(place, only) : place;
}

describe('routeFor', () => {
  it('takes LibreOffice for the built-in template, else a browser', () => {
    expect(routeFor(undefined, [office, edge])).toEqual({ program: office, from: 'docx' });
    expect(routeFor('gongwen', [edge])).toEqual({ program: edge, from: 'html' });
  });

  it('draws a template of one’s own as what it is', () => {
    expect(routeFor(template('a.html.hbs'), [office, edge]).from).toBe('html');
  });

  it('draws the Word template of a folder that has both, unless there is a browser only', () => {
    const both = template('report.docx', 'report.html.hbs');
    expect(routeFor(both, [office, edge]).from).toBe('docx');
    expect(routeFor(both, [edge]).from).toBe('html');
  });

  it('of a folder without either takes the built-in ones', () => {
    expect(routeFor(template('report.md.hbs', 'blocks.md.hbs'), [edge]).from).toBe('html');
  });

  it.each([
    [
      [],
      undefined,
      '这台电脑上没有能写 PDF 的程序，没有写',
      /LibreOffice.*Edge.*--pdf-with.*\.docx.*Word 或 WPS.*另存为 PDF/,
    ],
    [[edge], 'a.docx', '只有 LibreOffice 能写成 PDF，Edge 画不出 Word 文件，没有写', /请装上 LibreOffice/],
    [[office], 'a.html.hbs', '只有浏览器能写成 PDF，LibreOffice 画不出它，没有写', /Edge/],
    [[office, edge], 'a.txt.hbs', '是 txt 格式的，写不成 PDF', /\.docx 或 \.html\.hbs/],
  ] as const)('with %j refuses %s and says why', (programs, name, message, hint) => {
    const spec = name && template(name);
    expect(() => routeFor(spec, programs)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(message),
        hint: expect.stringMatching(hint),
      }),
    );
  });
});

describe.skipIf(!canFake)('pdfPrograms', () => {
  it('takes the one that is named, by the option before the environment', () => {
    const fakes = fakePrograms('soffice', 'chromium');
    const terminal = { ...terminalOf(), env: { PATH: fakes.folder, ZONEREP_PDF_PROGRAM: 'chromium' } };
    expect(pdfPrograms(undefined, terminal).map(({ name }) => name)).toEqual(['Chromium']);
    expect(pdfPrograms('soffice', terminal).map(({ name }) => name)).toEqual(['LibreOffice']);
    expect(pdfPrograms(undefined, { ...terminal, env: { PATH: fakes.folder } }).length).toBeGreaterThan(1);
    expect(() => pdfPrograms('没有', terminal)).toThrow('找不到写 PDF 的程序“没有”');
  });
});
