// The statements of a Handlebars program, made by hand: text of the part between calls of the engine's own helpers.
import type { Segment, Slot } from './slots.js';

export type Statement = hbs.AST.Statement;
export type Program = hbs.AST.Program;

/** Names of the engine's helpers; no template can say them, for XML forbids their first character. */
export const HELPERS = {
  /** A value as runs. */
  runs: '\u0001runs',
  /** A paragraph that one value fills. */
  paragraph: '\u0001paragraph',
  /** A value as plain characters. */
  text: '\u0001text',
  /** An id or a number that copies must not share. */
  slot: '\u0001slot',
  /** The start of a copy. */
  copy: '\u0001copy',
  /** A paragraph that goes when it comes out empty. */
  line: '\u0001line',
  /** A cell or the like that must end with a paragraph. */
  cell: '\u0001cell',
  /** A table that goes when it has no rows. */
  table: '\u0001table',
} as const;

/** Blanks are dealt with where the text is: Handlebars is to strip none. */
export const NO_STRIP = { open: false, close: false };

/** A location whose line is the number of a tag: Handlebars hands it to helpers. */
const locationOf = (id: number): hbs.AST.SourceLocation => ({
  source: '',
  start: { line: id, column: 0 },
  end: { line: id, column: 0 },
});

const NOWHERE = locationOf(-1);

export const programOf = (body: Statement[], blockParams?: string[]): Program => ({
  type: 'Program',
  body,
  // Handlebars leaves it undefined where there are none.
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

/** A call of one of the engine's helpers with a number and, maybe, an expression. */
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

/** A block of one of the engine's helpers with a number. */
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

/** Marks an expression and all in it as a tag's, so that a failing helper can be placed. */
export function locate(node: unknown, id: number): void {
  if (Array.isArray(node)) for (const item of node) locate(item, id);
  else if (typeof node === 'object' && node !== null && 'type' in node) {
    for (const [key, value] of Object.entries(node)) if (key !== 'loc') locate(value, id);
    Object.assign(node, { loc: locationOf(id) });
  }
}

/** Statements in the making. */
export interface Statements {
  /** Adds XML, and slots in it. */
  write(segments: readonly Segment[]): void;
  push(statement: Statement): void;
  end(): Statement[];
}

/** @param slots of the whole part: each is called by its place among them. */
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
