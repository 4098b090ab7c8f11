// Takes off a text what stands around its body: the title, the 主送机关, the 附件说明, the 署名 and the 成文日期, the attachments.
import { readDay } from '../chinese/dates.js';
import { lineMark } from './line-marks.js';
import type { Line } from './read-lines.js';

/** A text in its pieces, which make it up in this order. */
export interface Frame {
  readonly title: readonly Line[];
  readonly recipient?: Line;
  readonly body: readonly Line[];
  /** The titles of the 附件说明, without their numbers. */
  readonly attachments: readonly Line[];
  readonly signature?: Line;
  readonly date?: Line;
  /** What stands behind the date: the texts of the attachments, each with its label and its title. */
  readonly attached: readonly Line[];
  /** What stands behind the body under a title such as 名词解释. */
  readonly annex: readonly Line[];
}

const KINDS = /总结|报告|汇报|安排|计划|要点|简报|述职|打算|情况|讲话|通报|公报|方案|意见|材料/;
const STOPS = /[，。；：,;:！？]/;

const ANNEX = /^(?:名词|名词解释|名词注释|有关名词解释|注释|注|备注|附注|附录|附表)[：:]?$/;

/** Cuts the lines of a document. */
export function readFrame(lines: readonly Line[]): Frame {
  const title = lines.slice(0, titleLength(lines));
  const [first, ...rest] = lines.slice(title.length);
  const recipient = first && !first.inset && isRecipient(first.words) ? first : undefined;
  const whole = recipient ? rest : lines.slice(title.length);
  const end = whole.findIndex(({ words }, index) => index > 0 && ANNEX.test(words));
  const annex = end < 0 ? [] : whole.slice(end);
  return { title, ...(recipient && { recipient }), ...readEnd(end < 0 ? whole : whole.slice(0, end)), annex };
}

/** A title may be broken over up to three lines, of which the last one says what kind of text it is. */
function titleLength(lines: readonly Line[]): number {
  const isTitle = ({ words, inset }: Line) =>
    !inset && words.length <= 50 && !STOPS.test(words) && !lineMark(words);
  for (let length = 1; length <= 3; length++) {
    const line = lines[length - 1];
    if (!line || !isTitle(line)) break;
    if (KINDS.test(line.words)) return length;
  }
  return lines[0] && !lines[0].inset && lines[0].words.length <= 50 ? 1 : 0;
}

/** 市人民政府： or 各位代表：, and nothing behind the colon. */
function isRecipient(words: string): boolean {
  return words.length <= 60 && /^[^，。；：:！？]+[：:]$/.test(words);
}

/** The most lines that are looked at from the end for a date. */
const FAR = 60;

function readEnd(lines: readonly Line[]): Omit<Frame, 'title' | 'recipient' | 'annex'> {
  const at = lines.findLastIndex(({ words }, index) => index >= lines.length - FAR && isDate(words));
  const attached = lines.slice(at + 1);
  const isEnd = at >= 0 && (attached.length === 0 || isLabel(attached[0]?.words ?? ''));
  if (!isEnd) return { body: lines, attachments: [], attached: [] };
  const date = lines[at] as Line;
  const before = lines.slice(0, at);
  const signature = before.at(-1);
  const isSigned = signature !== undefined && !signature.inset && isSignature(signature.words);
  const rest = isSigned ? before.slice(0, -1) : before;
  const named = noteLength(rest);
  return {
    body: rest.slice(0, rest.length - named),
    attachments: rest.slice(rest.length - named),
    ...(isSigned && { signature }),
    date,
    attached,
  };
}

/** A day as it is printed: only such a date comes back as it was. */
function isDate(words: string): boolean {
  const day = readDay(words)?.iso;
  if (!day) return false;
  const [year, month, date] = day.split('-').map(Number);
  return words.replace(/\s/g, '') === `${year}年${month}月${date}日`;
}

function isLabel(words: string): boolean {
  return /^附\s*件\s*\d{0,2}[：:]?$/.test(words);
}

function isSignature(words: string): boolean {
  return words.length <= 40 && !STOPS.test(words) && !lineMark(words);
}

/** How many of the last lines are the 附件说明: `附件：1.…` and the lines that go on with it. */
function noteLength(lines: readonly Line[]): number {
  const at = lines.findLastIndex(
    ({ words }, index) => index >= lines.length - 20 && /^附件[：:]/.test(words),
  );
  if (at < 0) return 0;
  const note = lines.slice(at);
  const [first, ...more] = note.map(({ words }) => words.replace(/^附件[：:]\s*/, ''));
  if (more.length === 0) return /^1[.．、]/.test(first ?? '') ? 0 : 1;
  const isNumbered = [first, ...more].every((words, index) => words?.startsWith(`${index + 1}.`));
  return isNumbered ? note.length : 0;
}
