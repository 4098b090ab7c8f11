// What a blank that is no ordinary one (a tab, a no-break blank) should be in a Chinese text.

/** A number or label at the beginning of a paragraph may be parted from its text. */
const label =
  /^\s*(?:第?[一二三四五六七八九十\d]{1,3}[章节条编、.．]?|第?[一二三四五六七八九十]{1,3}部分|[（(]?[一二三四五六七八九十\d]{1,3}[）)]|附[件表录]\d*|[A-Za-z])$/;
/** 1.1 工作背景; but 1.1 个百分点 is a figure. */
const sectionNumber = /^\s*\d{1,2}(?:\.\d{1,2}){1,3}$/;
const unit = /^(?:[亿万千百元个倍吨亩家人项%％‰]|平方|公里|立方)/;
const listNumberOrPhone = /^\d{1,2}[.、．](?!\d)|^1?\d{7,}|^[（(][一二三四五六七八九十\d]{1,3}[）)]/;

/**
 * May a blank between these words stay, because it parts a label or number from its text?
 * @param before the last words before the blank: all of them, or more than a label may have
 */
export function isLabelled(before: string, after: string): boolean {
  return (
    label.test(before) || listNumberOrPhone.test(after) || (sectionNumber.test(before) && !unit.test(after))
  );
}

/** How much is looked at around a blank. */
const window = 20;
const chineseMark = '，。；：、！？“”‘’《》〈〉（）〔〕【】…—';

/**
 * What to write for a blank of whatever kind from `start` to `end`: nothing beside Chinese words, marks and line breaks; a
 * blank between Latin words, behind a label, between names (张三 李四) and between phrases, where a mark may be missing.
 */
export function mendedBlank(words: string, start: number, end: number): '' | ' ' {
  const before = words.slice(Math.max(0, start - window), start);
  const after = words.slice(end, end + window);
  const [left, right] = [before.at(-1) ?? '', after.charAt(0)];
  if (left.trim() === '' || right.trim() === '') return '';
  if (isLabelled(before, after)) return ' ';
  if (chineseMark.includes(left) || chineseMark.includes(right)) return '';
  const [isHanLeft, isHanRight] = [left, right].map((sign) => /\p{Script=Han}/u.test(sign));
  if (isHanLeft && isHanRight) return isBetweenWords(before, after) ? ' ' : '';
  return isHanLeft || isHanRight ? '' : ' ';
}

/** What an office's name ends with: 经济 发展局 is one name, 张三 李四 and 发展局 财政局 are two. */
const officeEnd = /[局委办处部科室所站会院区县市镇司]$/;

/** Two names, or two phrases: what is short on one side only is a part of what stands on the other. */
function isBetweenWords(before: string, after: string): boolean {
  const words = [/\p{Script=Han}*$/u.exec(before)?.[0] ?? '', /^\p{Script=Han}*/u.exec(after)?.[0] ?? ''];
  const [isOfficeLeft, isOfficeRight] = words.map((word) => officeEnd.test(word));
  const areNames =
    words.every(({ length }) => length === 2 || length === 3) && (isOfficeLeft || !isOfficeRight);
  return areNames || words.every(({ length }) => length >= 4);
}
