// Word files to PDFs by LibreOffice, as many as there are with one start.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DECLARATION, element, escapeText } from '../../ooxml/write-xml.js';
import { makeFolder, writeFileSafely } from '../write-file.js';
import type { PdfProgram } from './find-programs.js';
import { faultOf, type PdfOutcome, readPdf } from './pdf-outcome.js';
import { type RunOptions, runProgram } from './run-program.js';

/** The font in whose place another is used, since it is not installed. */
export interface Replacement {
  readonly font: string;
  readonly by: string;
}

/** Milliseconds for a first start on a slow computer, and for each file. */
const FOR_START = 120_000;
const FOR_EACH = 30_000;

/**
 * Writes PDFs of Word files. Where LibreOffice dies over one of them, it is started again for those behind it.
 * @param folder an empty folder, for this alone
 */
export async function withOffice(
  program: PdfProgram,
  files: readonly Uint8Array[],
  replacements: readonly Replacement[],
  folder: string,
  { env, limit }: Pick<RunOptions, 'env'> & Partial<RunOptions>,
): Promise<readonly PdfOutcome[]> {
  const profile = join(folder, 'profile');
  makeFolder(join(profile, 'user'));
  writeFileSafely(join(profile, 'user', 'registrymodifications.xcu'), settings(replacements));
  const outcomes: PdfOutcome[] = [];
  let open = files.map((content, index) => ({ index, word: join(folder, `${index}.docx`), content }));
  for (const { word, content } of open) writeFileSafely(word, content);
  for (let idle = 0; open.length > 0; ) {
    const time = limit ?? FOR_START + FOR_EACH * open.length;
    const run = await runProgram(program.path, argsOf(profile, folder, open), {
      env,
      cwd: folder,
      limit: time,
    });
    const unmade = open.filter(({ index }) => {
      const pdf = readPdf(join(folder, `${index}.pdf`));
      if (pdf) outcomes[index] = { pdf, remarks: [] };
      return !pdf;
    });
    idle = unmade.length === open.length ? idle + 1 : 0;
    // The first that has no PDF is the one it died over; where it made nothing twice the fault is its own.
    const isOver = run.end === 'stopped' || run.end === 'not-started' || idle === 2;
    for (const { index } of isOver ? unmade : unmade.slice(0, 1))
      outcomes[index] = faultOf(run, program, time);
    open = isOver ? [] : unmade.slice(1);
  }
  return outcomes;
}

function argsOf(
  profile: string,
  folder: string,
  files: readonly { readonly word: string }[],
): readonly string[] {
  return [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--norestore',
    '--nolockcheck',
    '--nodefault',
    '--nologo',
    '--nofirststartwizard',
    '--convert-to',
    'pdf:writer_pdf_Export',
    '--outdir',
    folder,
    ...files.map(({ word }) => word),
  ];
}

/**
 * The settings of a fresh profile: fonts in place of those that are missing, since LibreOffice passes over the alternatives of a
 * Word file's font table; a PDF that can be read aloud; and nothing run or fetched.
 */
function settings(replacements: readonly Replacement[]): string {
  const common = '/org.openoffice.Office.Common';
  const pairs = replacements.map(({ font, by }, index) =>
    item(
      `${common}/Font/Substitution/FontPairs`,
      element(
        'node',
        { 'oor:name': `_${index}`, 'oor:op': 'replace' },
        prop('ReplaceFont', font) +
          prop('SubstituteFont', by) +
          prop('Always', true) +
          prop('OnScreenOnly', false),
      ),
    ),
  );
  return (
    DECLARATION +
    element(
      'oor:items',
      { 'xmlns:oor': 'http://openoffice.org/2001/registry' },
      item(`${common}/Font/Substitution`, prop('Replacement', true)),
      ...pairs,
      item(`${common}/Filter/PDF/Export`, prop('UseTaggedPDF', true)),
      item(`${common}/Security/Scripting`, prop('DisableMacrosExecution', true)),
      item(`${common}/Security/Scripting`, prop('BlockUntrustedRefererLinks', true)),
    )
  );
}

const item = (path: string, inner: string): string => element('item', { 'oor:path': path }, inner);

const prop = (name: string, value: string | boolean): string =>
  element('prop', { 'oor:name': name, 'oor:op': 'fuse' }, element('value', {}, escapeText(String(value))));
