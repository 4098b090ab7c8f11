// Prints running text in each text format: escaping, leads, blanks.
import type { Inline } from '../report/report.js';
import type { TextFormat } from '../template/format.js';

/** Prints running text in a format, escaped so that the reader sees every character as written. */
export const PRINT_INLINES: Record<TextFormat, (content: readonly Inline[]) => string> = {
  txt: (content) => content.map(({ text }) => text).join(''),
  md: (content) => escapeMarkdown(content.map(({ text }) => text).join('')),
  html: (content) => content.map(htmlOf).join(''),
};

/** A dash between two figures with what stands before it: no line begins with it (GB/T 15834-2011, 5.1.10), but browsers let it. */
const BEFORE_DASH = /(?<![\d.])[\d.]{1,20}[年月日%‰]?[—–](?=\d)/g;

function htmlOf(inline: Inline): string {
  const text = escapeHtml(inline.text)
    .replace(BEFORE_DASH, '<span style="white-space:nowrap">$&</span>')
    .replaceAll('\n', '<br>');
  if (inline.kind === 'lead') return `<span class="lead lead-${inline.level}">${text}</span>`;
  return inline.kind === 'blank' ? `<mark>${text}</mark>` : text;
}

/** Escapes a text for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Escapes a text for a Markdown paragraph, heading or table cell (CommonMark with GFM tables). Leads are not
 * bold, because `**…。**支持` is no emphasis in CommonMark: `**` between 。 and a letter does not close. A `#` at
 * the end is escaped, because at the end of a heading it would count as a closing mark.
 */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<!\s)\s*\n\s*/g, '')
    .replace(/^(\s*)([#+=-]|\d+(?=[.)](?:\s|$)))/, (_, blanks: string, mark: string) =>
      /\d/.test(mark) ? `${blanks}${mark}\\` : `${blanks}\\${mark}`,
    )
    .trim()
    .replace(/(?<=\s)#+$/, '\\$&');
}
