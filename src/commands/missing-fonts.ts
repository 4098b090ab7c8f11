// Says once which fonts a machine lacks, and what is drawn in their place.
import { type IsInstalled, installedFonts } from '../disk/fonts/installed-fonts.js';
import { usedFonts } from '../render/used-fonts.js';
import { told } from '../source/printable.js';
import { once } from '../source/remembered.js';
import type { Terminal } from './terminal.js';

export interface MissingFont {
  readonly name: string;
  /** What is installed and comes nearest; undefined where nothing does, and the program takes what it likes. */
  readonly substitute?: string;
}

export interface FontNotes {
  /** The fonts that a finished report asks for and the machine lacks. */
  missingIn(content: string | Uint8Array): readonly MissingFont[];
  /** Tells them, each once in a run. */
  tell(missing: readonly MissingFont[], what: 'pdf' | 'docx', terminal: Pick<Terminal, 'err'>): void;
}

/** Keeps what one run has told; the fonts of the machine are read when they are first asked for. */
export function createFontNotes(
  { env }: Pick<Terminal, 'env'>,
  installed: () => IsInstalled = once(() => installedFonts(env)),
): FontNotes {
  const said = new Set<string>();
  return {
    missingIn: (content) => missingAmong(content, installed()),
    tell: (missing, what, terminal) => {
      const fresh = missing.filter(({ name }) => !said.has(name));
      for (const { name } of fresh) said.add(name);
      if (fresh.length > 0) terminal.err(sentence(fresh, what));
    },
  };
}

/** The fonts that a report asks for and that are not installed. */
export function missingAmong(content: string | Uint8Array, isInstalled: IsInstalled): readonly MissingFont[] {
  return usedFonts(content)
    .filter(({ name }) => !isInstalled(name))
    .map(({ name, substitutes }) => {
      const substitute = substitutes.find(isInstalled);
      return { name, ...(substitute !== undefined && { substitute }) };
    });
}

function sentence(missing: readonly MissingFont[], what: 'pdf' | 'docx'): string {
  if (what === 'docx') {
    const names = missing.map(({ name }) => name).join('、');
    return told`这台电脑上没有${names}：在这台电脑上打开，会用相近的字体代替（用哪个，看 zonerep doctor）；装了它们的电脑不受影响。\n`;
  }
  const groups = [...new Set(missing.map(({ substitute }) => substitute))].map((substitute) => {
    const alike = missing.filter((each) => each.substitute === substitute);
    const names = alike.map(({ name }) => name).join('、');
    return substitute === undefined
      ? told`${names}（也没有相近的）`
      : told`${names}（用 ${substitute} 代替）`;
  });
  return `这台电脑上没有${groups.join('，没有')}，PDF 里就是这样；装上缺的字体，再写一次就好。\n`;
}
