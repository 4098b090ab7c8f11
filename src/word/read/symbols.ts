// The signs of symbol fonts (`w:sym`, 17.3.3.30) as the characters of Unicode that look like them.

/** What stands for a sign that no character looks like. */
const OTHER = '●';

const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  117: '◆',
  118: '❖',
  159: '•',
  161: '○',
  167: '▪',
  168: '□',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  'wingdings 2': { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 163: '□' },
  symbol: {
    163: '≤',
    174: '→',
    176: '°',
    177: '±',
    179: '≥',
    180: '×',
    183: '•',
    184: '÷',
    185: '≠',
    187: '≈',
  },
};

const SYMBOL_FONT = /^(?:symbol|webdings|wingdings(?: [23])?)$/i;

/**
 * The character of a sign.
 *
 * @param font the sign's `w:font`.
 * @param char its `w:char`: hexadecimal, the code in the font itself or in the private use area from F000 on.
 * @returns one UTF-16 unit; empty for what is no code of a sign.
 */
export function signOf(font: string, char: string): string {
  if (!/^[\da-f]{1,4}$/i.test(char)) return '';
  const code = Number.parseInt(char, 16);
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  if (isPrivate || (SYMBOL_FONT.test(font) && code <= 0xff))
    return FONTS[font.toLowerCase()]?.[code & 0xff] ?? OTHER;
  return code < 0x20 || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCharCode(code);
}
