// Writes the workbook behind a chart, which Word opens when somebody edits the data: one sheet, as small as SpreadsheetML allows.
import { RELATIONSHIPS_TYPE } from '../../../ooxml/content-types.js';
import { DECLARATION, element, escapeText } from '../../../ooxml/write-xml.js';
import { pack, writeZip } from '../../../ooxml/write-zip.js';
import type { Drawing, DrawnPoint } from '../../../report/report.js';

export const SHEET = 'Sheet1';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The workbook (.xlsx) of a drawing: categories in column A, a column for each series, heads in row 1. The same
 * drawing gives the same bytes.
 */
export function workbookOf(drawing: Drawing): Uint8Array {
  const formats = [...new Set(pointsOf(drawing).map(({ decimals }) => decimals))].sort((a, b) => a - b);
  const parts = {
    '[Content_Types].xml': types(),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(),
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesOf(formats),
    'xl/worksheets/sheet1.xml': sheetOf(drawing, formats),
  };
  const entries = Object.entries(parts).map(([name, xml]) => pack(name, new TextEncoder().encode(xml)));
  return writeZip(entries, undefined);
}

const pointsOf = ({ series }: Drawing): readonly DrawnPoint[] =>
  series.flatMap(({ points }) => points.filter((point) => point !== undefined));

/** The letter of a column: A is 0; a chart has at most twelve. */
export const columnAt = (column: number): string => String.fromCharCode(65 + column);

/** The code of a number format with so many decimals: 0.00. */
export const formatOf = (decimals: number): string =>
  decimals === 0 ? '0' : `0.${'0'.repeat(Math.min(decimals, 20))}`;

function sheetOf({ categories, series }: Drawing, formats: readonly number[]): string {
  const head = row(
    1,
    ['', ...series.map(({ name }) => name)].map((words, at) => wordsCell(columnAt(at), 1, words)),
  );
  const rows = categories.map((category, index) => {
    const figures = series.map(({ points }, at) =>
      figureCell(columnAt(at + 1), index + 2, points[index], formats),
    );
    return row(index + 2, [wordsCell('A', index + 2, category), ...figures]);
  });
  return part('worksheet', { xmlns: MAIN }, element('sheetData', {}, head, ...rows));
}

const row = (number: number, cells: readonly string[]): string => element('row', { r: number }, ...cells);

function wordsCell(column: string, line: number, words: string): string {
  if (words === '') return '';
  const text = element('t', { 'xml:space': 'preserve' }, escapeText(words));
  return element('c', { r: `${column}${line}`, t: 'inlineStr' }, element('is', {}, text));
}

function figureCell(
  column: string,
  line: number,
  point: DrawnPoint | undefined,
  formats: readonly number[],
): string {
  if (!point) return '';
  // The first format is that of cells without one.
  const attributes = { r: `${column}${line}`, s: formats.indexOf(point.decimals) + 1 };
  return element('c', attributes, element('v', {}, point.digits));
}

/** The least that a workbook's styles must have (18.8.39), and a number format for each count of decimals. */
function stylesOf(formats: readonly number[]): string {
  const custom = formats.map((decimals, at) =>
    element('numFmt', { numFmtId: 164 + at, formatCode: formatOf(decimals) }),
  );
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  const cells = [
    element('xf', { ...plain, xfId: 0 }),
    ...formats.map((_, at) => element('xf', { ...plain, numFmtId: 164 + at, xfId: 0, applyNumberFormat: 1 })),
  ];
  const fills = ['none', 'gray125'].map((pattern) =>
    element('fill', {}, element('patternFill', { patternType: pattern })),
  );
  const font = element('font', {}, element('sz', { val: 11 }), element('name', { val: '宋体' }));
  const border = element(
    'border',
    {},
    ...['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side, {})),
  );
  return part(
    'styleSheet',
    { xmlns: MAIN },
    custom.length > 0 ? counted('numFmts', custom) : '',
    counted('fonts', [font]),
    counted('fills', fills),
    counted('borders', [border]),
    counted('cellStyleXfs', [element('xf', plain)]),
    counted('cellXfs', cells),
    counted('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
  );
}

const counted = (name: string, children: readonly string[]): string =>
  element(name, { count: children.length }, ...children);

const part = (
  root: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly string[]
): string => DECLARATION + element(root, attributes, ...children);

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  part(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...targets.map(([type, target], at) =>
      element('Relationship', { Id: `rId${at + 1}`, Type: `${DOCUMENT}/${type}`, Target: target }),
    ),
  );

const override = (name: string, type: string): string =>
  element('Override', { PartName: `/${name}`, ContentType: `${TYPE}.${type}+xml` });

const types = (): string =>
  part(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    element('Default', {
      Extension: 'rels',
      ContentType: RELATIONSHIPS_TYPE,
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('xl/workbook.xml', 'sheet.main'),
    override('xl/styles.xml', 'styles'),
    override('xl/worksheets/sheet1.xml', 'worksheet'),
  );

const workbook = (): string =>
  part(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': DOCUMENT },
    element('sheets', {}, element('sheet', { name: SHEET, sheetId: 1, 'r:id': 'rId1' })),
  );
