// Proves of a pattern that whatever matches it holds certain characters.
import { type AST, RegExpParser } from '@eslint-community/regexpp';

const parser = new RegExpParser({ ecmaVersion: 2024 });

/**
 * Must each text that matches the pattern hold one of the characters? A digit among them stands for all digits. Only what is
 * certain is said to be so: false where it cannot be told.
 */
export function requires(pattern: RegExp, characters: string): boolean {
  // With both flags letters have more than two cases: the sign for Kelvin is a k.
  if (pattern.ignoreCase && pattern.unicode) return false;
  const wanted = new Set(Array.from(characters, (character) => unit(character.charCodeAt(0))));
  const { pattern: parsed } = parser.parseLiteral(`/${pattern.source}/${pattern.flags}`);
  return someIn(parsed.alternatives, wanted, pattern.ignoreCase);
}

const zero = 0x30;

function unit(code: number): number {
  return code > zero && code <= zero + 9 ? zero : code;
}

/** All the alternatives must hold one of the wanted characters, each in any of its elements. */
function someIn(
  alternatives: readonly AST.Alternative[],
  wanted: ReadonlySet<number>,
  ignoreCase: boolean,
): boolean {
  return alternatives.every(({ elements }) => elements.some((element) => holds(element, wanted, ignoreCase)));
}

function holds(node: AST.Element, wanted: ReadonlySet<number>, ignoreCase: boolean): boolean {
  const isWanted = (code: number) =>
    (ignoreCase ? bothCases(code) : [code]).every((each) => wanted.has(unit(each)));
  switch (node.type) {
    case 'Character':
      return isWanted(node.value);
    case 'CharacterSet':
      return node.kind === 'digit' && !node.negate && wanted.has(zero);
    case 'CharacterClass':
      return !node.negate && node.elements.every((element) => classHolds(element, isWanted, wanted));
    case 'Group':
    case 'CapturingGroup':
      return someIn(node.alternatives, wanted, ignoreCase);
    case 'Quantifier':
      return node.min > 0 && holds(node.element, wanted, ignoreCase);
    case 'Assertion':
      // What a look-around finds stands in the text, too.
      return (
        (node.kind === 'lookahead' || node.kind === 'lookbehind') &&
        !node.negate &&
        someIn(node.alternatives, wanted, ignoreCase)
      );
    default:
      return false;
  }
}

function classHolds(
  element: AST.CharacterClassElement,
  isWanted: (code: number) => boolean,
  wanted: ReadonlySet<number>,
): boolean {
  if (element.type === 'Character') return isWanted(element.value);
  if (element.type === 'CharacterSet') return element.kind === 'digit' && !element.negate && wanted.has(zero);
  if (element.type !== 'CharacterClassRange') return false;
  const { min, max } = element;
  return Array.from({ length: max.value - min.value + 1 }, (_, index) => min.value + index).every(isWanted);
}

function bothCases(code: number): number[] {
  const character = String.fromCharCode(code);
  return [character.toLowerCase().charCodeAt(0), character.toUpperCase().charCodeAt(0)];
}
