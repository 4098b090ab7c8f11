import { describe, expect, it } from 'vitest';
import { createFontNotes } from '../../src/commands/missing-fonts.js';
import { terminalOf } from './terminal-of.js';

const page =
  '<style>p { font-family: 方正小标宋简体 } i { font-family: 仿宋 } b { font-family: 黑体 } u { font-family: 楷体 }</style>';

const notesWith = (...fonts: readonly string[]) =>
  createFontNotes({ env: {} }, () => (font) => fonts.includes(font));

describe('what is said of missing fonts', () => {
  it('names those that are missing and what stands in for them, for a PDF', () => {
    const notes = notesWith('华文中宋', '楷体');
    const terminal = terminalOf();
    notes.tell(notes.missingIn(page), 'pdf', terminal);
    expect(terminal.said.err).toBe(
      '这台电脑上没有方正小标宋简体（用 华文中宋 代替），没有仿宋、黑体（也没有相近的），PDF 里就是这样；装上缺的字体，再写一次就好。\n',
    );
  });

  it('is for a Word file that others are not concerned', () => {
    const notes = notesWith('仿宋', '黑体', '楷体');
    const terminal = terminalOf();
    notes.tell(notes.missingIn(page), 'docx', terminal);
    expect(terminal.said.err).toBe(
      '这台电脑上没有方正小标宋简体：在这台电脑上打开，会用相近的字体代替（用哪个，看 zonerep doctor）；装了它们的电脑不受影响。\n',
    );
  });

  it('is said once in a run, and nothing where nothing is missing', () => {
    const notes = notesWith('仿宋', '黑体', '楷体');
    const terminal = terminalOf();
    const missing = notes.missingIn(page);
    notes.tell(missing, 'pdf', terminal);
    const once = terminal.said.err;
    notes.tell(missing, 'pdf', terminal);
    notes.tell([], 'pdf', terminal);
    expect(terminal.said.err).toBe(once);
  });

  it('reads the fonts of the machine when it is asked for them, and once', () => {
    let read = 0;
    const notes = createFontNotes({ env: {} }, () => {
      read += 1;
      return () => true;
    });
    expect(read).toBe(0);
    expect(notes.missingIn(page)).toEqual([]);
    expect(read).toBe(1);
  });
});
