// Draws a report in pieces, by the templates of the .html output: each with the data it comes from, blanks and findings marked.
import { chartSvg } from '../../render/chart-svg.js';
import { PICTURE_ADDRESS } from '../../render/picture-address.js';
import { textPrograms } from '../../render/render-text.js';
import { shapeOf } from '../../report/chart-scale.js';
import { wordsOf } from '../../report/inline.js';
import type { Block, Paragraph, Report } from '../../report/report.js';
import { toPointer } from '../../source/path.js';
import type { Summary } from '../../summary/summary.js';
import { blockContext, buildContext } from '../../template/context.js';
import { placerOf, type SoughtPlace } from '../../template/place-words.js';
import type { FormatPrinter } from '../../template/rich-text.js';
import { countRounds } from '../../template/rounds.js';
import type { Template } from '../../template/template-file.js';
import { createTrace, type Trace } from '../../template/trace.js';
import { innerOf, outermostElements } from './outermost.js';
import { withPointer, withRowPointers } from './pointers.js';
import type { BlockKind, DrawnBlock } from './protocol.js';
import { keepStretches, type Marked, type Stretches } from './stretches.js';

/** A finding, by what is known of its place. */
export interface DrawnFinding extends Pick<Marked, 'severity' | 'words'> {
  readonly sought: SoughtPlace;
}

/** What is drawn. */
export interface Drawing {
  readonly summary: Summary;
  readonly report: Report;
  readonly findings: readonly DrawnFinding[];
}

/**
 * Draws a report.
 * @param template the built-in one for HTML
 * @returns the style sheet, and then the blocks in their order
 */
export function drawBlocks(
  { summary, report, findings }: Drawing,
  template: Required<Template>,
): DrawnBlock[] {
  const programs = textPrograms(template, 'html');
  const rounds = countRounds();
  const trace = tracingOrigins(createTrace());
  const stretches = keepStretches(trace.origins);
  const blocks: Block[] = [];
  const printer: FormatPrinter = {
    inlines: stretches.keep,
    chart: chartSvg,
    picture: (picture) => PICTURE_ADDRESS.html(picture),
    blocks: (content) => content.map((block) => `<!--B${blocks.push(block) - 1}-->`).join(''),
  };
  const describe = () => '';
  const page = programs.report(buildContext({ summary, report, describe, trace }, printer), rounds);
  const drawn = (block: Block) => {
    const html = programs.blocks(blockContext([block], printer), rounds).trim();
    if (block.kind === 'table') return withRowPointers(html, block);
    // As high as in the Word file, so that there are as many pages.
    return block.kind === 'chart'
      ? html.replace('<svg ', `<svg style="aspect-ratio:${(1 / shapeOf(block.drawing)).toFixed(4)}" `)
      : html;
  };
  const pieces = piecesOf(page, report, stretches, (number) => {
    const block = blocks[number];
    return block && { block, html: drawn(block) };
  });
  const marked = markedWords(stretches, findings);
  return [
    { key: 'style', pointer: '', kind: 'style', html: styleOf(page) },
    ...keyed(pieces.map((piece) => ({ ...piece, html: stretches.printed(piece.html, marked) }))),
  ];
}

/** A trace that also marks where in a paragraph the words of other data begin. */
function tracingOrigins(trace: Trace): Trace {
  return {
    ...trace,
    block: (block) => {
      if (block.kind !== 'paragraph' || !block.origins) return trace.block(block);
      return { ...block, content: withOrigins(block, trace) };
    },
  };
}

function withOrigins({ content, path, origins = [] }: Paragraph, trace: Trace): Paragraph['content'] {
  const parts = [{ at: 0, path }, ...origins].map((part, index) => ({
    ...part,
    end: origins[index]?.at ?? wordsOf(content).length,
  }));
  return parts.flatMap((part) => {
    let at = 0;
    const own = content.flatMap((inline) => {
      const [from, to] = [Math.max(part.at - at, 0), part.end - at];
      at += inline.text.length;
      const text = inline.text.slice(from, Math.max(to, from));
      return text === '' ? [] : [{ ...inline, text } as typeof inline];
    });
    return trace.inlines(own, part.path);
  });
}

const styleOf = (page: string): string => /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';

type Piece = Omit<DrawnBlock, 'key'>;
type DrawnOf = (number: number) => { readonly block: Block; readonly html: string } | undefined;

function piecesOf(page: string, report: Report, stretches: Stretches, drawn: DrawnOf): Piece[] {
  const main = page.slice(page.indexOf('<main>') + 6, page.indexOf('</main>'));
  const attachments = report.attachments.filter(({ blocks }) => blocks.length > 0);
  let isNew = false;
  return outermostElements(main).flatMap((element): Piece[] => {
    if (element.startsWith('<section'))
      return attachmentPieces(element, attachments.shift(), stretches, drawn);
    const piece = pieceOf(element, stretches, drawn);
    const starts = isNew;
    // The 目录 has pages of its own.
    isNew = piece.kind === 'contents';
    return [starts ? { ...piece, starts } : piece];
  });
}

function attachmentPieces(
  section: string,
  attachment: Report['attachments'][number] | undefined,
  stretches: Stretches,
  drawn: DrawnOf,
): Piece[] {
  const { inner } = innerOf(section);
  const place = attachment?.landscape ? 'landscape' : 'attachment';
  return outermostElements(inner).map((element, index) => {
    const piece = { ...pieceOf(element, stretches, drawn), place } as const;
    if (index > 0) return piece;
    return {
      ...piece,
      kind: 'label',
      html: withPointer(element, toPointer(attachment?.path ?? [])),
      pointer: toPointer(attachment?.path ?? []),
      starts: true,
    };
  });
}

/** One element with all that is in it. */
function pieceOf(element: string, stretches: Stretches, drawn: DrawnOf): Piece {
  const only = /^<!--B(\d+)-->$/.exec(element);
  const own = only && drawn(Number(only[1]));
  if (own) {
    const pointer = toPointer(own.block.path);
    return { kind: own.block.kind, pointer, html: withPointer(own.html, pointer) };
  }
  const html = element.replace(/<!--B(\d+)-->/g, (_, number: string) => {
    const within = drawn(Number(number));
    return within ? withPointer(within.html, toPointer(within.block.path)) : '';
  });
  const kind = kindOf(element);
  const pointer = kind === 'contents' ? '/contents' : (stretches.pointerIn(html) ?? '');
  return { kind, pointer, html: withPointer(html, pointer) };
}

/** By the tag and the class that the template gives. */
function kindOf(element: string): BlockKind {
  const [, tag = '', name = tag] = /^<(\w+)(?: class="([\w-]+))?/.exec(element) ?? [];
  return KINDS[name] ?? KINDS[tag] ?? 'paragraph';
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  nav: 'contents',
  header: 'head',
  h1: 'title',
  recipient: 'recipient',
  'note-list': 'note-list',
  'sign-off': 'sign-off',
  remark: 'remark',
  footer: 'record',
};

/** The blocks with their keys: the place of the data, and which one it is of those from there. */
function keyed(pieces: readonly Piece[]): DrawnBlock[] {
  const counts = new Map<string, number>();
  return pieces.map((piece) => {
    const name = `${piece.kind} ${piece.pointer}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { key: `${name} ${count}`, ...piece };
  });
}

function markedWords(
  stretches: Stretches,
  findings: readonly DrawnFinding[],
): ReadonlyMap<number, readonly Marked[]> {
  const marked = new Map<number, Marked[]>();
  if (findings.length === 0) return marked;
  const place = placerOf(stretches.segments());
  for (const { sought, severity, words } of findings) {
    const found = place(sought);
    if (!found) continue;
    const { stretch, start, end } = found;
    marked.set(stretch, [...(marked.get(stretch) ?? []), { start, end, severity, words }]);
  }
  return marked;
}
