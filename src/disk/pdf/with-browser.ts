// Pages to PDFs by Edge, Chrome or Chromium: one start a page, without scripts and without a network.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeFileSafely } from '../write-file.js';
import type { PdfProgram } from './find-programs.js';
import { faultOf, type PdfOutcome, readPdf } from './pdf-outcome.js';
import { type RunOptions, runProgram } from './run-program.js';

/** Milliseconds for a page. */
const LIMIT = 120_000;

/**
 * Writes PDFs of pages.
 * @param folder an empty folder, for this alone
 */
export async function withBrowser(
  program: PdfProgram,
  pages: readonly string[],
  folder: string,
  { env, limit = LIMIT }: Pick<RunOptions, 'env'> & Partial<RunOptions>,
): Promise<readonly PdfOutcome[]> {
  const outcomes: PdfOutcome[] = [];
  for (const [index, page] of pages.entries()) {
    if (outcomes.at(-1) === 'stopped') {
      outcomes.push('stopped');
      continue;
    }
    const [html, made] = [join(folder, `${index}.html`), join(folder, `${index}.pdf`)];
    writeFileSafely(html, closed(page));
    const run = await runProgram(program.path, argsOf(folder, html, made), { env, cwd: folder, limit });
    const pdf = run.end === 'stopped' ? undefined : readPdf(made);
    outcomes.push(pdf ? { pdf, remarks: remarksOn(page, pdf) } : faultOf(run, program, limit));
  }
  return outcomes;
}

function argsOf(folder: string, html: string, pdf: string): readonly string[] {
  return [
    '--headless',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-default-apps',
    '--disable-component-update',
    '--disable-background-networking',
    '--disable-sync',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--hide-scrollbars',
    '--mute-audio',
    // No name is known and no proxy answers: nothing is fetched.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=127.0.0.1:9',
    // For root, as in containers, a browser starts in no other way.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    // The two names that the option has had.
    '--no-pdf-header-footer',
    '--print-to-pdf-no-header',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(html).href,
  ];
}

/**
 * The page may show what is in itself: no scripts, no frames, nothing of the disk or the network, whoever made the template. (To
 * switch scripts off in the browser, by `--blink-settings`, stops its printing, too.)
 */
const POLICY =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:; font-src data:">';

/** A page with the policy, which counts from where it stands: behind the doctype, without which pages are laid out otherwise. */
function closed(page: string): string {
  const doctype = /^\ufeff?\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<!doctype[^>]*>/i.exec(page)?.[0] ?? '';
  return doctype + POLICY + page.slice(doctype.length);
}

/** The first version of Chromium that prints what a page says of its margins, such as page numbers. */
const WITH_MARGIN_BOXES = 131;

/** What is told of a PDF: page numbers that an old browser leaves out, and what the policy keeps out. */
function remarksOn(page: string, pdf: Uint8Array): readonly string[] {
  const version = Number(
    /\/Producer ?\(Skia\/PDF m(\d+)/.exec(Buffer.from(pdf.subarray(0, 4096)).toString('latin1'))?.[1] ??
      Number.POSITIVE_INFINITY,
  );
  const isOld = version < WITH_MARGIN_BOXES && /@(?:top|bottom)-(?:left|center|right)/.test(page);
  const fetched = outsideOf(page);
  return [
    ...(isOld
      ? [
          `浏览器是 ${version} 版，${WITH_MARGIN_BOXES} 版以前的印不出页码，PDF 里没有页码；请更新浏览器，或装上 LibreOffice`,
        ]
      : []),
    ...(fetched === undefined
      ? []
      : [`网页模板里的“${fetched}”在网页外面，没有印进 PDF；要印，请把它写在网页里（data: 地址、<style>）`]),
  ];
}

/** The first thing that a page fetches from elsewhere. */
function outsideOf(page: string): string | undefined {
  const [, tag, style] =
    /<(?:img|iframe|object|embed|source|video|script|link)\b[^>]{0,2000}?\s(?:src|href|data)\s*=\s*["']?(?!data:|#)([^"'\s>]{1,200})|\burl\(\s*["']?(?!data:|#)([^"')\s]{1,200})/i.exec(
      page,
    ) ?? [];
  return tag ?? style;
}
