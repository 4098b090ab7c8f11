// Patterns of all spellings in which zonerep takes a name: without regard to width, case and blanks, as `foldName` of
// src/schema/schema-names.ts has it.

const GAP = '[\\s\\p{Cf}]*';

/** The text of a pattern of the whole of a key or value that is one of the names; `without` is not matched. */
export function patternOf(names, without) {
  const spellings = [...new Set(names)].map((name) => spellingsOf(name)).join('|');
  const not = without === undefined ? '' : `(?!${escaped(without)}$)`;
  return `^${not}${GAP}(?:${spellings})${GAP}$`;
}

/** A name with gaps where a writer makes them: between Chinese characters and before the humps of `lowerIsBetter`. */
function spellingsOf(name) {
  const characters = [...name].map((character, index) => {
    const gap = index > 0 && /[\p{Script=Han}A-Z]/u.test(character) ? GAP : '';
    return gap + formsOf(character);
  });
  return characters.join('');
}

/** The forms of one character that fold to the same. */
function formsOf(character) {
  const narrow = character.normalize('NFKC');
  if (narrow.length !== 1) return escaped(character);
  const cases = [...new Set([narrow.toLowerCase(), narrow.toUpperCase(), character])];
  const forms = [...new Set(cases.flatMap((form) => [form, wide(form)]))];
  return forms.length === 1 ? escaped(character) : `[${forms.map(escaped).join('')}]`;
}

/** The full-width form of an ASCII character, any other as it is. */
function wide(character) {
  const code = character.charCodeAt(0);
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : character;
}

/** Only what must be escaped: under the flag `u` nothing else may be. */
function escaped(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
