// What a template's blocks will look like, for whoever wants to be told before anything is filled.
import type { Outcome } from '../ooxml/read-zip.js';
import { readLookOf } from './fill/template-styles.js';
import type { ReadPrograms } from './read-template.js';
import type { BodyLook } from './wml/body-look.js';
import type { BlockRole } from './wml/styles.js';

/** The styles in which a template sets blocks. */
export interface ToldLook {
  /** The name, as it stands in the file, of the template's own style for a role; other roles have lent ones. */
  readonly own: ReadonlyMap<BlockRole, string>;
  /** The levels of headings whose style numbers them. */
  readonly numbered: readonly number[];
  /** The tags that stand alone in a paragraph, in the order of the text, and how running text would look in their place. */
  readonly places: readonly ToldPlace[];
}

export interface ToldPlace {
  readonly typed: string;
  readonly body: BodyLook;
  /** The name of its style as it stands in the file. */
  readonly style: string;
  /** Whether the paragraph itself says anything over its style. */
  readonly isChanged: boolean;
}

/** Reads the look of a template without errors. */
export function readLook({
  package: opened,
  parts,
}: NonNullable<ReadPrograms['programs']>): Outcome<ToldLook> {
  const read = readLookOf(opened);
  if ('problem' in read) return read;
  const { look, own, nameOf } = read.value;
  const places = parts.flatMap(({ built, tags }) =>
    [...built.sites].flatMap(([id, { paragraph }]) => {
      const tag = tags[id];
      if (!tag || tag.silent || paragraph === undefined) return [];
      const body = look.bodyIn(paragraph);
      const isChanged = body.from === 'paragraph' && paragraph.layout + body.rPr !== '';
      return [{ typed: tag.typed, body, style: nameOf(body.styleId), isChanged }];
    }),
  );
  const names = [...own].map(([role, { name }]) => [role, name] as const);
  return { value: { own: new Map(names), numbered: [...look.autoNumbers.keys()], places } };
}
