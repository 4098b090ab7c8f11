// Reads the code of a field (ECMA-376 17.16.1): its name, what is named in it, and its switches.

export interface FieldCode {
  /** In capitals: `TOC`. */
  readonly name: string;
  /** What stands before the first switch, without its quotes. */
  readonly words: readonly string[];
  /** What stands behind each switch, by its letter; '' where nothing does. `\*` and the like have the sign as letter. */
  readonly switches: ReadonlyMap<string, string>;
}

const PIECE = /\\(\S)|"((?:[^"\\]|\\.)*)"|[“”]([^“”]*)[“”]|([^\s"\\]+)/g;

/** @param code as typed, ` TOC \o "1-3" \h ` */
export function fieldCode(code: string): FieldCode {
  const words: string[] = [];
  const switches = new Map<string, string>();
  let open: string | undefined;
  for (const [, letter, quoted, curly, bare] of code.matchAll(PIECE)) {
    if (letter !== undefined) {
      open = letter;
      if (!switches.has(letter)) switches.set(letter, '');
      continue;
    }
    const word = quoted?.replace(/\\(.)/g, '$1') ?? curly ?? bare ?? '';
    if (open === undefined) words.push(word);
    else if (open !== '*' || !/^(?:MERGE|CHAR)FORMAT(?:INET)?$/i.test(word)) switches.set(open, word);
    open = undefined;
  }
  const [name = '', ...rest] = words;
  return { name: name.toUpperCase(), words: rest, switches };
}

/** `1-3` as numbers; undefined where it is no range of levels. */
export function levelRange(range: string): readonly [number, number] | undefined {
  const [, from, to] = /^\s*([1-9])\s*-\s*([1-9])\s*$/.exec(range) ?? [];
  return from === undefined ? undefined : [Number(from), Number(to)];
}
