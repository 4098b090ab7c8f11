// The small parts of XML's grammar: blanks, names, references (XML 1.0, Namespaces in XML 1.0).

const BLANK = /[ \t\r\n]*/y;

/** Whether nothing but blanks stands between two places. */
export function isBlank(xml: string, start: number, end: number): boolean {
  BLANK.lastIndex = start;
  BLANK.test(xml);
  return BLANK.lastIndex >= end;
}

const START =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NO_COLON = `[${START}][-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040${START}]*`;
const NAME = new RegExp(`^${NO_COLON}(?::${NO_COLON})?$`, 'u');
/** All names in Word files are ASCII; compiling the other expression takes longer than reading a whole file. */
const ASCII_NAME = /^[A-Z_a-z][-.\w]*(?::[A-Z_a-z][-.\w]*)?$/;

/** Whether a word may be the name of an element or attribute: at most one colon, with something on both sides. */
export const isName = (word: string): boolean => ASCII_NAME.test(word) || NAME.test(word);

const REFERENCE = /&(?:amp|lt|gt|quot|apos|#(\d+)|#x([\da-fA-F]+));/y;

/** Whether every `&` in a text begins a reference that means a character (4.1 and 2.2). */
export function areReferences(text: string): boolean {
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    REFERENCE.lastIndex = at;
    const [whole, decimal, hex] = REFERENCE.exec(text) ?? [];
    if (whole === undefined) return false;
    const code = decimal ?? hex;
    if (code !== undefined && !isCharacter(Number.parseInt(code, decimal === undefined ? 16 : 10)))
      return false;
  }
  return true;
}

const isCharacter = (code: number): boolean => code <= 0x10ffff && areCharacters(String.fromCodePoint(code));

/** Half a pair of surrogates or a whole one; the quicker test for all else that is no character. */
const MAY_BE_NONE = /[^\t\n\r -\ud7ff\ue000-\ufffd]/;
const NONE = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Whether a text consists of characters that XML 1.0 knows (2.2); C1 control characters are among them. */
export function areCharacters(text: string): boolean {
  return !MAY_BE_NONE.test(text) || !NONE.test(text);
}
