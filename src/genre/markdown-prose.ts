// Hides what is no prose in a Markdown file: code, HTML, pictures, the targets of links, front matter. So the rules see the
// words that are read, at their places, and a fix touches nothing else.
import { hideBlocks } from './markdown-blocks.js';
import { htmlEntity } from './markup.js';
import { hiddenMark } from './paragraphs.js';

/** The text, as long as before, with a mark for each character of what is no prose; line breaks stay. */
export function proseOfMarkdown(text: string): string {
  return hideInline(hideBlocks(text, hide));
}

function hide(words: string): string {
  return words.replace(/[^\r\n]/g, hiddenMark);
}

const picture = String.raw`!\[[^[\]\n]{0,300}\](?:\([^()\n]{0,300}(?:\([^()\n]{0,100}\)[^()\n]{0,100})?\)|\[[^[\]\n]{0,100}\])`;
const target = String.raw`\]\((?:<[^<>\n]{0,300}>|[^()\s]{0,300}(?:\([^()\s]{0,100}\)[^()\s]{0,100})?)(?:\s{1,3}(?:"[^"]{0,200}"|'[^']{0,200}'|\([^()]{0,200}\)))?\s{0,3}\)`;
const reference = String.raw`\]\[[^[\]\n]{0,100}\]|\[\^[^[\]\n]{1,50}\]:?|^ {0,3}\[[^[\]\n]{1,100}\]:[^\n]*$`;
const autolink = String.raw`<[a-z][a-z\d+.-]{1,31}:[^<>\s]{0,500}>|<[^<>\s@]{1,100}@[^<>\s]{1,200}>`;
const tag = String.raw`<\/?[a-z][\w:-]{0,40}(?:\s[^<>]{0,1000})?\s?\/?>`;

/** What is hidden as it stands, or opens something that is hidden up to its end. */
const opening = new RegExp(
  [
    '(?<ticks>(?<![`\\\\])`+)',
    '(?<comment><!--)',
    '<(?<element>pre|script|style|code|kbd|samp|svg|math|textarea)(?=[\\s>])[^<>]{0,300}>',
    `(?<whole>${picture}|${target}|${reference}|${autolink}|${tag}|${htmlEntity})`,
  ].join('|'),
  'gim',
);

function hideInline(text: string): string {
  const endOf = endFinder(text);
  let result = '';
  let done = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const behind = match.index + match[0].length;
    const end = endOf(match.groups ?? {}, behind);
    if (end !== undefined) {
      result += text.slice(done, match.index) + hide(text.slice(match.index, end));
      done = end;
    }
    opening.lastIndex = end ?? behind;
  }
  return result + text.slice(done);
}

/** Where what opens before an offset ends; undefined where it has no end and so is plain text. */
function endFinder(text: string) {
  const lowered = text.toLowerCase();
  /** Ends that do not come any more: none of them is looked for twice. */
  const gone = new Set<string>();
  const endBehind = (end: string, from: number): number | undefined => {
    const at = gone.has(end) ? -1 : lowered.indexOf(end, from);
    if (at < 0) gone.add(end);
    return at < 0 ? undefined : at + end.length;
  };
  return (
    { ticks, comment, element, whole }: Readonly<Record<string, string | undefined>>,
    behind: number,
  ): number | undefined => {
    if (whole !== undefined) return behind;
    if (ticks !== undefined) return endOfCode(text, ticks.length, behind);
    if (comment !== undefined) return endBehind('-->', behind);
    return endBehind(`</${element?.toLowerCase()}>`, behind) ?? behind;
  };
}

/** How much code may stand within a line. */
const longestCode = 500;

/** Code within a line ends with as many ticks as it began with, in the same paragraph. */
function endOfCode(text: string, ticks: number, from: number): number | undefined {
  const rest = text.slice(from, from + longestCode);
  for (const { 0: found, index } of rest.matchAll(/`+|\n[ \t]*\r?\n/g)) {
    if (found.startsWith('\n')) return undefined;
    if (found.length === ticks) return from + index + ticks;
  }
  return undefined;
}
