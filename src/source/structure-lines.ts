// Tells the lines that hold YAML's structure from those inside a block of text.
import type { Source } from './source.js';
import { lineText } from './source.js';

const blockHeader = /(?:^|[:\-?]\s+)(?:[&!]\S+\s+)*[|>][-+\d]{0,2}\s*(?:#.*)?$/;

/** The 1-based numbers of the lines that are neither empty, nor comments, nor inside a block scalar (`|`, `>`). */
export function* structureLines(source: Source): Generator<number> {
  let blockIndent = Number.POSITIVE_INFINITY;
  for (let line = 1; line <= source.lineStarts.length; line += 1) {
    const text = lineText(source, line);
    if (text.trim() === '') continue;
    const indent = text.search(/[^ ]/);
    if (indent > blockIndent) continue;
    blockIndent = blockHeader.test(text) ? text.search(/[^ -]/) : Number.POSITIVE_INFINITY;
    // `- |` has no key before the header: its text only has to stand further right than the dash.
    if (/^ *(?:- +)+[|>]/.test(text)) blockIndent = text.lastIndexOf('- ', text.search(/[|>]/));
    if (text[indent] !== '#') yield line;
  }
}
