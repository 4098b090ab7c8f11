// What a drawing (a picture, a chart) needs of the file around it, beside its own XML.
import type { AddPart } from '../../ooxml/added-parts.js';

export interface Drawings {
  /** An id for a `wp:docPr` (20.4.2.5) that no other drawing of the document has. */
  nextId(): number;
  /**
   * Adds a part of the package to which the part with the drawing refers (document, header, footer, notes).
   *
   * @returns the id of the relationship, for `r:embed` or `r:id`.
   */
  readonly addPart: AddPart;
}

/** For blocks without drawings. */
export const NO_DRAWINGS: Drawings = {
  nextId: () => 1,
  addPart: ({ type }) => {
    throw new Error(`nothing can be added here, and so no ${type}`);
  },
};
