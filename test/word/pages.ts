// A Word file as LibreOffice sets it: the lines of every page with their places.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a program prints; nothing where it is missing. */
const runs = (program: string, ...args: readonly string[]) =>
  spawnSync(program, args, { encoding: 'utf8' }).output?.join('').trim() ?? '';

/** False where LibreOffice, poppler or any Chinese font is missing: tests that need them are then skipped. */
export const canSetPages =
  runs('soffice', '--version') !== '' &&
  runs('pdftotext', '-v') !== '' &&
  runs('fc-list', ':lang=zh-cn') !== '';

export interface Line {
  readonly text: string;
  /** Places in points from the left and the top of the page. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/**
 * Word files as PDFs by one start of LibreOffice, which takes longer than setting the pages.
 * @param read is given the path of each PDF in turn, which is gone afterwards
 */
export function readAsPdfs<Found>(files: readonly Uint8Array[], read: (pdf: string) => Found): Found[] {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    const names = files.map((_, index) => join(folder, `${index}.docx`));
    for (const [index, docx] of files.entries()) writeFileSync(names[index] as string, docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    runs('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names);
    return names.map((name) => read(name.replace(/docx$/, 'pdf')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The pages of a PDF, each a list of its lines from top to bottom. */
export function linesInPdf(pdf: string): readonly (readonly Line[])[] {
  const xml = runs('pdftotext', '-bbox-layout', pdf, '-');
  return xml.split('<page ').slice(1).map(linesOf);
}

/** What stands at one height is one line, whatever blocks the program sees in it. */
function linesOf(page: string): Line[] {
  const lines = new Map<number, Line>();
  const words = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</g;
  for (const [, xMin, yMin, xMax, text = ''] of page.matchAll(words)) {
    const [left, top, right] = [Number(xMin), Number(yMin), Number(xMax)];
    const before = lines.get(Math.round(top)) ?? { text: '', left, right, top };
    lines.set(Math.round(top), { ...before, text: before.text + text, right: Math.max(right, before.right) });
  }
  return [...lines.values()].sort((a, b) => a.top - b.top);
}
