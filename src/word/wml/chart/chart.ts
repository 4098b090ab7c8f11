// Writes a chart of the report as WordprocessingML: a native chart that can be edited, its caption and notes under it.
import type { AddedPart } from '../../../ooxml/added-parts.js';
import { element, toggle, w } from '../../../ooxml/write-xml.js';
import { shapeOf } from '../../../report/chart-scale.js';
import type { Chart, Drawing } from '../../../report/report.js';
import type { Drawings } from '../drawings.js';
import { KEEP_NEXT, paragraphOf, paragraphToXml } from '../runs.js';
import type { StyleIds } from '../styles.js';
import { chartSpace } from './chart-space.js';
import { workbookOf } from './workbook.js';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWINGML = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const WORD_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** English Metric Units in a twip. */
const EMU = 635;

/**
 * Writes a chart with its caption and notes.
 *
 * @param styles ids of the styles in the template, and the face of its body.
 * @param textWidth the chart's width in twips.
 * @param drawings gives it its id, and takes its part and its workbook.
 * @returns `w:p` elements; the last one may be followed by anything.
 */
export function chartToXml(chart: Chart, styles: StyleIds, textWidth: number, drawings: Drawings): string {
  const { caption, notes, drawing } = chart;
  const below = [
    ...(caption.length > 0 ? [{ style: styles.caption, content: caption }] : []),
    ...notes.map((content) => ({ style: styles.note, content })),
  ];
  const keep = below.length > 0 ? KEEP_NEXT : toggle('keepNext', false);
  return [
    paragraphOf(
      styles.caption,
      keep + LAYOUT,
      w('r', {}, inline(drawing, styles.bodyFace, textWidth, drawings)),
    ),
    ...below.map(({ style, content }, at) =>
      // The style of captions keeps them with the table under them, but this one stands under the chart.
      paragraphToXml(style, content, at < below.length - 1 ? KEEP_NEXT : toggle('keepNext', false)),
    ),
  ].join('');
}

/** A line as high as the chart: an exact height, as the text has, would cut it off. */
const LAYOUT = w('spacing', { before: 120, after: 0, line: 240, lineRule: 'auto' });

/** A `w:drawing` in the line of the text (20.4.2.8 inline). */
function inline(drawing: Drawing, face: string, textWidth: number, drawings: Drawings): string {
  const extent = { cx: textWidth * EMU, cy: Math.round(textWidth * shapeOf(drawing)) * EMU };
  const id = drawings.nextId();
  const chart = element('c:chart', {
    'xmlns:c': CHART,
    'xmlns:r': RELATIONSHIPS,
    'r:id': drawings.addPart(chartPart(drawing, face)),
  });
  return w(
    'drawing',
    {},
    element(
      'wp:inline',
      { 'xmlns:wp': WORD_DRAWING, distT: 0, distB: 0, distL: 0, distR: 0 },
      element('wp:extent', extent),
      element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
      element('wp:docPr', { id, name: `图表 ${id}`, descr: drawing.alt }),
      element('wp:cNvGraphicFramePr', {}),
      element('a:graphic', { 'xmlns:a': DRAWINGML }, element('a:graphicData', { uri: CHART }, chart)),
    ),
  );
}

function chartPart(drawing: Drawing, face: string): AddedPart {
  return {
    type: 'chart',
    name: (number) => `word/charts/chart${number}.xml`,
    contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    content: (add) => chartSpace(drawing, face, add(workbookPart(drawing))),
  };
}

/** The workbook of a drawing as a part. */
export const workbookPart = (drawing: Drawing): AddedPart => ({
  type: 'package',
  name: (number) => `word/embeddings/Microsoft_Excel_Sheet${number}.xlsx`,
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  content: workbookOf(drawing),
});
