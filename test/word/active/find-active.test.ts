import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { growth, IN_PROPORTION } from '../../growth.js';
import { makeDocx, p, partOf } from '../make-docx.js';
import {
  attached,
  drawing,
  embedded,
  FETCHING,
  field,
  ORDINARY,
  RUNNING,
  reachingDocx,
} from './reaching-docx.js';

const fill = (docx: Uint8Array, keepLinks?: boolean) => fillDocx(docx, { x: '甲' }, { keepLinks });
const codes = (docx: Uint8Array, keepLinks?: boolean) =>
  fill(docx, keepLinks).problems.map(({ code, severity }) => `${code} ${severity}`);

describe('what runs programs', () => {
  it.each(RUNNING)('is refused: %s', (_, docx, code) => {
    for (const keepLinks of [false, true]) {
      expect(codes(docx, keepLinks)).toContain(`${code} error`);
      expect(fill(docx, keepLinks).bytes).toBeUndefined();
    }
  });

  it('is told with its place', () => {
    const docx = reachingDocx({ body: p('乙') + field(['DDE x']), footer: field(['DDEAUTO x']) });
    expect(fill(docx).problems.map(({ place, message }) => `${place} ${message.slice(0, 9)}`)).toEqual([
      '正文第3段 “DDE”域会在打',
      '页脚第1段 “DDEAUTO”',
    ]);
  });

  it('is told together with the faults of tags, and the same once', () => {
    const body = field(['DDE x']) + field(['DDE y']) + p('{{y}}');
    const { problems } = fill(reachingDocx({ body }));
    expect(problems.map(({ code }) => code)).toEqual(['active-content', 'unknown-name']);
    expect(problems[0]?.message).toContain('（共2处）');
  });
});

describe('what fetches from outside', () => {
  it.each(FETCHING)('is told: %s', (_, docx) => {
    expect(codes(docx)).toEqual(['outside-link warning']);
    expect(codes(docx, true)).toEqual(['outside-link warning']);
    const [problem] = fill(docx).problems;
    expect(problem?.message).toContain('evil.example');
    expect(problem?.hint).toContain('--keep-links');
  });
});

describe('what is ordinary', () => {
  it('is told of nothing else: a table of contents for which there are no headings', () => {
    const docx = reachingDocx({ body: field(['TOC \\o "1-3"'], '1') });
    expect(codes(docx)).toEqual(['empty-contents warning']);
    expect(partOf(fill(docx).bytes ?? docx)).toContain('TOC \\o "1-3"');
  });

  it.each(ORDINARY)('is not told, and stays: %s', (_, docx) => {
    const { bytes = new Uint8Array(), problems } = fill(docx);
    expect(problems).toEqual([]);
    expect(partOf(bytes)).toBe(partOf(docx).replace('{{x}}', '甲'));
    expect(partOf(bytes, 'word/_rels/document.xml.rels')).toBe(partOf(docx, 'word/_rels/document.xml.rels'));
  });

  it('is the path of somebody’s own template: not told, but not passed on either', () => {
    const docx = attached('file:///C:\\Users\\a\\AppData\\Roaming\\Microsoft\\Templates\\Normal.dotm');
    for (const keepLinks of [false, true]) {
      const { bytes = new Uint8Array(), problems } = fill(docx, keepLinks);
      expect(problems).toEqual([]);
      expect(partOf(bytes, 'word/settings.xml')).not.toContain('attachedTemplate');
      expect(partOf(bytes, 'word/_rels/settings.xml.rels')).not.toContain('Normal.dotm');
    }
  });

  it('is a template without anything of the kind, which keeps its bytes', () => {
    const docx = makeDocx({ body: p('甲') });
    expect(fill(docx).bytes).toEqual(fill(docx, true).bytes);
  });
});

describe('thousands of links', () => {
  const links = (size: number) =>
    reachingDocx({
      body: Array.from(
        { length: size },
        (_, at) => field([`LINK a${at}`]) + drawing(`r:link="rId${at}"`),
      ).join(''),
      rels: Array.from(
        { length: size },
        (_, at) => [`rId${at}`, 'image', `http://evil.example/${at}`, true] as const,
      ),
    });

  it('are told by the first of them, and counted', () => {
    const { problems } = fill(links(100));
    expect(problems).toHaveLength(20);
    expect(problems.at(-1)?.message).toMatch(/；同样的另有180处$/);
  });

  it('take work in proportion to their number', () => {
    const made = new Map([150, 600].map((size) => [size, links(size)]));
    expect(growth((size) => fill(made.get(size) ?? new Uint8Array()), 150)).toBeLessThan(IN_PROPORTION);
  });
});

describe('an object of a program that nobody knows', () => {
  it('is told, and stays', () => {
    const { bytes = new Uint8Array(), problems } = fill(embedded('ProgID="AutoCAD.Drawing.15"'));
    expect(problems).toMatchObject([{ code: 'foreign-object', severity: 'warning', place: '正文第2段' }]);
    expect(partOf(bytes)).toContain('AutoCAD.Drawing.15');
  });
});
