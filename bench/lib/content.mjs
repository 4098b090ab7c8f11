// The content of a report as every contestant gets it: what zonerep prints, so that peers need not number, reckon or cite.

/** The names of a table's columns in a content's rows. */
export function columnsOf(head) {
  return head.map((_, index) => `c${index + 1}`);
}

/**
 * The content of the paragraphs of a Word file that zonerep wrote: a title, the paragraphs before the first heading, the headed
 * sections, and tables with the paragraphs before each and those after the last.
 */
export function contentOf(paragraphs) {
  const content = { title: '', opening: [], sections: [], tables: [], ending: [] };
  let place = content.opening;
  for (const { text, style, table, row } of paragraphs) {
    if (table > 0) place = addCell(content, { text, table, row });
    else if (style === 'GongwenTitle') content.title = text;
    else if (style?.startsWith('Heading')) {
      content.sections.push({ heading: text, paragraphs: [] });
      place = content.sections.at(-1).paragraphs;
    } else place.push({ text });
  }
  // An empty cell, as in a row of sums, has no paragraph among those given; which one it is does not matter here.
  for (const { head, rows } of content.tables)
    for (const cells of rows) for (const column of columnsOf(head)) cells[column] ??= '';
  return content;
}

/** What stands between two tables belongs before the second; `place` is where the next paragraph goes. */
function addCell(content, { text, table, row }) {
  if (content.tables.length < table) {
    const last = content.tables.length > 0 ? content.ending.splice(0) : [];
    content.tables.push({ before: last, head: [], rows: [] });
  }
  const { head, rows } = content.tables.at(-1);
  if (row === 1) head.push(text);
  else {
    const cells = rows[row - 2] ?? {};
    rows[row - 2] = cells;
    cells[`c${Object.keys(cells).length + 1}`] = text;
  }
  return content.ending;
}

/** The data for a template of a content (`templates.mjs`): every list by a name of its own. */
export function templateData({ tables, ...rest }) {
  const lists = tables.flatMap(({ before, rows }, at) => [
    [`before${at}`, before],
    [`rows${at}`, rows],
  ]);
  return { ...rest, ...Object.fromEntries(lists) };
}

/** Every text of a content, in the order in which it is printed. */
export function textsOf({ title, opening, sections, tables, ending }) {
  const texts = (paragraphs) => paragraphs.map(({ text }) => text);
  return [
    title,
    ...texts(opening),
    ...sections.flatMap(({ heading, paragraphs }) => [heading, ...texts(paragraphs)]),
    ...tables.flatMap(({ before, head, rows }) => [
      ...texts(before),
      ...head,
      ...rows.flatMap(Object.values),
    ]),
    ...texts(ending),
  ].filter((text) => text !== '');
}
