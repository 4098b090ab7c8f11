// What came of one PDF, and the words for what did not.
import { UserError } from '../../source/user-error.js';
import { readBytes } from '../read-bytes.js';
import type { PdfProgram } from './find-programs.js';
import type { ProgramRun } from './run-program.js';
import { isWhole, sealPdf } from './seal-pdf.js';

/** `remarks` are sentences on what the PDF lacks; `stopped` is what the user ended. */
export type PdfOutcome =
  | { readonly pdf: Uint8Array; readonly remarks: readonly string[] }
  | { readonly fault: UserError }
  | 'stopped';

const MAX_BYTES = 256 * 1024 * 1024;

/** The PDF that a program wrote, sealed; undefined where it wrote none, or died over it. */
export function readPdf(path: string): Uint8Array | undefined {
  try {
    const read = readBytes(path, MAX_BYTES);
    return 'bytes' in read && isWhole(read.bytes) ? sealPdf(read.bytes) : undefined;
  } catch {
    return undefined;
  }
}

const BY_HAND = '也可以先写成 .docx，用 Word 或 WPS 打开，另存为 PDF';

/** Why a run of a program left a file without its PDF. */
export function faultOf(
  { end, code, said }: ProgramRun,
  { name, path }: PdfProgram,
  limit: number,
): PdfOutcome {
  if (end === 'stopped') return 'stopped';
  if (end === 'not-started')
    return {
      fault: new UserError(
        `启动不了 ${name}（${path}，系统报错 ${code}）`,
        `请重新安装它，或用 --pdf-with 另外写明一个；${BY_HAND}`,
      ),
    };
  if (end === 'slow')
    return {
      fault: new UserError(
        `${name} 过了 ${Math.round(limit / 1000)} 秒还没有写好 PDF，已经把它停了`,
        `请再试一次；${BY_HAND}`,
      ),
    };
  const words = lastLine(said);
  return {
    fault: new UserError(
      `${name} 没有写出 PDF（退出码 ${code}${words === '' ? '' : `，它说：${words}`}）`,
      `请看看能不能打开 ${name}，或用 --pdf-with 换一个程序；${BY_HAND}`,
    ),
  };
}

function lastLine(said: string): string {
  const lines = said.split('\n').map((line) => line.trim());
  return (lines.findLast((line) => line !== '') ?? '').slice(0, 200);
}
