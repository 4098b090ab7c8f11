// Names that were written one after another: 甲、乙, 甲，乙, 甲 乙, or each on its line.

const MARKS = '、，,；;\n';

/**
 * The names in a text, in their order, without the blanks around them; marks in brackets part none: 各县（市、区）人民政府 is one.
 * @param byBlanks also parts at blanks, where no other mark parts them; 王　强 stays one name
 */
export function listedNames(text: string, { byBlanks = false } = {}): string[] {
  const names = pieces(text)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const [only] = names;
  if (!byBlanks || names.length !== 1 || only === undefined) return names;
  const words = only.split(/\s+/);
  return words.every((word) => word.length > 1) ? words : names;
}

/** From the end, since a mark stands in brackets where the next bracket of its line closes. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let end = text.length;
  let isInside = false;
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text.charAt(at);
    if (character === '）' || character === ')') isInside = true;
    else if ('（(\n'.includes(character)) isInside = false;
    if (isInside || !MARKS.includes(character)) continue;
    found.push(text.slice(at + 1, end));
    end = at;
  }
  return [...found, text.slice(0, end)].reverse();
}
