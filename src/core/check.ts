// The public API for reading and checking, in Node and the browser alike: re-exports only, none of which
// loads the Word engine or Handlebars.
export type { CheckOptions } from '../app/check.js';
export { checkSummary, checkText, defaultCheck } from '../app/check.js';
export { type Checked, loadSummary } from '../app/load.js';
export type { ChangeUnit } from '../chinese/change-words.js';
export type { Decimal } from '../chinese/decimal.js';
export type { CatalogueEntry, Terms, Vocabulary } from '../genre/document.js';
export type { RuleSetting } from '../lint/lint.js';
export type { Beside, BesideFile } from '../source/beside.js';
export type { ReadResult } from '../source/decode-source.js';
export { decodeSource } from '../source/decode-source.js';
export type { Diagnostic, Edit, Fix, Severity } from '../source/diagnostic.js';
export type { Encoding } from '../source/encode-text.js';
export type { Path } from '../source/path.js';
export type { Position, Source, Span } from '../source/source.js';
export { createSource } from '../source/source.js';
export type { Entry, ListNode, MapNode, ScalarNode, ScalarStyle, TreeNode } from '../source/tree.js';
export { UserError } from '../source/user-error.js';
export type { PictureFault, PictureFile } from '../summary/picture-file.js';
export type {
  Align,
  Attachment,
  Briefing,
  BuiltInTable,
  Cell,
  Change,
  ChartCell,
  ChartData,
  Component,
  DocumentElements,
  Figure,
  FreePart,
  Indicator,
  Indicators,
  Insets,
  Item,
  Items,
  Kind,
  Layout,
  Numbering,
  OwnColumn,
  OwnRow,
  OwnTable,
  PictureInset,
  Plan,
  PlanSectionName,
  Section,
  SectionName,
  Stretch,
  Summary,
  Target,
  Targets,
  Text,
} from '../summary/summary.js';
