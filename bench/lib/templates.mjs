// Word templates of the same look for each engine, in its own tags.
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';

const mustache = {
  open: (list) => `{#${list}}`,
  close: (list) => `{/${list}}`,
  value: (name) => `{${name}}`,
};
const handlebars = {
  open: (list) => `{{#each ${list}}}`,
  close: () => '{{/each}}',
  value: (name) => `{{${name}}}`,
};

function tagsOf(engine) {
  return engine === 'zonerep' ? handlebars : mustache;
}

export const columns = ['name', 'value', 'unit', 'growth', 'target'];

/** A title and a table with a header row and one row for each of `rows`. */
export function tableTemplate(engine) {
  return pack([heading(tagsOf(engine).value('title'), HeadingLevel.TITLE), rowsTable(tagsOf(engine))]);
}

/** A title and `sections`, each a heading and its `items`, each a lower heading and a text. */
export function sectionsTemplate(engine) {
  const tags = tagsOf(engine);
  return pack([heading(tags.value('title'), HeadingLevel.TITLE), ...sections(tags)]);
}

/** A whole report: the table and the sections. */
export function reportTemplate(engine) {
  const tags = tagsOf(engine);
  return pack([heading(tags.value('title'), HeadingLevel.TITLE), rowsTable(tags), ...sections(tags)]);
}

function sections({ open, close, value }) {
  return [
    new Paragraph(open('sections')),
    heading(value('heading'), HeadingLevel.HEADING_1),
    new Paragraph(open('items')),
    heading(value('title'), HeadingLevel.HEADING_2),
    new Paragraph(value('text')),
    new Paragraph(close('items')),
    new Paragraph(close('sections')),
  ];
}

function rowsTable({ open, close, value }) {
  const last = columns.length - 1;
  const loop = columns.map(
    (name, at) => `${at === 0 ? open('rows') : ''}${value(name)}${at === last ? close('rows') : ''}`,
  );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ tableHeader: true, children: columns.map(cell) }), row(loop)],
  });
}

function row(texts) {
  return new TableRow({ children: texts.map(cell) });
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
