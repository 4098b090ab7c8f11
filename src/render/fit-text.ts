// Sees to it that a finished text holds nothing that no document may hold, and gives no orders to the CI job that prints it.
import { type Diagnostic, diagnose, type Finding } from '../source/diagnostic.js';
import { IN_NO_DOCUMENT, printable } from '../source/printable.js';
import { createSource } from '../source/source.js';
import type { TextFormat } from '../template/format.js';

export interface FittedText {
  readonly text: string;
  /** One warning for each kind of change. */
  readonly problems: readonly Diagnostic[];
}

/** A line that the runner of GitHub Actions takes for a command: `::error file=a::words`, blanks before it or not. */
const COMMAND = /^([^\S\n]*)::(?=[a-z-]+(?: [^\n]*)?::)/gm;
/** One that runners take for a command wherever it stands: `##[error]`, `##vso[…]`. */
const MARK = /#(?=#\w*\[)/g;

/** How a sign is written so that it looks the same; plain text has no other way than its full-width form. */
const DISGUISED: Readonly<Record<TextFormat, (sign: string) => string>> = {
  html: (sign) => `&#${sign.charCodeAt(0)};`,
  md: (sign) => `\\${sign}`,
  txt: (sign) => (sign === ':' ? '：' : '＃'),
};

/** Drops what no document may hold and breaks what a CI job would obey; what is changed for the reader is told. */
export function fitText(text: string, format: TextFormat): FittedText {
  const allowed = text.replace(IN_NO_DOCUMENT, '');
  const disguise = DISGUISED[format];
  const harmless = allowed
    .replace(COMMAND, (_, blanks: string) => `${blanks}${disguise(':')}:`)
    .replace(MARK, disguise);
  const found = [
    ...(allowed === text ? [] : [dropped(text)]),
    ...(format === 'txt' && harmless !== allowed ? [changed(allowed)] : []),
  ];
  // The finished text has no lines that a writer could look up; the words around the place are what he can search for.
  const source = createSource(`写成的 .${format} 文件`, '');
  const tell = (finding: Said) =>
    diagnose(source, { ...finding, severity: 'warning', span: { start: 0, end: 0 }, params: { place: '' } });
  return { text: harmless, problems: found.map(tell) };
}

type Said = Pick<Finding, 'code' | 'message' | 'hint'>;

function dropped(text: string): Said {
  const all = text.match(IN_NO_DOCUMENT) ?? [];
  const numbers = [...new Set(all.map(numberOf))];
  const some = `${numbers.slice(0, 3).join('、')}${numbers.length > 3 ? ' 等' : ''}`;
  const [before = ''] = /[^\n]{0,8}$/u.exec(text.slice(0, text.search(IN_NO_DOCUMENT))) ?? [];
  return {
    code: 'forbidden-character',
    message: `${before.trim() ? `“${printable(before.trim())}”后面` : '行首'}有文件里不能有的字符（${some}），共 ${all.length} 个，没有写进去`,
    hint: '请检查数据里这一处有没有乱码',
  };
}

function numberOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function changed(text: string): Said {
  const [line = ''] = /^.*(?:::|##\w*\[).*$/m.exec(text) ?? [];
  return {
    code: 'ci-command',
    message: `“${printable(line.trim().slice(0, 20))}”在持续集成的日志里会被当作命令，其中的半角符号改成了全角`,
    hint: '请检查数据里这一处的文字',
  };
}
