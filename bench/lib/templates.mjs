// Word templates of the same look for each engine, in its own tags; and the same document from scratch.
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { columnsOf } from './content.mjs';

/**
 * How an engine's tags are written. A scope is what a name is looked up in; `each` lays out what is repeated for each entry of
 * a list, `rows` the rows of a table.
 */
const mustache = {
  root: '',
  value: (_scope, name) => `{${name}}`,
  each: (_scope, list, body) => [new Paragraph(`{#${list}}`), ...body(''), new Paragraph(`{/${list}}`)],
  rows: (_scope, list, columns) => [
    around(
      `{#${list}}`,
      columns.map((name) => `{${name}}`),
      `{/${list}}`,
    ),
  ],
};
const handlebars = {
  root: '',
  value: (_scope, name) => `{{${name}}}`,
  each: (_scope, list, body) => [new Paragraph(`{{#each ${list}}}`), ...body(''), new Paragraph('{{/each}}')],
  rows: (_scope, list, columns) => [
    around(
      `{{#each ${list}}}`,
      columns.map((name) => `{{${name}}}`),
      '{{/each}}',
    ),
  ],
};
const docxTemplates = {
  root: '',
  value: (scope, name) => `{{=${scope}${name}}}`,
  each: (scope, list, body) => [
    new Paragraph(`{{FOR ${list}_entry IN ${scope}${list}}}`),
    ...body(`$${list}_entry.`),
    new Paragraph(`{{END-FOR ${list}_entry}}`),
  ],
  rows: (scope, list, columns) => [
    alone(`{{FOR ${list}_entry IN ${scope}${list}}}`, columns),
    columns.map((name) => `{{=$${list}_entry.${name}}}`),
    alone(`{{END-FOR ${list}_entry}}`, columns),
  ],
};
/** Carbone repeats what stands between an entry and the mark of the next. */
const carbone = {
  root: 'd.',
  value: (scope, name) => `{${scope}${name}}`,
  each: (scope, list, body) => [...body(`${scope}${list}[i].`), body(`${scope}${list}[i+1].`)[0]],
  rows: (scope, list, columns) => [
    columns.map((name) => `{${scope}${list}[i].${name}}`),
    alone(`{${scope}${list}[i+1].${columns[0]}}`, columns),
  ],
};
const spellings = {
  zonerep: handlebars,
  docxtemplater: mustache,
  'easy-template-x': mustache,
  'docx-templates': docxTemplates,
  carbone,
};

function around(open, cells, close) {
  return cells.map((cell, at) => `${at === 0 ? open : ''}${cell}${at === cells.length - 1 ? close : ''}`);
}

function alone(text, columns) {
  return columns.map((_, at) => (at === 0 ? text : ''));
}

/**
 * A template that shows any content with such tables as `content` has; the heads of tables stand in it, as whoever draws a
 * template would write them. Its data are those of `templateData` (`content.mjs`).
 */
export function reportTemplate(engine, content) {
  const tags = spellings[engine];
  const { root } = tags;
  const texts = (scope, list) =>
    tags.each(scope, list, (entry) => [new Paragraph(tags.value(entry, 'text'))]);
  return pack([
    heading(tags.value(root, 'title'), HeadingLevel.TITLE),
    ...texts(root, 'opening'),
    ...tags.each(root, 'sections', (section) => [
      heading(tags.value(section, 'heading'), HeadingLevel.HEADING_1),
      ...texts(section, 'paragraphs'),
    ]),
    ...content.tables.flatMap(({ head }, at) => [
      ...texts(root, `before${at}`),
      tableOf(head, tags.rows(root, `rows${at}`, columnsOf(head))),
    ]),
    ...texts(root, 'ending'),
  ]);
}

/** The same document without a template. */
export function reportFromScratch({ title, opening, sections, tables, ending }) {
  const texts = (paragraphs) => paragraphs.map(({ text }) => new Paragraph(text));
  return pack([
    heading(title, HeadingLevel.TITLE),
    ...texts(opening),
    ...sections.flatMap((section) => [
      heading(section.heading, HeadingLevel.HEADING_1),
      ...texts(section.paragraphs),
    ]),
    ...tables.flatMap(({ before, head, rows }) => [...texts(before), tableOf(head, rows.map(Object.values))]),
    ...texts(ending),
  ]);
}

export const columns = ['name', 'value', 'unit', 'growth', 'target'];

/** A title and a table with a header row and one row for each of `rows`. */
export function tableTemplate(engine) {
  const tags = spellings[engine];
  const title = heading(tags.value(tags.root, 'title'), HeadingLevel.TITLE);
  return pack([title, tableOf(columns, tags.rows(tags.root, 'rows', columns))]);
}

/** A title and `sections`, each a heading and its `items`, each a lower heading and a text. */
export function sectionsTemplate(engine) {
  const tags = spellings[engine];
  return pack([
    heading(tags.value(tags.root, 'title'), HeadingLevel.TITLE),
    ...tags.each(tags.root, 'sections', (section) => [
      heading(tags.value(section, 'heading'), HeadingLevel.HEADING_1),
      ...tags.each(section, 'items', (item) => [
        heading(tags.value(item, 'title'), HeadingLevel.HEADING_2),
        new Paragraph(tags.value(item, 'text')),
      ]),
    ]),
  ]);
}

function tableOf(head, rows) {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map(cell) }),
      ...rows.map((texts) => new TableRow({ children: texts.map(cell) })),
    ],
  });
}

function cell(text) {
  return new TableCell({ children: [new Paragraph(text)] });
}

function heading(text, level) {
  return new Paragraph({ text, heading: level });
}

function pack(children) {
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
