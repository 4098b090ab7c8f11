// Reads the paragraphs of a Word file with their text and places, so that words can be found in them.
import { openPackage } from '../../ooxml/package.js';
import { parsePart } from '../../ooxml/part.js';
import type { WordProblem } from '../../ooxml/problem.js';
import { textOf } from '../tags/paragraph-text.js';
import { walkParagraphs } from '../tags/walk-paragraphs.js';

export interface WordParagraph {
  readonly part: string;
  /** Zero-based, over all `w:p` of the part. */
  readonly paragraph: number;
  /** 正文第3段, 表1第2行第3列. */
  readonly place: string;
  /** The text to which the offsets of a TextPlace apply; a picture or field is one character, U+FFFC. */
  readonly text: string;
}

/**
 * Reads the paragraphs of all parts that hold text, the body first, without the copies of text boxes in
 * `mc:Fallback`.
 *
 * @returns also the problems of parts that could not be parsed, whose paragraphs are missing.
 */
export function readParagraphs(bytes: Uint8Array): {
  readonly paragraphs: readonly WordParagraph[];
  readonly problems: readonly WordProblem[];
} {
  const opened = openPackage(bytes);
  if ('problem' in opened) return { paragraphs: [], problems: [opened.problem] };
  const problems: WordProblem[] = [];
  const paragraphs = opened.value.textParts.flatMap(({ name, label, xml }) => {
    const tree = parsePart(name, xml);
    if ('problem' in tree) {
      problems.push(tree.problem);
      return [];
    }
    return walkParagraphs(tree.value.root, label)
      .filter(({ silent }) => !silent)
      .map(({ element, index, place }) => ({
        part: name,
        paragraph: index,
        place,
        text: textOf(element).text,
      }));
  });
  return { paragraphs, problems };
}
