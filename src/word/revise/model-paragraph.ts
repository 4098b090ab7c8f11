// Finds the paragraph of a report that a new one is to look like.
import { enclosing, type XmlElement } from '../../ooxml/xml-tree.js';
import type { WordLine } from '../read/read-document.js';

/** What a paragraph is by its beginning and its end. */
function classOf(words: string): string {
  const bare = words.trim();
  const isSentence = bare.length > 40 || /[。！？；：…]$/.test(bare);
  if (isSentence) return 'body';
  if (/^[一二三四五六七八九十]+、/.test(bare)) return '一、';
  if (/^[（(][一二三四五六七八九十]+[)）]/.test(bare)) return '（一）';
  return /^\d+[.．、]/.test(bare) ? '1.' : 'body';
}

/** The nearest paragraph of the same kind, before the place if there is one. */
export function modelFor(lines: readonly WordLine[], after: number, words: string): XmlElement | undefined {
  const wanted = classOf(words);
  const fits = ({ kind, words: own }: WordLine) =>
    kind === 'text' &&
    classOf(own) === wanted &&
    (wanted !== 'body' || own.length > 40 || /。$/.test(own.trim()));
  const line =
    lines.slice(0, after + 1).findLast(fits) ??
    lines.slice(after + 1).find(fits) ??
    lines.find(({ kind }) => kind === 'text');
  const node = line?.pieces[0]?.node;
  return node && enclosing(node, 'w:p');
}

/** Whether Word counts the number of the paragraph, so that it is not among its words. */
export function numberIsCounted(lines: readonly WordLine[], paragraph: XmlElement): boolean {
  const line = lines.find(({ pieces: [first] }) => first && enclosing(first.node, 'w:p') === paragraph);
  return line !== undefined && (line.pieces[0]?.start ?? 0) > 0;
}
