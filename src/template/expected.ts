// What a template is checked against.
import { TEMPLATE_HELPERS, type TemplateHelpers } from './helpers.js';
import { shapeOfKind } from './report-shape.js';
import type { Shape } from './shape.js';

export interface Expected {
  /** What the names of the outermost level are fields of. */
  readonly shape: Shape;
  readonly helpers: TemplateHelpers;
}

/** What zonerep gives its templates: those of a report, and those that lay out the blocks of a part. */
export const EXPECTED: Readonly<Record<'report' | 'part', Expected>> = {
  report: { shape: shapeOfKind('report'), helpers: TEMPLATE_HELPERS },
  part: { shape: shapeOfKind('part'), helpers: TEMPLATE_HELPERS },
};
