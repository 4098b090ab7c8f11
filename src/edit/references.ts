// Who refers to what: anchors (`&甲`) and references to them (`*甲`), and why something that others lean on cannot be changed.
import { namedLines } from '../source/named-lines.js';
import { positionAt, type Source } from '../source/source.js';
import { type Collection, contentEnd, eachToken, itemsOf, spellingOf, type Token } from './layout.js';

/** An anchor or a reference: its name without the sign, and where the sign stands. */
export interface Sign {
  readonly name: string;
  readonly at: number;
}

export interface References {
  /** In the order of the text. */
  readonly anchors: readonly Sign[];
  readonly aliases: readonly Sign[];
}

export function referencesIn(tokens: readonly Token[]): References {
  const anchors: Sign[] = [];
  const aliases: Sign[] = [];
  eachToken(tokens, (token) => {
    if (token.type !== 'anchor' && token.type !== 'alias') return;
    (token.type === 'anchor' ? anchors : aliases).push({ name: token.source.slice(1), at: token.offset });
  });
  const inOrder = (a: Sign, b: Sign) => a.at - b.at;
  return { anchors: anchors.sort(inOrder), aliases: aliases.sort(inOrder) };
}

/** What a reference refers to: the nearest anchor before it. */
function anchorOf({ anchors }: References, { name, at }: Sign): Sign | undefined {
  return anchors.findLast((anchor) => anchor.name === name && anchor.at < at);
}

function aliasesOf(references: References, anchor: Sign): readonly Sign[] {
  return references.aliases.filter((alias) => anchorOf(references, alias) === anchor);
}

function linesOf(source: Source, signs: readonly Sign[]): string {
  const lines = signs.map(({ at }) => positionAt(source, at).line);
  return namedLines([...new Set(lines)].sort((a, b) => a - b));
}

const quoted = (words: readonly string[]): string => words.map((each) => `“${each}”`).join('、');

/** Why nothing can be changed below a reference. */
export function isReference(
  source: Source,
  tokens: readonly Token[],
  { source: words, offset }: Words,
): string {
  const anchor = anchorOf(referencesIn(tokens), { name: words.slice(1), at: offset });
  const place = anchor ? linesOf(source, [anchor]) : '别处';
  return `这里用“${words}”引用${place}的内容，不能单独改；请到${place}改，或先在 YAML 里把“${words}”换成写出来的内容`;
}

type Words = { readonly source: string; readonly offset: number };

/** Why what bears an anchor cannot be changed. */
export function isReferredTo(
  source: Source,
  tokens: readonly Token[],
  { source: words, offset }: Words,
): string {
  const references = referencesIn(tokens);
  const anchor = references.anchors.find(({ at }) => at === offset);
  const from = anchor ? linesOf(source, aliasesOf(references, anchor)) : '别处';
  const alias = `*${words.slice(1)}`;
  return `这里标着“${words}”，${from}用“${alias}”引用它，改了会连那里一起改；请先在 YAML 里把“${alias}”换成写出来的内容`;
}

/** The entries `<<` of a mapping as they are written, with the lines where they stand and of what they bring. */
function mergesOf(source: Source, tokens: readonly Token[], map: Collection) {
  const items = itemsOf(map).filter((item) => spellingOf(item) === '<<');
  if (items.length === 0) return undefined;
  const references = referencesIn(tokens);
  const values = items.flatMap(({ value }) => (value ? [value] : []));
  const aliases = referencesIn(values).aliases;
  const anchors = aliases.flatMap((alias) => anchorOf(references, alias) ?? []);
  return {
    words: quoted(
      values.map((each) => `<<: ${source.text.slice(each.offset, contentEnd(source.text, each))}`),
    ),
    at: linesOf(source, aliases),
    from: linesOf(source, anchors),
  };
}

/** Why what `<<` brings cannot be changed where it is brought; undefined where a mapping has none. */
export function isMergedIn(source: Source, tokens: readonly Token[], map: Collection): string | undefined {
  const merges = mergesOf(source, tokens, map);
  if (!merges) return undefined;
  const { words, at, from } = merges;
  return `这一项是${at}用${words}从${from}引用来的，不能在这里单独改；请到${from}改，或先在 YAML 里把${words}换成写出来的内容`;
}

/** Why a key cannot go that `<<` brings as well; undefined where its mapping has none. */
export function isMergedBelow(source: Source, tokens: readonly Token[], map: Collection): string | undefined {
  const merges = mergesOf(source, tokens, map);
  if (!merges) return undefined;
  const { words, at, from } = merges;
  return `${at}的${words}也引来了这一项，删去以后会变成${from}的内容；要空着请改成待填，要删去请先在 YAML 里把${words}换成写出来的内容`;
}

/**
 * Which references would have nothing before them that they refer to: their anchors are taken away, or come to stand behind them.
 * @param after the tokens of the edited text @returns undefined where there are none
 */
export function isCutOff(
  source: Source,
  tokens: readonly Token[],
  after: readonly Token[],
): string | undefined {
  const [had, has] = [referencesIn(tokens), referencesIn(after)];
  const names = new Set(has.aliases.filter((alias) => !anchorOf(has, alias)).map(({ name }) => name));
  const anchors = had.anchors.filter(({ name }) => names.has(name));
  if (anchors.length === 0) return undefined;
  const told = anchors.map((anchor) => {
    const { name } = anchor;
    return `“&${name}”（${linesOf(source, [anchor])}，${linesOf(source, aliasesOf(had, anchor))}用“*${name}”引用它）`;
  });
  const isMoved = anchors.every(({ name }) => has.anchors.some((each) => each.name === name));
  const why = isMoved
    ? `${told.join('、')}要写在引用它的地方前面，移了就颠倒了`
    : `这里面有${told.join('、')}，改了别处就没有内容了`;
  return `${why}；请先在 YAML 里把${quoted([...names].map((name) => `*${name}`))}换成写出来的内容`;
}
