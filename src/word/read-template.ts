// Reads a Word template: opens the package, finds the tags of every part, checks them, lifts blocks and compiles. Needs no data.
import { openPackage, type TextPart, type WordPackage } from '../ooxml/package.js';
import { parsePart } from '../ooxml/part.js';
import { inReadingOrder, type WordProblem } from '../ooxml/problem.js';
import type { XmlElement, XmlTree } from '../ooxml/xml-tree.js';
import { checkLooseTags, checkTree, type TreeCheck } from '../template/check/check-tree.js';
import type { ListedTag } from '../template/check/template-check.js';
import type { Expected } from '../template/expected.js';
import { helperNames } from '../template/helpers.js';
import { MISSING_BLANK } from '../template/tags/parse-tag.js';
import { type Complain, oncePerTag } from '../template/tags/tag.js';
import { nestBlocks, type PairedBlock, pairBlocks } from '../template/tags/template-tree.js';
import { type BuiltProgram, buildProgram } from './compile/build-program.js';
import { checkFields } from './compile/cut-fields.js';
import { dropCutRanges } from './compile/cut-ranges.js';
import { partTree } from './compile/part-tree.js';
import { compilePart, type FilledPart } from './fill/compile-part.js';
import { takenIds } from './fill/copy-needs.js';
import type { TakenIds } from './fill/fill-state.js';
import { findTags, type PartTags, type WordTag } from './tags/find-tags.js';
import { liftBlocks } from './tags/lift-blocks.js';

export interface WordTemplate {
  readonly package: WordPackage;
  /** The parts that hold tags, ready to be filled. */
  readonly parts: readonly { readonly name: string; readonly fill: FilledPart }[];
  readonly taken: TakenIds;
}

export interface ReadTemplate {
  /** Undefined when there is anything wrong with the template. */
  readonly template?: WordTemplate;
  readonly problems: readonly WordProblem[];
  /** Every tag that shows something, with its place and what it shows. */
  readonly tags: readonly ListedTag[];
  /** The fields of the outermost level, by their own names, that come to be shown. */
  readonly shown: ReadonlySet<string>;
  /** Whether the file could be opened and none of its parts holds a tag. */
  readonly isBare: boolean;
}

/** Reads a template once; it can be filled any number of times. All that is wrong with it is told at once. */
export function readTemplate(bytes: Uint8Array, expected: Expected): ReadTemplate {
  const opened = openPackage(bytes);
  if ('problem' in opened) return { problems: [opened.problem], tags: [], shown: new Set(), isBare: false };
  const { textParts } = opened.value;
  const problems: WordProblem[] = [];
  const parts = textParts.flatMap((part) => readPart(part, expected, problems) ?? []);
  const found = {
    problems: inReadingOrder(
      problems,
      textParts.map(({ name }) => name),
    ),
    tags: parts.flatMap(listedTags),
    shown: new Set(parts.flatMap(({ checked }) => [...checked.shown])),
    isBare: parts.length === 0,
  };
  if (problems.some(({ severity }) => severity === 'error')) return found;
  const filled = parts.flatMap(({ name, built, tags }) =>
    built === undefined ? [] : [{ name, fill: compilePart(built, tags, expected.helpers) }],
  );
  return { ...found, template: { package: opened.value, parts: filled, taken: takenIds(opened.value) } };
}

interface ReadPart {
  readonly name: string;
  readonly tags: readonly WordTag[];
  readonly checked: TreeCheck<WordTag>;
  /** Undefined when its blocks are faulty. */
  readonly built: BuiltProgram | undefined;
}

/** Undefined for a part without tags, which is left as it is. */
function readPart(part: TextPart, expected: Expected, problems: WordProblem[]): ReadPart | undefined {
  // The quick way out for most parts: braces may also be written as character references.
  if (!/[{}｛｝]|&#/.test(part.xml)) return undefined;
  const tree = parsePart(part.name, part.xml);
  if ('problem' in tree) {
    problems.push(tree.problem);
    return undefined;
  }
  const found = findTags(part, tree.value.root);
  const loud: WordProblem[] = [...found.problems];
  const silent: WordProblem[] = [...found.silent];
  const complain = oncePerTag<WordTag>((tag, fault) => {
    // What is wrong with a faulty tag was said when it was found.
    if (tag.parsed.kind !== 'broken')
      (tag.silent ? silent : loud).push({ severity: 'error', ...fault, ...tag.where });
  });
  const read = found.tags.length > 0 ? readTags(tree.value, found, expected, complain) : undefined;
  // The copy of a text box for old programs says the same once more, unless it alone is faulty.
  problems.push(...(loud.length === 0 ? silent : loud));
  return read && { name: part.name, tags: found.tags, ...read };
}

function readTags(
  tree: XmlTree,
  { tags, stories }: PartTags,
  expected: Expected,
  complain: Complain<WordTag>,
): Pick<ReadPart, 'checked' | 'built'> {
  let paired = true;
  let sound = !tags.some(({ parsed }) => parsed.kind === 'broken');
  const blocks = stories.flatMap((story) =>
    pairBlocks(story, (tag, fault) => {
      sound = false;
      paired &&= fault.code === MISSING_BLANK;
      complain(tag, fault);
    }),
  );
  const nested = nestBlocks(inReadingOrderOf(tree.root, tags), blocks);
  const built = sound ? build(tree, tags, blocks, helperNames(expected.helpers), complain) : undefined;
  const amidText = new Set(
    [...(built?.sites ?? [])].filter(([, { before }]) => before.length === 0).map(([id]) => id),
  );
  const checked = paired
    ? checkTree(nested, expected, ({ node }) => !amidText.has(node.id))
    : checkLooseTags(tags, expected);
  for (const { tag, fault } of checked.faults) complain(tag, fault);
  return { checked, built };
}

/** A text box stands amid its paragraph, though its tags are found after those of the paragraph. */
function inReadingOrderOf(root: XmlElement, tags: readonly WordTag[]): readonly WordTag[] {
  const ordered: WordTag[] = [];
  const walk = (element: XmlElement) => {
    for (const child of element.children) {
      const tag = child.kind === 'tag' ? tags[child.id] : undefined;
      if (tag !== undefined) ordered.push(tag);
      else if (child.kind === 'element') walk(child);
    }
  };
  walk(root);
  return ordered;
}

/** Undefined when a block cannot stand where it does; once one fault is found, what follows from it is not said. */
function build(
  tree: XmlTree,
  tags: readonly WordTag[],
  blocks: readonly PairedBlock<WordTag>[],
  helpers: ReadonlySet<string>,
  complain: Complain<WordTag>,
): BuiltProgram | undefined {
  let sound = true;
  const note: Complain<WordTag> = (tag, fault) => {
    sound = false;
    complain(tag, fault);
  };
  liftBlocks(blocks, tags, note);
  if (!sound) return undefined;
  const grow = () => partTree(tree.root, tags, blocks, note);
  const part = grow();
  if (sound) checkFields(part, note);
  if (!sound) return undefined;
  return buildProgram(tree.prolog, dropCutRanges(part) ? grow() : part, tags, helpers);
}

/** What stands in the copy of a text box for old programs is not listed twice. */
const listedTags = ({ tags, checked }: ReadPart): ListedTag[] =>
  tags
    .filter(({ parsed, silent }) => !silent && (parsed.kind === 'value' || parsed.kind === 'open'))
    .map((tag) => ({ place: tag.where.place, typed: tag.typed, about: checked.meanings.get(tag) ?? '' }));
