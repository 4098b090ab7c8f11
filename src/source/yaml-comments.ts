// Finds the comments of a YAML text; a `#` inside a text value begins none.
import { Lexer } from 'yaml';
import type { Source, Span } from './source.js';

export interface YamlComment {
  /** From `#` to the end of the line. */
  readonly text: string;
  readonly span: Span;
}

/** What a text holds apart from its structure. */
export interface YamlMarks {
  readonly comments: readonly YamlComment[];
  /** The values (and keys) as written; a block scalar's span begins at its `|` or `>`. */
  readonly scalars: readonly Span[];
}

/** What the lexer yields before a document, an error in brackets and a scalar; it stands for no character of the text. */
const [documentSign, flowErrorSign, scalarSign] = ['\u0002', '\u0018', '\u001f'];

/** Finds the comments and scalars of a YAML text; a broken text gives those up to where it can be read. */
export function scanYaml(source: Source): YamlMarks {
  const comments: YamlComment[] = [];
  const scalars: Span[] = [];
  let start = 0;
  let scalarNext = false;
  let blockStart: number | undefined;
  for (const lexeme of new Lexer().lex(source.text)) {
    if (lexeme === documentSign || lexeme === flowErrorSign) continue;
    if (lexeme === scalarSign) {
      scalarNext = true;
      continue;
    }
    const end = start + lexeme.length;
    const quoted = lexeme.startsWith('"') || lexeme.startsWith("'");
    if (scalarNext || quoted) scalars.push({ start: blockStart ?? start, end });
    else if (lexeme.startsWith('#')) comments.push({ text: lexeme, span: { start, end } });
    if (scalarNext) blockStart = undefined;
    else if (lexeme.startsWith('|') || lexeme.startsWith('>')) blockStart = start;
    scalarNext = false;
    start = end;
  }
  return { comments, scalars };
}
