// Names that were written one after another: 甲、乙, 甲，乙, 甲 乙, or each on its line.

/** Marks that part names, outside brackets: 各县（市、区）人民政府 is one. */
const BETWEEN = /[、，,；;\n](?![^（(\n]*[）)])/;

/**
 * The names in a text, in their order, without the blanks around them.
 * @param byBlanks also parts at blanks, where no other mark parts them; 王　强 stays one name
 */
export function listedNames(text: string, { byBlanks = false } = {}): string[] {
  const names = text
    .split(BETWEEN)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const [only] = names;
  if (!byBlanks || names.length !== 1 || only === undefined) return names;
  const pieces = only.split(/\s+/);
  return pieces.every((piece) => piece.length > 1) ? pieces : names;
}
