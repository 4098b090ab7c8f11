// Which program writes the PDFs of a run, and from what: a Word file (LibreOffice) or a page (a browser).
import { isFolder } from '../disk/file-identity.js';
import {
  findPrograms,
  namedProgram,
  PDF_PROGRAM,
  type PdfProgram,
  type PdfProgramKind,
} from '../disk/pdf/find-programs.js';
import { ownFormats } from '../disk/template-files.js';
import { UserError } from '../source/user-error.js';
import type { Format } from '../template/format.js';
import type { Terminal } from './terminal.js';

export interface PdfRoute {
  readonly program: PdfProgram;
  /** What the program makes the PDF of. */
  readonly from: 'docx' | 'html';
}

/** What each kind of program draws. */
export const DRAWS: Readonly<Record<PdfProgramKind, PdfRoute['from']>> = { office: 'docx', browser: 'html' };

const BY_HAND = '也可以先写成 .docx，用 Word 或 WPS 打开，另存为 PDF';

/**
 * The programs to choose from: the one that the user names, else all that are found.
 * @param named by the option; it goes before the environment variable
 * @throws UserError when the one that is named is not there
 */
export function pdfPrograms(named: string | undefined, { env, cwd }: Terminal): readonly PdfProgram[] {
  const word = named ?? (env[PDF_PROGRAM] || undefined);
  return word === undefined ? findPrograms(env, process.platform) : [namedProgram(word, env, cwd)];
}

/**
 * Chooses the program for a template. LibreOffice goes first, since it draws the Word file itself; but a template of the
 * office's own is never silently replaced by the built-in one.
 * @throws UserError when none of the programs can draw it
 */
export function routeFor(template: string | undefined, programs: readonly PdfProgram[]): PdfRoute {
  if (programs.length === 0) throw none();
  const own = ownFormats(template);
  const drawable = (['docx', 'html'] as const).filter((format) => own.includes(format));
  // What a folder lacks comes from the built-in template.
  const isBuiltIn = drawable.length === 0 && (own.length === 0 || isFolder(template ?? ''));
  const drawn = isBuiltIn ? (['docx', 'html'] as const) : drawable;
  const program = programs.find(({ kind }) => drawn.includes(DRAWS[kind]));
  if (program) return { program, from: DRAWS[program.kind] };
  throw unfit(template ?? '', own, programs);
}

const none = () =>
  new UserError(
    '这台电脑上没有能写 PDF 的程序，没有写',
    `请装上 LibreOffice，或 Edge、Chrome、Chromium 浏览器；装在别处的，用 --pdf-with 写出它的路径；${BY_HAND}`,
  );

function unfit(template: string, own: readonly Format[], programs: readonly PdfProgram[]): UserError {
  const there = programs.map(({ name }) => name).join('、');
  if (own.includes('docx'))
    return new UserError(
      `Word 模板“${template}”只有 LibreOffice 能写成 PDF，${there} 画不出 Word 文件，没有写`,
      `请装上 LibreOffice；${BY_HAND}`,
    );
  if (own.includes('html'))
    return new UserError(
      `网页模板“${template}”只有浏览器能写成 PDF，${there} 画不出它，没有写`,
      '请装上 Edge、Chrome 或 Chromium；也可以先写成 .html，用浏览器打开，打印成 PDF',
    );
  return new UserError(
    `模板“${template}”是 ${own.join('、')} 格式的，写不成 PDF`,
    '请换一个 .docx 或 .html.hbs 模板，或把结果写成 .txt、.md 文件',
  );
}
