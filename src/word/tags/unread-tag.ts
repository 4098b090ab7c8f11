// Tells of tags where none is filled, so that no braces are printed unsaid.

import type { WordProblem } from '../../ooxml/problem.js';
import { decodeXml, type XmlElement } from '../../ooxml/xml-tree.js';
import { parseTag } from '../../template/tags/parse-tag.js';
import { scanTags } from '../../template/tags/scan-tags.js';

/** Where a tag is not filled, in a writer's words, and what to do with it instead. */
export interface Unread {
  /** 替代文字, 图表, 批注: what the tag stands in. */
  readonly what: string;
  readonly hint: string;
  /** Whether a reader of the finished file sees or hears it: then it is an error, for what was meant as a tag. */
  readonly seen: boolean;
}

/** The fault of a text in which there is a tag, or at least double braces; undefined if there is none. */
export function unreadTag(
  text: string,
  { what, hint, seen }: Unread,
  isMeant: (words: string) => boolean,
): Pick<WordProblem, 'code' | 'severity' | 'message' | 'hint'> | undefined {
  const braces = /[{｛]{2,}[^{}｛｝]{0,60}[}｝]{0,3}/.exec(text)?.[0];
  if (braces === undefined) return undefined;
  const meant = scanTags(text).tags.some(({ source }) => isTag(source, isMeant));
  const typed = braces.replace(/\s+/g, ' ');
  return {
    code: 'unread-tag',
    severity: seen && meant ? 'error' : 'warning',
    message: `${what}里的“${typed}”不会填，会原样留在写成的文件里`,
    hint,
  };
}

function isTag(source: string, isMeant: (words: string) => boolean): boolean {
  const { parsed } = parseTag(source);
  return parsed.kind === 'open' || (parsed.kind === 'value' && isMeant(source));
}

/** The texts of an element: of each paragraph as a whole, since its runs may cut a tag, and of all else by itself. */
export function textsBelow(element: XmlElement): readonly string[] {
  if (/^(?:a|w):p$/.test(element.name)) return [wordsOf(element)];
  return element.children.flatMap((child) => {
    if (child.kind === 'element') return textsBelow(child);
    return child.kind === 'text' ? [decodeXml(child.raw)] : [];
  });
}

/** All character data of an element, tags left out. */
export const wordsOf = (element: XmlElement): string =>
  element.children
    .map((child) =>
      child.kind === 'element' ? wordsOf(child) : child.kind === 'text' ? decodeXml(child.raw) : '',
    )
    .join('');
