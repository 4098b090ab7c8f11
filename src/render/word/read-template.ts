// Reads a Word template: opens the package, finds the tags of every part, lifts blocks and compiles. Needs no data.
import type { TemplateHelper } from '../template-helpers.js';
import { type BuiltProgram, buildProgram } from './compile/build-program.js';
import { planCopies } from './compile/copies.js';
import { checkArguments, checkHelpers } from './fill/check-names.js';
import { compilePart, type FilledPart } from './fill/compile-part.js';
import type { TakenIds } from './fill/fill-state.js';
import { helperNames } from './fill/register-helpers.js';
import { openPackage, parsePart, readText, type TextPart, type WordPackage } from './package/package.js';
import type { XmlTree } from './package/xml-tree.js';
import { findTags, type Tag } from './tags/find-tags.js';
import { liftBlocks } from './tags/lift-blocks.js';
import { pairBlocks } from './tags/pair-blocks.js';
import { type Usage, usagesOf } from './tags/usages.js';
import { inReadingOrder, type TemplateProblem } from './template-problem.js';

export interface WordTemplate {
  readonly package: WordPackage;
  /** The parts that hold tags, ready to be filled. */
  readonly parts: readonly { readonly name: string; readonly fill: FilledPart }[];
  readonly usages: readonly Usage[];
  readonly taken: TakenIds;
}

export interface ReadTemplate {
  /** Undefined when the file is no Word file or one of its blocks is faulty. */
  readonly template?: WordTemplate;
  /** Every tag found, faulty template or not. */
  readonly usages: readonly Usage[];
  /** The parts that may hold tags, in the order one reads them. */
  readonly partNames: readonly string[];
  /** The parts that hold tags. */
  readonly tagged: readonly TaggedPart[];
  readonly problems: readonly TemplateProblem[];
}

export interface TaggedPart {
  readonly tags: readonly Tag[];
  /** The ids of the values that stand among other text, where whole blocks cannot. */
  readonly inText: ReadonlySet<number>;
  /** Whether its blocks are rightly paired. */
  readonly sound: boolean;
}

/** Reads a template once; it can be filled any number of times. All that is wrong with it is reported at once. */
export function readTemplate(
  bytes: Uint8Array,
  helpers: Readonly<Record<string, TemplateHelper>> = {},
): ReadTemplate {
  const opened = openPackage(bytes);
  if ('problem' in opened) return { usages: [], partNames: [], tagged: [], problems: [opened.problem] };
  const names = helperNames(helpers);
  const problems: TemplateProblem[] = [];
  const read = opened.value.textParts.map((part) => readPart(part, names, problems));
  const parts = read.filter((part) => part !== undefined);
  const usages = parts.flatMap((part) => part.usages);
  const partNames = opened.value.textParts.map(({ name }) => name);
  const tagged = parts.map(taggedPart);
  const found = { usages, partNames, tagged, problems: inReadingOrder(problems, partNames) };
  if (problems.some(({ severity }) => severity === 'error')) return found;
  const filled = parts.map(({ name, built, tags }) => ({ name, fill: compilePart(built, tags, helpers) }));
  return {
    ...found,
    template: { package: opened.value, parts: filled, usages, taken: takenIds(opened.value) },
  };
}

interface ReadPart {
  readonly name: string;
  readonly tags: readonly Tag[];
  readonly usages: readonly Usage[];
  readonly built: BuiltProgram;
  readonly sound: boolean;
}

const taggedPart = ({ tags, built, sound }: ReadPart): TaggedPart => ({
  tags,
  inText: new Set([...built.sites].filter(([, { before }]) => before.length === 0).map(([id]) => id)),
  sound,
});

/** Undefined for a part without tags, which is left as it is. */
function readPart(
  part: TextPart,
  helpers: ReadonlySet<string>,
  problems: TemplateProblem[],
): ReadPart | undefined {
  // The quick way out for most parts: braces may also be written as character references.
  if (!/[{}｛｝]|&#/.test(part.xml)) return undefined;
  const tree = parsePart(part.name, part.xml);
  if ('problem' in tree) {
    problems.push(tree.problem);
    return undefined;
  }
  const { tags, stories, problems: found } = findTags(part, tree.value.root);
  for (const problem of found) problems.push(problem);
  if (tags.length === 0) return undefined;
  const report = (tag: Tag, problem: Omit<TemplateProblem, 'severity'>) => {
    if (!tag.silent) problems.push({ severity: 'error', ...problem, ...tag.where });
  };
  const usages = usagesOf(tags, helpers);
  checkHelpers(usages, helpers, report);
  checkArguments(tags, report);
  const { built, sound } = build(tree.value, tags, stories, helpers, report);
  return { name: part.name, tags, usages, built, sound };
}

function build(
  tree: XmlTree,
  tags: readonly Tag[],
  stories: readonly (readonly Tag[])[],
  helpers: ReadonlySet<string>,
  report: (tag: Tag, problem: Omit<TemplateProblem, 'severity'>) => void,
): { readonly built: BuiltProgram; readonly sound: boolean } {
  let sound = true;
  const note: typeof report = (tag, problem) => {
    sound = false;
    report(tag, problem);
  };
  const blocks = stories.flatMap((story) => pairBlocks(story, note));
  if (sound) liftBlocks(blocks, tags, note);
  // Once a block is known to be faulty, what follows from it is not said again.
  const told = sound ? report : () => undefined;
  return { built: buildProgram(tree, tags, planCopies(tree.root, tags), helpers, told), sound };
}

/** The highest ids in use, from which copies count on. */
function takenIds(opened: WordPackage): TakenIds {
  const numbering = opened.entries.find(({ name }) => name === opened.related.get('numbering'));
  const lists = numbering === undefined ? undefined : readText(numbering);
  const texts = opened.textParts.map(({ xml }) => xml);
  const highest = (pattern: RegExp, xmls: readonly string[]) =>
    xmls.reduce((most, xml) => {
      for (const [, id] of xml.matchAll(pattern)) most = Math.max(most, Number(id));
      return most;
    }, 0);
  return {
    drawing: highest(/<wp:docPr\s[^>]*?\bid="(\d+)"/g, texts),
    bookmark: highest(/<w:bookmarkStart\s[^>]*?\bw:id="(\d+)"/g, texts),
    list: highest(
      /<w:num\s[^>]*?\bw:numId="(\d+)"/g,
      lists !== undefined && 'value' in lists ? [lists.value] : [],
    ),
  };
}
