// Composes the elements around the text: 版头 and 版记 of a 公文 (GB/T 9704-2012 7.2, 7.4), 刊头 and 报尾 of a 简报.
import { listedNames } from '../chinese/listed-names.js';
import type { Briefing, DocumentElements, Summary, Text } from '../summary/summary.js';
import { dayOf } from './compose-sign-off.js';
import { blank, joined, lead, lineOf, merged, plain, wordsOf } from './inline.js';
import type { ElementRole, Inline, Paragraph, ReportElement, ReportElements } from './report.js';

/**
 * The elements that have words, each by itself.
 * @param recipient the 主送机关 as they are printed, without the colon
 */
export function composeElements(summary: Summary, recipient: readonly Inline[]): ReportElements {
  const { document, briefing } = summary;
  return {
    offices: [],
    letterheadSuffix: '',
    ...(document && elementsOfDocument(document)),
    ...(document?.recipientBelow &&
      summary.recipient && { recipientBelow: { content: recipient, path: summary.recipient.path } }),
    ...(briefing && elementsOfBriefing(briefing, summary)),
  };
}

const URGENCY = { 'extra-urgent': '特急', urgent: '加急' } as const;
const FILE = '文件';

function elementsOfDocument(document: DocumentElements): Partial<ReportElements> {
  const { urgency, offices, signers, note, path } = document;
  return given({
    ...(offices && letterheadOf(offices)),
    copyNumber: lineIn(document.copyNumber),
    secrecy: lineIn(document.secrecy),
    urgency: urgency && { content: [plain(URGENCY[urgency])], path: [...path, 'urgency'] },
    documentNumber: lineIn(document.number),
    signers: signers && { content: joined(signersOf(signers), '　'), path: signers.path },
    remark: note && { content: bracketed(note), path: note.path },
    copies: listIn(document.copies),
    printedBy: lineIn(document.printedBy),
    printedOn: dayIn(document.printedOn),
  });
}

function elementsOfBriefing(briefing: Briefing, { organization, date }: Summary): Partial<ReportElements> {
  const { name, issue, total } = briefing;
  const hasHead = [name, issue, total, briefing.publisher, briefing.date].some(Boolean);
  const numbers = merged([...numbered(issue, '第', '期'), ...numbered(total, '（总第', '期）')]);
  return given({
    briefingName: lineIn(name),
    issue: numbers.length > 0 ? { content: numbers, path: (issue ?? total ?? briefing).path } : undefined,
    publisher: lineIn(briefing.publisher ?? (hasHead ? organization : undefined)),
    briefingDate: dayIn(briefing.date ?? (hasHead ? date : undefined)),
    reported: listIn(briefing.reported),
    copies: listIn(briefing.copies),
    sent: listIn(briefing.sent),
    printRun: lineIn(briefing.printRun),
  });
}

/** The keys that have a value: one that is undefined would hide that of the other object. */
function given(
  elements: { [Name in keyof ReportElements]?: ReportElements[Name] | undefined },
): Partial<ReportElements> {
  return Object.fromEntries(Object.entries(elements).filter(([, element]) => element !== undefined));
}

function lineIn(text: Text | undefined): ReportElement | undefined {
  return text && { content: trimmed(text), path: text.path };
}

const trimmed = (text: Text): Inline[] => lineOf({ ...text, value: text.value?.trim() ?? null });

function dayIn(text: Text | undefined): ReportElement | undefined {
  return text && { content: dayOf(text), path: text.path };
}

/** A list as the writer parted it, on one line and without the mark that is printed at its end. */
function listIn(text: Text | undefined): ReportElement | undefined {
  const value = text?.value?.trim().replace(/[。；;：:]+$/, '') ?? null;
  const line = value && /\n/.test(value) ? listedNames(value).join('，') : value;
  return text && { content: lineOf({ ...text, value: line }), path: text.path };
}

/** The 发文机关标志: 甲文件, or of 甲、乙文件 the offices and their 文件. */
function letterheadOf(offices: Text): Pick<ReportElements, 'letterhead' | 'offices' | 'letterheadSuffix'> {
  const { path } = offices;
  const names = listedNames(offices.value ?? '');
  const element = (content: readonly Inline[]): ReportElement => ({ content, path });
  if (names.length < 2) {
    const only = element(trimmed(offices));
    return { letterhead: only, offices: [only], letterheadSuffix: '' };
  }
  const bare = names.map((name) => plain(name.endsWith(FILE) ? name.slice(0, -FILE.length) : name));
  const suffix = names.some((name) => name.endsWith(FILE)) ? FILE : '';
  const lines = [...bare, ...(suffix ? [plain(suffix)] : [])].map((line) => [line]);
  return {
    letterhead: element(joined(lines, '\n')),
    offices: bare.map((office) => element([office])),
    letterheadSuffix: suffix,
  };
}

/** The names of the 签发人, in 楷体 (7.2.6). */
function signersOf(signers: Text): Inline[][] {
  if (signers.value === null) return [[blank(signers.path)]];
  return listedNames(signers.value, { byBlanks: true }).map((name) => [lead(name, 2)]);
}

/** The 附注 in round brackets (7.3.6), which the writer may have typed. */
function bracketed(note: Text): Inline[] {
  const words = note.value?.trim().replace(/^[（(]([^（）()]*)[）)]$/, '$1') ?? null;
  return merged([plain('（'), ...lineOf({ ...note, value: words }), plain('）')]);
}

/** 12 and 第12期 as 第12期; what is no number (增刊) as it stands. */
function numbered(text: Text | undefined, before: string, after: string): Inline[] {
  if (!text) return [];
  const bare = text.value?.trim() ?? null;
  const value = bare === null ? null : /^[（(]?总?第?\s*(\S{1,10}?)\s*期[）)]?$/.exec(bare)?.[1];
  if (bare !== null && value === undefined && !/^\d+$/.test(bare)) return trimmed(text);
  return [plain(before), ...lineOf({ ...text, value: value === undefined ? bare : value }), plain(after)];
}

/** The paragraphs above the title: the 版头, or the 刊头 of a 简报. */
export function headOf(elements: ReportElements): readonly Paragraph[] {
  const { offices, letterheadSuffix, documentNumber, signers } = elements;
  return [
    ...line('copyNumber', elements.copyNumber),
    ...line('secrecy', elements.secrecy),
    ...line('urgency', elements.urgency),
    ...offices.flatMap((office) => line('letterhead', office)),
    ...line('letterheadSuffix', offices[0] && around('', letterheadSuffix, offices[0])),
    ...line('documentNumber', documentNumber),
    ...line('signers', signers && around('签发人：', signers.content, signers)),
    ...line('briefingName', elements.briefingName),
    ...line('briefingIssue', elements.issue),
    ...sides('briefingImprint', elements.publisher, elements.briefingDate),
  ];
}

/** The paragraphs at the foot of the last page: the 版记, or the 报尾 of a 简报. */
export function recordOf(elements: ReportElements): readonly Paragraph[] {
  const { recipientBelow, reported, copies, sent, printedBy, printedOn, printRun } = elements;
  const list = (label: string, element: ReportElement | undefined) =>
    line('copies', element && around(`${label}：`, element.content, element, '。'));
  return [
    ...list('主送', recipientBelow),
    ...list('报送', reported),
    ...list('抄送', copies),
    ...list('发送', sent),
    ...sides('printing', printedBy, printedOn && around('', printedOn.content, printedOn, '印发')),
    ...line('printRun', printRun && around('共印', printRun.content, printRun, '份')),
  ];
}

function line(role: ElementRole, element: ReportElement | undefined): Paragraph[] {
  if (!element || wordsOf(element.content) === '') return [];
  return [{ kind: 'paragraph', role, ...element }];
}

/** Two elements at the two ends of a line, with a tab between them. */
function sides(
  role: ElementRole,
  left: ReportElement | undefined,
  right: ReportElement | undefined,
): Paragraph[] {
  const path = (left ?? right)?.path;
  if (!path) return [];
  return line(role, { content: [...(left?.content ?? []), plain('\t'), ...(right?.content ?? [])], path });
}

function around(
  before: string,
  content: string | readonly Inline[],
  { path }: ReportElement,
  after = '',
): ReportElement {
  const middle = typeof content === 'string' ? [plain(content)] : content;
  return { content: merged([plain(before), ...middle, plain(after)]), path };
}
