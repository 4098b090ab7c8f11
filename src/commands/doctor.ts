// `zonerep doctor`: what the machine has for PDFs and for the fonts of a 公文.

import { displayWidth } from '../chinese/display-width.js';
import { substitutesFor } from '../chinese/typefaces.js';
import { installedFonts } from '../disk/fonts/installed-fonts.js';
import { findPrograms } from '../disk/pdf/find-programs.js';
import { told } from '../source/printable.js';
import { gongwen } from '../word/wml/profile.js';
import type { ExitCode, Terminal } from './terminal.js';

/** Prints the programs that can write PDFs, the one that would be taken first, and each font of a 公文 or what stands in for it. */
export function runDoctor(terminal: Terminal): ExitCode {
  const programs = findPrograms(terminal.env, process.platform).map(
    ({ name, path }) => [name, path] as const,
  );
  const isInstalled = installedFonts(terminal.env);
  const fonts = [...new Set(Object.values(gongwen.faces).map(({ name }) => name))].map((name) => {
    const substitute = substitutesFor(name).find(isInstalled);
    const instead = substitute === undefined ? '没有，也没有相近的' : `没有，用 ${substitute} 代替`;
    return [name, isInstalled(name) ? '有' : instead] as const;
  });
  const none = [['没有', '请装上 LibreOffice，或 Edge、Chrome、Chromium 浏览器'] as const];
  terminal.out(
    `写 PDF 的程序（先用前面的；自己的 Word 模板只有 LibreOffice 能写成 PDF）：\n${rows(programs.length > 0 ? programs : none)}` +
      `公文字体：\n${rows(fonts)}`,
  );
  return 0;
}

function rows(pairs: readonly (readonly [string, string])[]): string {
  const width = Math.max(...pairs.map(([name]) => displayWidth(name)));
  return pairs
    .map(([name, what]) => told`  ${name}${' '.repeat(width - displayWidth(name))}  ${what}\n`)
    .join('');
}
