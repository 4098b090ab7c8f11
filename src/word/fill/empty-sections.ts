// Takes out the sections of a filled body in which nothing was left: each would be an empty page.

import { styleIdOf } from '../wml/style-sheet.js';

/** The paragraph that ends a section, when it holds nothing else. */
const ENDING =
  /<w:p(?:\s[^<>]*)?><w:pPr>(?:(?!<\/w:pPr>)[\s\S])*?(<w:sectPr[\s>](?:(?!<\/w:sectPr>)[\s\S])*<\/w:sectPr>)<\/w:pPr><\/w:p>/g;

/** The section of the body itself, its last element. */
const LAST = /<w:sectPr(?:\s[^<>]*)?>(?:(?!<\/?w:sectPr[\s>])[\s\S])*<\/w:sectPr>(?=\s*<\/w:body\s*>)/;

/** The style by which our own templates mark paragraphs that end a section: no other break is touched. */
const MARK = `<w:pStyle w:val="${styleIdOf('sectionEnd')}"/>`;

/**
 * Takes out a last section of which a loop left nothing, not even a paragraph, as where `{{/each}}` stands behind the break
 * that ends each item: Word would show an empty page, with the header of the last item. The section of that item becomes
 * the last.
 *
 * @param xml of the filled body; `template` is the body before, whose last section is let be if it was as bare.
 */
export function dropBareLastSection(xml: string, template: string): string {
  const without = withoutBareLast(xml);
  return without === undefined || withoutBareLast(template) !== undefined ? xml : without;
}

/** The end of a body, at its last section. */
const END = /^<w:sectPr(?:\s[^<>]*)?(?:\/>|>(?:(?!<\/?w:sectPr)[\s\S])*<\/w:sectPr>)(?=\s*<\/w:body\s*>)/;

function withoutBareLast(xml: string): string | undefined {
  const at = xml.lastIndexOf('<w:sectPr');
  const behind = xml.lastIndexOf('</w:p>', at) + '</w:p>'.length;
  if (at === -1 || behind > at || xml.slice(behind, at).trim() !== '') return undefined;
  const [last] = END.exec(xml.slice(at)) ?? [];
  // A section that goes on on the same page leaves no empty one.
  if (last === undefined || /<w:type\s[^<>]*"continuous"/.test(last)) return undefined;
  // Not the last section before it: in most files there is none, and all of the text would be searched for it.
  const end = xml.lastIndexOf('</w:pPr>', behind);
  const rest = xml.slice(end, behind);
  if (end === -1 || !xml.endsWith('</w:sectPr>', end) || /<w:p[\s>/]/.test(rest)) return undefined;
  const start = xml.lastIndexOf('<w:sectPr', end);
  const section = xml.slice(start, end);
  if (section.includes('sectPrChange')) return undefined;
  return xml.slice(0, start) + rest + section + xml.slice(at + last.length);
}

/**
 * Takes out sections that hold nothing but the marked paragraph that ends them, where they follow another section directly, and a
 * last one that holds nothing at all. They come about where a block with a section break in it is filled twice in a row, or last.
 *
 * @param xml of the filled body.
 */
export function dropEmptySections(xml: string): string {
  if (!xml.includes(MARK)) return xml;
  const kept = withoutEmpty(xml);
  const before = [...kept.matchAll(ENDING)].at(-1);
  const last = LAST.exec(kept);
  if (!before?.[0].includes(MARK) || before.index + before[0].length !== last?.index) return kept;
  return kept.slice(0, before.index) + (before[1] ?? '') + kept.slice(last.index + last[0].length);
}

function withoutEmpty(xml: string): string {
  let out = '';
  let written = 0;
  const endings = [...xml.matchAll(ENDING)];
  for (const [index, ending] of endings.entries()) {
    if (!ending[0].includes(MARK) || !isDirectlyBehind(ending, index, endings)) continue;
    out += xml.slice(written, ending.index);
    written = ending.index + ending[0].length;
  }
  return out + xml.slice(written);
}

/** Whether a section's end follows the end of the one before it, with nothing in between. */
function isDirectlyBehind(ending: RegExpExecArray, index: number, all: readonly RegExpExecArray[]): boolean {
  const before = all[index - 1];
  return before !== undefined && before.index + before[0].length === ending.index;
}
