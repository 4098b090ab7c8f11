// The fields and helpers that a template is checked against.
import { TEMPLATE_HELPERS, type TemplateHelpers } from './helpers.js';
import { shapeOfKind } from './report-shape.js';
import type { Shape } from './shape.js';

export interface Expected {
  /** The object whose fields the template's outermost names are. */
  readonly shape: Shape;
  readonly helpers: TemplateHelpers;
}

/**
 * What zonerep's own templates may use: `report` for a whole report, `part` for the blocks of a part
 * (`blocks.*.hbs`).
 */
export const EXPECTED: Readonly<Record<'report' | 'part', Expected>> = {
  report: { shape: shapeOfKind('report'), helpers: TEMPLATE_HELPERS },
  part: { shape: shapeOfKind('part'), helpers: TEMPLATE_HELPERS },
};
