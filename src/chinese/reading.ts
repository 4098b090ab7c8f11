// With which letter the reading of a Chinese character begins.

/** The first characters of each letter in the order of their readings; i, u and v begin none. */
const FIRST = '阿八嚓哒妸发旮哈讥咔垃妈拿哦妑七呥扨它穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';

let collator: Intl.Collator | undefined;

/** The letter, of a character that is read in several ways that of the most common one; empty for what is no Chinese character. */
export function initialOf(character: string): string {
  if (!/^\p{Script=Han}$/u.test(character)) return '';
  // Made when it is asked for, which most texts never do.
  collator ??= new Intl.Collator('zh-u-co-pinyin');
  const { compare } = collator;
  let at = FIRST.length - 1;
  while (at > 0 && compare(FIRST.charAt(at), character) > 0) at--;
  return LETTERS.charAt(at);
}
