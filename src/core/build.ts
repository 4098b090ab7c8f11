// The public API for building reports from templates, in Node and the browser alike: re-exports only.
export type { BuildOptions, Built } from '../app/build.js';
export { buildReport } from '../app/build.js';
export type { TextPlace, WordProblem } from '../ooxml/problem.js';
export { checkTemplate } from '../render/check-template.js';
export type { CheckedTemplate } from '../render/check-word-template.js';
export type { Rendered } from '../render/render.js';
export { compose } from '../report/compose.js';
export type { PictureSize } from '../report/picture-size.js';
export type {
  Blank,
  Block,
  CellLook,
  Chart,
  Drawing,
  DrawnPoint,
  DrawnSeries,
  ElementRole,
  Heading,
  HeadRole,
  Inline,
  Level,
  Mark,
  Paragraph,
  PartRole,
  Picture,
  PrintedNumber,
  RecordRole,
  Report,
  ReportAttachment,
  ReportElement,
  ReportElements,
  ReportPart,
  Table,
  TableColumn,
  TableRow,
  WordsFrom,
} from '../report/report.js';
export type { ListedTag, TemplateCheck } from '../template/check/template-check.js';
export type { Format, TextFormat } from '../template/format.js';
export type { Template, TemplateFile } from '../template/template-file.js';
export type { Origin, Trace } from '../template/trace.js';
