// The running texts of a page. They are printed last, when it is known at which of their words there are findings: until then
// each stands in the HTML as a comment, which no text of the data can be, since all of them are escaped.
import { escapeHtml, PRINT_INLINES } from '../../render/inline-printers.js';
import type { Inline } from '../../report/report.js';
import type { Severity } from '../../source/diagnostic.js';
import { toPointer } from '../../source/path.js';
import type { Segment } from '../../template/place-words.js';
import type { Origin } from '../../template/trace.js';
import { pointerAttribute } from './pointers.js';

/** Words at which there is a finding. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  /** What is said of them. */
  readonly words: string;
}

export interface Stretches {
  /** Keeps a content; what stands for it in the HTML. */
  keep(content: readonly Inline[]): string;
  /** The words of all contents by the data they come from; a segment's stretch is the number of its content. */
  segments(): readonly Segment<number>[];
  /** The HTML with the contents printed. */
  printed(html: string, marked: ReadonlyMap<number, readonly Marked[]>): string;
  /** The place of the first content in the HTML that comes from data. */
  pointerIn(html: string): string | undefined;
}

/** Begins to keep contents, which a trace with these origins has marked. */
export function keepStretches(origins: readonly Origin[]): Stretches {
  const contents: (readonly Inline[])[] = [];
  const segmentsOf = (number: number) => segmentsIn(contents[number] ?? [], number, origins);
  return {
    keep: (content) => `<!--${contents.push(content) - 1}-->`,
    segments: () => contents.flatMap((_, number) => segmentsOf(number)),
    printed: (html, marked) =>
      html
        .replace(
          /="<!--(\d+)-->"/g,
          (_, number: string) => `="${escapeHtml(wordsOf(contents[Number(number)]))}"`,
        )
        .replace(/<!--(\d+)-->/g, (_, number: string) =>
          print(contents[Number(number)] ?? [], origins, marked.get(Number(number)) ?? []),
        ),
    pointerIn(html) {
      for (const [, number] of html.matchAll(/<!--(\d+)-->/g)) {
        const [first] = segmentsOf(Number(number));
        if (first) return first.pointer;
      }
      return undefined;
    },
  };
}

const wordsOf = (content: readonly Inline[] = []): string => content.map(({ text }) => text).join('');

function segmentsIn(
  content: readonly Inline[],
  stretch: number,
  origins: readonly Origin[],
): Segment<number>[] {
  const text = wordsOf(content);
  const found: { start: number; end: number; pointer: string; blank: boolean }[] = [];
  let open: (typeof found)[number] | undefined;
  let at = 0;
  for (const inline of content) {
    const origin = inline.kind === 'mark' ? origins[inline.id] : undefined;
    if (!origin) at += inline.text.length;
    else if (origin.blank !== undefined)
      found.push({ start: at, end: at + origin.blank, pointer: origin.pointer, blank: true });
    else {
      if (open) open.end = at;
      open = { start: at, end: text.length, pointer: origin.pointer, blank: false };
      found.push(open);
    }
  }
  return found.map((segment) => ({ ...segment, stretch, text: text.slice(segment.start, segment.end) }));
}

function print(content: readonly Inline[], origins: readonly Origin[], marked: readonly Marked[]): string {
  let html = '';
  let at = 0;
  let isOpen = false;
  for (const inline of content) {
    const origin = inline.kind === 'mark' ? origins[inline.id] : undefined;
    if (origin && origin.blank === undefined) {
      html += `${isOpen ? '</span>' : ''}<span ${pointerAttribute(origin.pointer)}>`;
      isOpen = true;
    }
    html += inline.kind === 'mark' ? '' : printInline(inline, at, marked);
    at += inline.text.length;
  }
  return isOpen ? `${html}</span>` : html;
}

/** Prints an inline in pieces, parted where findings begin and end. */
function printInline(
  inline: Exclude<Inline, { kind: 'mark' }>,
  from: number,
  marked: readonly Marked[],
): string {
  const to = from + inline.text.length;
  const within = marked.filter(({ start, end }) => start < to && end > from);
  const edges = within.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > from && edge < to);
  const cuts = [...new Set([from, ...edges, to])].sort((a, b) => a - b);
  return cuts
    .slice(0, -1)
    .map((cut, index) => {
      const end = cuts[index + 1] ?? to;
      const text = inline.text.slice(cut - from, end - from);
      const plain = PRINT_INLINES.html([{ ...inline, text }]);
      const placed =
        inline.kind === 'blank'
          ? plain.replace('<mark', `<mark ${pointerAttribute(pointerOf(inline))}`)
          : plain;
      const about = within.filter((one) => one.start < end && one.end > cut);
      return about.length === 0 ? placed : `<span ${findingAttributes(about)}>${placed}</span>`;
    })
    .join('');
}

const pointerOf = ({ path }: Extract<Inline, { kind: 'blank' }>): string => toPointer(path);

const GRAVEST: readonly Severity[] = ['error', 'warning', 'info'];

function findingAttributes(about: readonly Marked[]): string {
  const severity = GRAVEST.find((grave) => about.some((one) => one.severity === grave)) ?? 'info';
  const words = [...new Set(about.map((one) => one.words))].join('\n');
  return `class="finding finding-${severity}" title="${escapeHtml(words)}"`;
}
