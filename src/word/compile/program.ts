// Builds the statements of a Handlebars program: XML of the part, with calls of the engine's own helpers in
// between.
import type { Segment, Slot } from './slot.js';

export type Statement = hbs.AST.Statement;
export type Program = hbs.AST.Program;

/**
 * Names of the engine's own helpers; a template cannot use them, because XML forbids their first character.
 */
export const HELPERS = {
  /** Writes a value as runs. */
  runs: '\u0001runs',
  /** Writes a paragraph that holds one value and nothing else. */
  paragraph: '\u0001paragraph',
  /** Writes a value as plain characters. */
  text: '\u0001text',
  /** Writes a value as the characters of an attribute. */
  attribute: '\u0001attribute',
  /** Writes a drawing, in which another picture may take the place of the drawn one. */
  drawing: '\u0001drawing',
  /** Writes what copies must not share, such as an id. */
  slot: '\u0001slot',
  /** Begins a copy of a loop. */
  copy: '\u0001copy',
  /** Writes a paragraph unless it comes out empty. */
  line: '\u0001line',
  /** Writes a cell, or another container that must end with a paragraph. */
  cell: '\u0001cell',
  /** Writes a table unless it comes out without rows. */
  table: '\u0001table',
  /** Writes what the first printed cell of a vertical merge holds, or else what the others do. */
  begins: '\u0001begins',
  /** Note what a tag asks of its row or paragraph, or of its cell. */
  drop: '\u0001drop',
  merge: '\u0001merge',
  shade: '\u0001shade',
  /** Writes a row or paragraph unless its tags ask to drop it. */
  droppable: '\u0001droppable',
  /** Writes a cell as its tags ask. */
  look: '\u0001look',
  /** Writes a table whose rows are counted. */
  rows: '\u0001rows',
  /** Counts a row. */
  row: '\u0001row',
  /** Counts the entries of a list over which columns of a table are repeated. */
  columns: '\u0001columns',
  /** Writes a heading over repeated columns, if there are any. */
  heading: '\u0001heading',
  /** Writes something once for each of the repeated columns. */
  eachColumn: '\u0001eachColumn',
  /** Writes a row unless it comes out without cells. */
  cells: '\u0001cells',
  /** Keeps what stands beside a block in its row, in the scope outside of the block. */
  hold: '\u0001hold',
  /** Writes a note whose tags are filled, and the reference to it. */
  note: '\u0001note',
  /** Writes a header or footer for the section that follows, as a part of its own. */
  header: '\u0001header',
  /** Writes what was kept. */
  held: '\u0001held',
} as const;

/** Tells Handlebars to strip no blanks, because `{{~` was handled when the tag was found. */
export const NO_STRIP = { open: false, close: false };

/** A source location whose line is the id of a tag, because Handlebars hands the location to helpers. */
const locationOf = (id: number): hbs.AST.SourceLocation => ({
  source: '',
  start: { line: id, column: 0 },
  end: { line: id, column: 0 },
});

const NOWHERE = locationOf(-1);

/** A program of these statements. */
export const programOf = (body: Statement[], blockParams?: string[]): Program => ({
  type: 'Program',
  body,
  // Handlebars leaves `blockParams` undefined for a block without any, though its types do not say so.
  blockParams: blockParams as string[],
  loc: NOWHERE,
});

function contentOf(value: string): Statement {
  const statement: hbs.AST.ContentStatement = {
    type: 'ContentStatement',
    value,
    original: NO_STRIP,
    loc: NOWHERE,
  };
  return statement;
}

const pathOf = (name: string): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  data: false,
  depth: 0,
  parts: [name],
  original: name,
  loc: NOWHERE,
});

function numberOf(value: number): hbs.AST.NumberLiteral {
  return { type: 'NumberLiteral', value, original: value, loc: NOWHERE };
}

/** A call of one of the engine's helpers with a number and, if given, an expression. */
export function callOf(helper: string, number: number, expression?: hbs.AST.Expression): Statement {
  const statement: hbs.AST.MustacheStatement = {
    type: 'MustacheStatement',
    path: pathOf(helper),
    params: expression === undefined ? [numberOf(number)] : [numberOf(number), expression],
    hash: undefined as unknown as hbs.AST.Hash,
    escaped: false,
    strip: NO_STRIP,
    loc: NOWHERE,
  };
  return statement;
}

/** A block that calls one of the engine's helpers with a number. */
export function blockOf(helper: string, number: number, program: Program): hbs.AST.BlockStatement {
  return {
    type: 'BlockStatement',
    path: pathOf(helper),
    params: [numberOf(number)],
    hash: undefined as unknown as hbs.AST.Hash,
    program,
    inverse: undefined as unknown as Program,
    openStrip: NO_STRIP,
    inverseStrip: NO_STRIP,
    closeStrip: NO_STRIP,
    loc: NOWHERE,
  };
}

/**
 * Sets the location of an expression, and of all in it, to a tag, so that a failing helper can be placed.
 *
 * @param id of the tag.
 */
export function locate(node: unknown, id: number): void {
  if (Array.isArray(node)) for (const item of node) locate(item, id);
  else if (typeof node === 'object' && node !== null && 'type' in node) {
    for (const [key, value] of Object.entries(node)) if (key !== 'loc') locate(value, id);
    Object.assign(node, { loc: locationOf(id) });
  }
}

/** Collects statements, and joins XML between them. */
export interface Statements {
  /** Adds XML with slots. */
  write(segments: readonly Segment[]): void;
  push(statement: Statement): void;
  end(): Statement[];
}

/**
 * Begins a list of statements.
 *
 * @param slots of the whole part: new slots are added, and each is called by its index.
 */
export function createStatements(slots: Slot[]): Statements {
  const body: Statement[] = [];
  let xml = '';
  const flush = () => {
    if (xml !== '') body.push(contentOf(xml));
    xml = '';
  };
  const push = (statement: Statement) => {
    flush();
    body.push(statement);
  };
  return {
    push,
    write(segments) {
      for (const segment of segments) {
        if (typeof segment === 'string') xml += segment;
        else push(callOf(HELPERS.slot, slots.push(segment) - 1));
      }
    },
    end() {
      flush();
      return body;
    },
  };
}
