// The marks of Markdown that stand within a line: which stars and underscores make words bold, and which stand for words still to come.
import { once } from '../source/remembered.js';

/** Words and their marks; `content` is what stands between the marks. */
export interface MarkedWords {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

/** What follows a name or figure that is left out: **局, **亿元, 20**年. */
const maskEnd =
  '[局市县区镇乡村省州处科站所院街路月年日万亿个家人户项次件名期批场元吨台套座条位岁%％]|公司|集团|企业|学校|大学|学院|医院|部门|单位|同志|项目|工程|中心|社区|党委|支部|园区|协会|教授|先生|女士';
const beginsMask = new RegExp(`^(?:${maskEnd})`);
const endsMask = new RegExp(`(?:${maskEnd})$`);

const stars = /(?<!\*)\*\*(?![\s*])([^*\n]{1,200}?)(?<!\s)\*\*(?!\*)/g;
/** Underscores and a single star make words bold or slanting only behind a blank or a mark of punctuation. */
const before = '(?<=^|[\\s，。；：、！？（“《])';
const lines = once(() => new RegExp(`${before}__(?=\\p{Script=Han}{2})([^_\\n，。；]{2,40})__(?!_)`, 'gmu'));
const star = once(
  () => new RegExp(`${before}\\*(?=\\p{Script=Han}{2})([^*\\n，。；]{2,40})\\*(?!\\*)`, 'gmu'),
);

/** Words made bold: `**重点**`, `__重点__`; not `**局和**局`, where names are left out. */
export function boldWords(words: string): MarkedWords[] {
  return [...found(words, stars), ...found(words, lines())];
}

/** Words made slanting: `*重点*`; not 长*宽*高, nor *局和*局. */
export function slantingWords(words: string): MarkedWords[] {
  return found(words, star());
}

function found(words: string, pattern: RegExp): MarkedWords[] {
  return Array.from(words.matchAll(pattern), ({ 0: whole, 1: content = '', index }) => ({
    start: index,
    end: index + whole.length,
    content,
  })).filter(({ content, end }) => !isMask(content, words.slice(end, end + 4)));
}

/** Two masks, not a pair of marks: what a name ends with follows the first and the second, or stands before the second. */
function isMask(content: string, after: string): boolean {
  const hasMarks = /[，。；：、,;:]/.test(content);
  if (!beginsMask.test(after)) return beginsMask.test(content) && hasMarks;
  return beginsMask.test(content) || endsMask.test(content) || content.length > 20 || hasMarks;
}
