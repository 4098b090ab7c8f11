// The page of a rule or of another code of findings, as HTML.
import { codePage } from '../../app/rule-infos.js';
import { rulePages } from '../../generated/rule-pages.js';
import { escapeHtml } from '../../render/inline-printers.js';

/** The page's HTML; undefined when there is none of that code. */
export function explanation(code: string): string | undefined {
  const page = (Object.hasOwn(rulePages, code) ? rulePages[code] : undefined) ?? codePage(code);
  return page === undefined ? undefined : pageHtml(page);
}

/** The Markdown that these pages are written in: headings, paragraphs, lists of one level, code. */
function pageHtml(markdown: string): string {
  const blocks = markdown.matchAll(
    /^```\w*\n([\s\S]*?)^```$|^(#{1,3}) (.+)$|(?:^(?:- |\d+\. ).+(?:\n(?![\n#`]).+)*\n?)+|(?:^(?!```).+\n?)+/gm,
  );
  return Array.from(blocks, ([whole, code, marks, title = '']) => {
    if (code !== undefined) return `<pre><code>${escapeHtml(code)}</code></pre>`;
    if (marks !== undefined) return `<h${marks.length}>${inlineHtml(title)}</h${marks.length}>`;
    const items = whole.trim().split(/^(?:- |\d+\. )/m);
    if (items[0] !== '') return `<p>${inlineHtml(whole)}</p>`;
    const list = /^\d/.test(whole) ? 'ol' : 'ul';
    return `<${list}>${items
      .slice(1)
      .map((item) => `<li>${inlineHtml(item)}</li>`)
      .join('')}</${list}>`;
  }).join('\n');
}

/** Lines that are folded in the page's source are one line of Chinese. */
function inlineHtml(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, '')
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 ? `<code>${escapeHtml(part)}</code>` : escapeHtml(part)))
    .join('')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');
}
