// Reads a Word template: opens the package, finds the tags of every part, lifts blocks and compiles. Needs no data.

import { openPackage, type TextPart, type WordPackage } from '../ooxml/package.js';
import { parsePart } from '../ooxml/part.js';
import { inReadingOrder, type TemplateProblem } from '../ooxml/template-problem.js';
import type { XmlElement, XmlTree } from '../ooxml/xml-tree.js';
import { checkArguments } from '../template/check/check-arguments.js';
import { checkHelpers } from '../template/check/check-names.js';
import { pairBlocks } from '../template/tags/pair-blocks.js';
import { type Usage, usagesOf } from '../template/tags/usages.js';
import type { TemplateHelper } from '../template/template-helpers.js';
import { helperNames } from '../template/template-helpers.js';
import { type BuiltProgram, buildProgram } from './compile/build-program.js';
import { planCopies } from './compile/copies.js';
import { checkFields } from './compile/cut-fields.js';
import { dropCutRanges } from './compile/cut-ranges.js';
import { compilePart, type FilledPart } from './fill/compile-part.js';
import { takenIds } from './fill/copy-needs.js';
import type { TakenIds } from './fill/fill-state.js';
import { findTags, type Tag } from './tags/find-tags.js';
import { liftBlocks } from './tags/lift-blocks.js';

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
  readonly paired: boolean;
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
  const filled = parts.flatMap(({ name, built, tags }) =>
    built === undefined ? [] : [{ name, fill: compilePart(built, tags, helpers) }],
  );
  return {
    ...found,
    template: { package: opened.value, parts: filled, usages, taken: takenIds(opened.value) },
  };
}

interface ReadPart {
  readonly name: string;
  readonly tags: readonly Tag[];
  readonly usages: readonly Usage[];
  /** Undefined when its blocks are faulty. */
  readonly built: BuiltProgram | undefined;
  /** Every block has its end, so that it is known what stands in which loop. */
  readonly paired: boolean;
}

const taggedPart = ({ tags, built, paired }: ReadPart): TaggedPart => ({
  tags,
  inText: new Set(
    [...(built?.sites ?? [])].filter(([, { before }]) => before.length === 0).map(([id]) => id),
  ),
  paired,
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
  const { tags, stories, ...found } = findTags(part, tree.value.root);
  const loud: TemplateProblem[] = [...found.problems];
  const silent: TemplateProblem[] = [...found.silent];
  const report: Report = (tag, problem) => {
    // What is said of a faulty tag was said when it was found.
    if (tag.parsed.kind !== 'broken')
      (tag.silent ? silent : loud).push({ severity: 'error', ...problem, ...tag.where });
  };
  const usages = usagesOf(asRead(tree.value.root, tags), helpers);
  checkHelpers(usages, helpers, report);
  checkArguments(tags, helpers, report);
  const program = tags.length === 0 ? undefined : build(tree.value, tags, stories, helpers, report);
  // The copy of a text box for old programs says the same once more, unless it alone is faulty.
  problems.push(...(loud.length === 0 ? silent : loud));
  return program && { name: part.name, tags, usages, ...program };
}

/** A text box stands amid its paragraph, though its tags are found after those of the paragraph. */
function asRead(root: XmlElement, tags: readonly Tag[]): readonly Tag[] {
  const ordered: Tag[] = [];
  const walk = (element: XmlElement) => {
    for (const child of element.children) {
      const tag = child.kind === 'tag' ? tags[child.id] : undefined;
      if (tag !== undefined) ordered.push(tag);
      else if (child.kind === 'element') walk(child);
    }
  };
  walk(root);
  // Faulty tags are not in the tree: then the order in which they were found must do.
  return ordered.length === tags.length ? ordered : tags;
}

type Report = (tag: Tag, problem: Omit<TemplateProblem, 'severity'>) => void;

function build(
  tree: XmlTree,
  tags: readonly Tag[],
  stories: readonly (readonly Tag[])[],
  helpers: ReadonlySet<string>,
  report: Report,
): Pick<ReadPart, 'built' | 'paired'> {
  let sound = !tags.some(({ parsed }) => parsed.kind === 'broken');
  const note: Report = (tag, problem) => {
    sound = false;
    report(tag, problem);
  };
  let paired = true;
  const blocks = stories.flatMap((story) =>
    pairBlocks(story, (tag, problem) => {
      paired = false;
      note(tag, problem);
    }),
  );
  // Once a block is known to be faulty, what follows from it is not said again.
  if (sound) liftBlocks(blocks, tags, note);
  if (sound) checkFields(tree.root, tags, note);
  if (!sound) return { built: undefined, paired };
  dropCutRanges(tree.root, tags);
  const built = buildProgram(tree, tags, planCopies(tree.root, tags), helpers, note);
  return { built: sound ? built : undefined, paired };
}
