// Counts the automatic numbers of a document and writes them as they are shown (ECMA-376 17.9).
import { attributeOf, childOf, childrenOf, type XmlElement, type XmlTree } from '../../ooxml/xml-tree.js';
import { formatted } from './number-formats.js';

/** A level of a list. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2`, in which `%n` stands for the number of the level n. */
  readonly text: string;
  /** The level, from 1, at whose next number this one begins anew; 0 for none. */
  readonly restart: number | undefined;
  /** Whether the numbers of all levels are written as digits (`w:isLgl`). */
  readonly isLegal: boolean;
  readonly suffix: string;
}

export interface List {
  /** Lists of the same definition count on, one after the other. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Numbers with which this list begins anew, by level. */
  readonly overrides: ReadonlyMap<number, number>;
}

/** What a paragraph or its style says of its number. */
export interface NumberOf {
  readonly list: string;
  readonly level: number;
}

/** Writes the number of a paragraph and counts on; the paragraphs come in the order of the document. */
export type Count = (number: NumberOf) => string;

/** The counter of a document. @param numbering its `word/numbering.xml`; undefined if it has none */
export function createCount(numbering: XmlTree | undefined): Count {
  const lists = numbering ? readLists(numbering.root) : new Map<string, List>();
  /** By definition and level. */
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ list: id, level }) => {
    const list = lists.get(id);
    const own = list?.levels.get(level);
    if (!list || !own) return '';
    const numbers = counts.get(list.definition) ?? [];
    counts.set(list.definition, numbers);
    const override = list.overrides.get(level);
    const isAnew = override !== undefined && !begun.has(`${id} ${level}`);
    begun.add(`${id} ${level}`);
    const before = numbers[level];
    numbers[level] = isAnew ? override : before === undefined ? own.start : before + 1;
    for (const [deeper, { restart }] of list.levels)
      if (deeper > level && restart !== 0 && (restart === undefined || level < restart))
        delete numbers[deeper];
    return shown(own, list, numbers);
  };
}

/** The number of a level as it is shown; `numbers` are those reached, by level. */
export function shown(own: Level, { levels }: List, numbers: readonly (number | undefined)[]): string {
  if (own.format === 'bullet') return bullet(own.text) + own.suffix;
  const written = own.text.replace(/%(\d)/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const format = levels.get(level)?.format ?? 'decimal';
    const number = numbers[level] ?? levels.get(level)?.start ?? 1;
    return formatted(number, own.isLegal ? 'decimal' : format);
  });
  return written === '' ? '' : written + own.suffix;
}

/** The signs of symbol fonts stand in the private use area, where no other font has them. */
function bullet(text: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, '●');
}

/** The lists of a `w:numbering`, by `w:numId`. */
export function readLists(root: XmlElement): Map<string, List> {
  const definitions = new Map(
    childrenOf(root, 'w:abstractNum').map(
      (each) => [attributeOf(each, 'w:abstractNumId') ?? '', each] as const,
    ),
  );
  const linked = new Map(
    [...definitions.values()].flatMap((each) => {
      const style = valOf(each, 'w:styleLink');
      return style === undefined ? [] : [[style, each] as const];
    }),
  );
  return new Map(
    childrenOf(root, 'w:num').map((each) => {
      const named = valOf(each, 'w:abstractNumId') ?? '';
      const own = definitions.get(named);
      const style = own && valOf(own, 'w:numStyleLink');
      const definition = (style !== undefined && linked.get(style)) || own;
      return [attributeOf(each, 'w:numId') ?? '', listOf(each, named, definition)] as const;
    }),
  );
}

function listOf(list: XmlElement, definition: string, abstract: XmlElement | undefined): List {
  const levels = new Map<number, Level>();
  const overrides = new Map<number, number>();
  for (const level of abstract ? childrenOf(abstract, 'w:lvl') : [])
    levels.set(levelNumber(level), levelOf(level));
  for (const override of childrenOf(list, 'w:lvlOverride')) {
    const number = levelNumber(override);
    const own = childOf(override, 'w:lvl');
    if (own) levels.set(number, levelOf(own));
    const start = valOf(override, 'w:startOverride');
    if (start !== undefined) overrides.set(number, Number(start) || 0);
  }
  return { definition, levels, overrides };
}

const levelNumber = (element: XmlElement): number => Number(attributeOf(element, 'w:ilvl') ?? 0);

const SUFFIXES: Readonly<Record<string, string>> = { nothing: '', space: ' ', tab: '' };

function levelOf(level: XmlElement): Level {
  const format = valOf(level, 'w:numFmt') ?? 'decimal';
  const restart = valOf(level, 'w:lvlRestart');
  return {
    start: Number(valOf(level, 'w:start') ?? 0),
    format,
    text: valOf(level, 'w:lvlText') ?? '',
    restart: restart === undefined ? undefined : Number(restart),
    isLegal: childOf(level, 'w:isLgl') !== undefined,
    suffix: SUFFIXES[valOf(level, 'w:suff') ?? 'tab'] ?? '',
  };
}

/** The `w:val` of a child. */
export function valOf(element: XmlElement, name: string): string | undefined {
  const child = childOf(element, name);
  return child && attributeOf(child, 'w:val');
}
