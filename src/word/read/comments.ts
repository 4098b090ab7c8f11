// Reads the comments of a finished Word file, and which words they are about (17.13.4).
import { openPackage } from '../../ooxml/package.js';
import { attributeOf, childrenOf, isElement, type XmlElement } from '../../ooxml/xml-tree.js';
import type { WordText } from './read-document.js';
import { blocksIn } from './shown.js';
import { createWordReader, createWords, type WordReader } from './words.js';

/** A comment and its words. */
export interface WordComment {
  readonly author: string;
  readonly text: string;
  /** What it is about, over all paragraphs it spans; empty where it stands at a place. */
  readonly words: string;
  /** The index of the line with its first word, and the offset in that line; undefined where it has no word. */
  readonly line?: number;
  readonly start?: number;
}

/**
 * The comments in the order of the file's list.
 * @param bytes of the file from which the text was read
 */
export function readComments(bytes: Uint8Array, text: WordText): readonly WordComment[] {
  const opened = openPackage(bytes);
  if ('problem' in opened || !text.root) return [];
  const name = opened.value.related.get('comments');
  const tree = name === undefined ? undefined : opened.value.tree(name, 'w:comments');
  if (!tree || 'problem' in tree || !tree.value) return [];
  const ranges = rangesIn(text.root);
  const places = placesIn(text);
  const reader = createWordReader(NOTHING_HIDDEN);
  return childrenOf(tree.value.root, 'w:comment').map((comment) => {
    const nodes = ranges.get(attributeOf(comment, 'w:id') ?? '') ?? [];
    const words = nodes.flatMap((node) => places.get(node) ?? []);
    const [first] = words;
    return {
      author: attributeOf(comment, 'w:author') ?? '',
      text: wordsOf(comment, reader),
      words: words.map((place) => place.words).join(''),
      ...(first && { line: first.line, start: first.start }),
    };
  });
}

/** Of more comments the words are not looked for. */
const MOST = 1000;

const NOTHING_HIDDEN = { ofParagraph: () => false, ofRun: () => false, ofMark: () => false };

function wordsOf(comment: XmlElement, reader: WordReader): string {
  return blocksIn(comment)
    .map((block) => {
      const line = createWords();
      reader.read(block, line);
      return line.text.trim();
    })
    .filter((words) => words !== '')
    .join('\n');
}

/** The elements between the two ends of each comment, by its `w:id`. */
function rangesIn(root: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
  const found = new Map<string, XmlElement[]>();
  const open = new Map<string, XmlElement[]>();
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      const id = attributeOf(child, 'w:id') ?? '';
      if (child.name === 'w:commentRangeStart') {
        if (found.size >= MOST) continue;
        const nodes: XmlElement[] = [];
        open.set(id, nodes);
        found.set(id, nodes);
      } else if (child.name === 'w:commentRangeEnd') open.delete(id);
      else {
        if (child.name === 'w:t') for (const nodes of open.values()) nodes.push(child);
        walk(child);
      }
    }
  };
  walk(root);
  return found;
}

function placesIn({ lines }: WordText) {
  const places = new Map<
    XmlElement,
    { readonly line: number; readonly start: number; readonly words: string }
  >();
  for (const [line, { words, pieces }] of lines.entries())
    for (const { start, end, node } of pieces)
      places.set(node, { line, start, words: words.slice(start, end) });
  return places;
}
