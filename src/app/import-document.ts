// Makes a summary's YAML of an existing document, and sees to it that nothing is lost: what is built of it has the same
// characters in the same order.
import { partOfHeading } from '../genre/headings.js';
import { officeNameIn } from '../genre/office-name.js';
import { reportYears } from '../genre/report-years.js';
import { type Draft, draftOf, type Origin, type Verbatim } from '../import/draft.js';
import { type Frame, readFrame } from '../import/frame.js';
import { insetsIn, isPlaced, withInsets } from '../import/insets.js';
import { type Outline, readOutline } from '../import/outline.js';
import type { Inset, Line } from '../import/read-lines.js';
import { compose } from '../report/compose.js';
import { printedWords } from '../report/printed-words.js';
import type { KeyLanguage } from '../schema/key-language.js';
import type { Beside } from '../source/beside.js';
import { createSource } from '../source/source.js';
import { readSummary } from '../summary/read-summary.js';
import type { Kind, Summary } from '../summary/summary.js';
import { writeYaml } from '../summary/write-yaml.js';
import { addIndicators, thoseThatKeep } from './import-indicators.js';

/** What the one who imports says of the document; it goes before what the document says. */
export interface ImportOptions {
  readonly keys: KeyLanguage;
  readonly kind?: Kind | undefined;
  readonly year?: number | undefined;
  readonly organization?: string | undefined;
  /** Whether the indicators that the sentences tell of become data, which they do by default. */
  readonly indicators?: boolean | undefined;
  /** Whether citations of them stand in place of their figures. */
  readonly cite?: boolean | undefined;
  /** The files of the pictures among the lines. */
  readonly pictures?: ReadonlyMap<string, Uint8Array> | undefined;
}

export interface Imported {
  readonly yaml: string;
  /** What was recognised, in the order of the document. */
  readonly outline: readonly { readonly level: number; readonly words: string; readonly line: number }[];
  /** What is doubtful; `secondLine` where two places do not agree. */
  readonly doubts: readonly Doubt[];
  /** How many indicators were found, how many of them lack a figure, and how many figures of the texts cite them. */
  /** How many tables became 表格, and the files of the pictures that the YAML names. */
  readonly tables: number;
  readonly pictures: readonly string[];
  readonly indicators: { readonly count: number; readonly missing: number; readonly cited: number };
}

interface Doubt {
  readonly line?: number;
  readonly secondLine?: number;
  readonly words: string;
}

/**
 * Undefined where the lines cannot be kept as they are in any way.
 * @param given the paragraphs of the document
 */
export function importDocument(given: readonly Line[], options: ImportOptions): Imported | undefined {
  const lines = withoutMisfits(given, options);
  const wanted = bare(lines.map(({ words }) => words).join(''));
  const beside = pictureReader(options);
  for (const { frame, outline } of readings(lines)) {
    const origin = originOf(frame, outline, options);
    const written = (draft: Draft) => {
      const yaml = writtenAs(draft, options.keys);
      const summary = summaryOf(yaml, beside);
      return summary && bare(printedWords(compose(summary))) === wanted ? { yaml, summary } : undefined;
    };
    const attempt = (isVerbatim: Verbatim) => written(draftOf(frame, outline, origin, isVerbatim))?.yaml;
    const verbatim = attempt(() => false) === undefined ? partsToKeep(outline, attempt) : [];
    if (!verbatim) continue;
    const draft = draftOf(frame, outline, origin, (part) => verbatim.includes(part));
    const yaml = written(draft)?.yaml;
    if (yaml === undefined) continue;
    const { outline: seen, doubts } = told(frame, outline, origin, verbatim);
    const { indicators = true, cite = false, keys } = options;
    const added = indicators ? addIndicators(draft, lines, { keys, cite }, written) : undefined;
    const insets = toldInsets(given, draft);
    const all = [...doubts, ...insets.doubts];
    return {
      yaml,
      outline: seen,
      tables: insets.tables,
      pictures: insets.pictures,
      ...withIndicators(all, added),
    };
  }
  return undefined;
}

/** The lines with those tables and pictures that come back as they are; the others are lines of text. */
function withoutMisfits(lines: readonly Line[], options: ImportOptions): readonly Line[] {
  const insets = lines.flatMap(({ inset }) => inset ?? []);
  if (insets.length === 0) return lines;
  const beside = pictureReader(options);
  const holds = (some: readonly Inset[]) => {
    const own = withInsets(lines, (inset) => some.includes(inset));
    const frame = readFrame(own);
    const outline = readOutline(frame.body);
    const draft = draftOf(frame, outline, originOf(frame, outline, options), () => false);
    const summary = summaryOf(writtenAs(draft, options.keys), beside);
    return (
      summary !== undefined &&
      bare(printedWords(compose(summary))) === bare(own.map(({ words }) => words).join(''))
    );
  };
  const kept = new Set(thoseThatKeep(insets, holds));
  return withInsets(lines, (inset) => kept.has(inset));
}

function pictureReader({ pictures }: ImportOptions): Beside {
  return (name) => {
    const bytes = pictures?.get(name);
    return bytes ? { bytes } : { fault: 'missing', others: [] };
  };
}

/** What became of the tables and pictures of a document. */
function toldInsets(lines: readonly Line[], draft: Draft) {
  const held = insetsIn(draft);
  const doubts: Doubt[] = [];
  const pictures: string[] = [];
  let tables = 0;
  for (const { inset, number: line } of lines) {
    if (!inset) continue;
    const isHeld = isPlaced(inset, held);
    if ('picture' in inset.data) {
      if (isHeld) pictures.push(inset.data.picture.file ?? '');
      else
        doubts.push({ line, words: '这里的图片没有地方放，没有读进来；请另存出来，写在哪一项的“图片”一栏' });
    } else if (isHeld) tables += 1;
    else doubts.push({ line, words: '这里的表格没有读成“表格”，一行一段留在文字里' });
  }
  return { doubts, pictures, tables };
}

function withIndicators(
  doubts: readonly Doubt[],
  added: ReturnType<typeof addIndicators>,
): Pick<Imported, 'doubts' | 'indicators'> & { readonly yaml?: string } {
  const none = { count: 0, missing: 0, cited: 0 };
  if (added === 'changed')
    return {
      doubts: [...doubts, { words: '从文中找出的指标写进去以后会和原文不同，没有写' }],
      indicators: none,
    };
  if (!added) return { doubts, indicators: none };
  const { yaml, count, missing, cited } = added;
  return { yaml, doubts: [...doubts, ...added.doubts], indicators: { count, missing, cited } };
}

/** The parts that are kept as they were typed because of their own outline something would be lost; undefined where that does not help. */
function partsToKeep(
  { lists }: Outline,
  attempt: (isVerbatim: Verbatim) => string | undefined,
): number[] | undefined {
  const parts = [...lists.flatMap(({ items }) => items).keys()];
  if (attempt(() => true) === undefined) return undefined;
  return parts.filter((part) => attempt((other) => other !== part) === undefined);
}

/** How the document may be read, the best way first; the last one keeps all of the body as one text. */
function* readings(lines: readonly Line[]): Generator<{ readonly frame: Frame; readonly outline: Outline }> {
  const frames = framesOf(lines);
  for (const frame of frames) yield { frame, outline: readOutline(frame.body) };
  const plainest = frames.at(-1);
  if (plainest) yield { frame: plainest, outline: { paragraphs: plainest.body, lists: [], closing: [] } };
}

/** The document's pieces, and simpler ones for where these do not come back: without its end, without its 主送机关. */
function framesOf(lines: readonly Line[]): readonly Frame[] {
  const frame = readFrame(lines);
  const [first, ...rest] = lines;
  const begun = frame.title.length + (frame.recipient ? 1 : 0);
  const withoutEnd = lines.slice(begun, lines.length - frame.annex.length);
  const { annex } = frame;
  const nothing = { attachments: [], attached: [] };
  return [
    frame,
    {
      title: frame.title,
      ...(frame.recipient && { recipient: frame.recipient }),
      body: withoutEnd,
      ...nothing,
      annex,
    },
    { title: first ? [first] : [], body: rest, ...nothing, annex: [] },
  ].filter(({ title }) => title.length > 0);
}

function originOf(frame: Frame, outline: Outline, options: ImportOptions): Origin {
  const title = frame.title.map(({ words }) => words).join('');
  const headings = outline.lists.flatMap(({ items }) =>
    items.map(({ words }) => ({ text: words, isPlan: partOfHeading(words) === 'plan' })),
  );
  const opening = outline.paragraphs.slice(0, 8).map(({ words }) => words);
  const { year, planYear } = reportYears(title, headings, opening);
  const own = options.year ?? year ?? (planYear === undefined ? undefined : planYear - 1);
  return {
    kind: options.kind ?? kindOf(title),
    year: own,
    planYear,
    organization:
      options.organization ?? officeNameIn([title], frame.signature ? [frame.signature.words] : []),
  };
}

function kindOf(title: string): Kind {
  if (/述职|个人/.test(title)) return 'personal';
  if (/简报|汇报/.test(title)) return 'briefing';
  return /[局科处室]|分局|支队|中心/.test(title) && !/开发区管|管委会/.test(title) ? 'department' : 'zone';
}

function writtenAs(draft: Draft, keys: KeyLanguage): string {
  const comments = new Map<string, readonly string[]>();
  const open = ['organization', 'year'].filter((name) => draft[name as keyof Draft] === undefined);
  if (draft.organization === null) comments.set('/organization', ['文中没有写明是哪个单位，请补上全称']);
  if (draft.year === undefined) comments.set('/year', ['文中没有写明是哪一年的总结，请补上四位数字']);
  return writeYaml(draft, { keys, comments, open: new Map([['', open]]) });
}

/** What is read of a YAML; one without a year is read as if it had one, since no year is printed. */
function summaryOf(yaml: string, beside: Beside): Summary | undefined {
  const { summary, rest } = readSummary(createSource('summary.yaml', yaml), beside);
  return summary ?? rest?.summary;
}

function bare(words: string): string {
  return words.replace(/[\s\u200b\ufeff]/g, '');
}

function told(
  frame: Frame,
  outline: Outline,
  { year, organization }: Origin,
  verbatim: readonly number[],
): Pick<Imported, 'outline' | 'doubts'> {
  const doubts: Doubt[] = [];
  const seen: { level: number; words: string; line: number }[] = [];
  const visit = (lists: Outline['lists'], level: number) => {
    for (const { items, isWhole } of lists) {
      const [first] = items;
      if (first && !isWhole)
        doubts.push({
          line: first.line,
          words: `从“${first.mark.words}”起的序号不连续，或者不是常用的写法，照原样留在文字里`,
        });
      for (const item of items) {
        seen.push({ level, words: item.mark.words + item.words, line: item.line });
        visit(item.lists, level + 1);
      }
    }
  };
  visit(outline.lists, 1);
  const parts = outline.lists.flatMap(({ items }) => items);
  for (const part of verbatim)
    doubts.push({ line: parts[part]?.line ?? 1, words: '这一部分分项以后会和原文不同，照原样整段留下' });
  if (parts.length === 0) doubts.push({ words: '没有找到“一、”“（一）”这样的序号，全文放在导语里' });
  if (year === undefined)
    doubts.push({ words: '看不出是哪一年的总结，请在“年度”里补上，或者用 --year 写明' });
  if (organization === undefined && !frame.signature)
    doubts.push({ words: '看不出是哪个单位的总结，请在“单位”里补上，或者用 --organization 写明' });
  return { outline: seen, doubts };
}
