// A Word template ready to be filled, and what is the same in all files that are made from it: found once, however many
// reports are written.
import { type Changes, createOutput } from '../ooxml/output.js';
import type { WordPackage } from '../ooxml/package.js';
import { parseWordPart } from '../ooxml/part.js';
import type { WordProblem } from '../ooxml/problem.js';
import type { Outcome, ZipEntry } from '../ooxml/read-zip.js';
import { placeForSeal, type SealPlace } from '../ooxml/seal.js';
import { once } from '../source/remembered.js';
import { hasFieldsToSettle, settleFields } from './fields/settle-fields.js';
import { addCopies, takenIds } from './fill/copy-needs.js';
import type { FillState, TakenIds } from './fill/fill-state.js';
import type { HeaderModels } from './fill/header-filling.js';
import type { FilledPart } from './fill/part-program.js';
import { bringStyles, type SectionPage, textWidthIn } from './fill/template-styles.js';
import { type LeaveOut, leaveOutLost } from './lost-parts.js';
import type { TemplateLook } from './wml/template-look.js';

/** A template that was read and checked, ready to be filled. */
export interface WordTemplate {
  /** The parts that hold tags, ready to be filled. */
  readonly parts: readonly { readonly name: string; readonly fill: FilledPart }[];
  /** The workbooks of charts in which something is filled; none of the built-in template. */
  readonly books?: readonly FilledBook[];
  /** The highest ids that the template uses. */
  readonly taken: TakenIds;
  /** The part that holds the document's properties; undefined if there is none. */
  readonly core: string | undefined;
  /** The names of the parts of notes. */
  readonly noteParts?: Readonly<Record<'footnote' | 'endnote', string | undefined>>;
  /** The headers and footers that are written for each item; undefined without any. */
  readonly headers?: HeaderModels;
  /** The name of the body's part, to which they belong. */
  readonly main?: string;
  /** The sections of the body, in the order of the text. */
  readonly sections: readonly SectionPage[];
  /** The part to which another refers by an id; none in the built-in template, which has no drawings. */
  readonly targetOf?: (part: string, id: string) => string | undefined;
  /** The workbook (.xlsx) of a chart in the package, with the id by which the chart refers to it. */
  readonly bookOf?: (chart: string) => { readonly id: string; readonly target: string } | undefined;
  /** The text of a part that is XML. */
  textOf(name: string): string | undefined;
  /** What every filled file has beside what is filled in, with the styles of blocks when it has blocks. */
  readonly plain: () => Frame;
  readonly styled: () => Outcome<StyledFrame>;
  /** Adds to the filled file the lists and notes to which its copies refer. */
  addCopies(changes: Changes, state: Pick<FillState, 'lists' | 'notes'>): WordProblem | undefined;
  /**
   * Brings the fields of the filled body up to date, where the template has any that a filling makes wrong, with the styles
   * of the filled file; gives what is to be said of it.
   */
  readonly settle?: (changes: Changes, frame: Frame | undefined) => readonly WordProblem[];
  /**
   * The entries of a filled file without what nothing in it shows any more: a picture that was exchanged, what stood in a block
   * that was left out. Undefined where the template shows nothing of the kind.
   */
  readonly withoutLost?: LeaveOut | undefined;
}

/** A workbook in the package, whose parts with tags are filled as those of the package are. */
export interface FilledBook {
  readonly name: string;
  readonly entries: readonly ZipEntry[];
  readonly parts: WordTemplate['parts'];
}

/** The parts of a filled file before anything is filled in, packed, and the place of the seal. */
export interface Frame {
  readonly entries: readonly ZipEntry[];
  readonly seal: SealPlace;
  /** The part of styles, where the template lacked some. */
  readonly stylesXml?: string | undefined;
}

export interface StyledFrame extends Frame {
  /** The look of blocks, and their styles, of which the template may have lacked some. */
  readonly look: TemplateLook;
}

/**
 * The template in an opened package.
 *
 * @param movedNotes the ids of notes that are filled where they are referred to, by part
 * @param moved headers that were taken out of the package, to be written for each item, and the ids in use before
 */
export function wordTemplate(
  opened: WordPackage,
  parts: WordTemplate['parts'],
  books: readonly FilledBook[] = [],
  movedNotes: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
  moved?: { readonly headers: HeaderModels; readonly taken: TakenIds },
): WordTemplate {
  return {
    parts,
    books,
    taken: moved?.taken ?? takenIds(opened),
    ...(moved && { headers: moved.headers, main: opened.main }),
    core: opened.core,
    sections: opened.sections,
    targetOf: (part, id) => opened.relationshipsOf(part).find((it) => it.id === id && !it.outside)?.target,
    bookOf: (chart) =>
      opened
        .relationshipsOf(chart)
        .find(({ type, target, outside }) => type === 'package' && !outside && /\.xlsx$/i.test(target)),
    textOf: (name) => opened.xmlParts.get(name)?.xml,
    plain: once(() => {
      const output = createOutput(opened);
      return { seal: placeForSeal(output), entries: output.entries() };
    }),
    styled: once(() => {
      const output = createOutput(opened);
      const look = bringStyles(opened, output);
      if ('problem' in look) return look;
      const seal = placeForSeal(output);
      return { value: { ...look.value, seal, entries: output.entries() } };
    }),
    addCopies: (changes, state) => addCopies(opened, changes, state, movedNotes),
    withoutLost: leaveOutLost(
      opened,
      parts.map(({ name }) => name),
    ),
    noteParts: { footnote: opened.related.get('footnotes'), endnote: opened.related.get('endnotes') },
    ...(hasFieldsToSettle(opened.xmlParts.get(opened.main)?.xml ?? '') && {
      settle: (changes, frame) => settle(opened, changes, frame),
    }),
  };
}

function settle({ main, related, sections }: WordPackage, changes: Changes, frame: Frame | undefined) {
  const treeOf = (xml: string | undefined, name: string, root: `w:${string}`) => {
    const tree = xml === undefined ? undefined : parseWordPart(name, xml, root);
    return tree && 'value' in tree ? tree.value : undefined;
  };
  const [styles, numbering] = [related.get('styles') ?? '', related.get('numbering') ?? ''];
  const { xml, problems } = settleFields(changes.get(main) ?? '', {
    part: main,
    styles: treeOf(frame?.stylesXml ?? changes.get(styles), styles, 'w:styles'),
    numbering: treeOf(changes.get(numbering), numbering, 'w:numbering'),
    textWidth: textWidthIn(sections, 0),
  });
  changes.set(main, xml);
  return problems;
}
