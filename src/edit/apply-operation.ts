// Makes an operation in a text. What was made is read back: it counts only where the data are those that were meant.
import { rootShape, type SchemaShape } from '../schema/schema-shape.js';
import type { Edit } from '../source/diagnostic.js';
import type { Path } from '../source/path.js';
import type { Source } from '../source/source.js';
import { withEdits } from '../source/with-edits.js';
import { editsOf, type Setting } from './edits-of.js';
import { holds } from './holds.js';
import type { Token } from './layout.js';
import { lineEdits } from './line-edits.js';
import { tidyShown } from './long-text.js';
import { looseAnchors } from './loose-anchors.js';
import { lostBy } from './lost-comments.js';
import { type Meant, meantBy, meantByAll } from './meant.js';
import { type Edited, type Operation, Refused, type SingleOperation } from './operation.js';
import { editedSource, readText, readTree } from './read-text.js';
import { inRun, isApart, runsOf } from './runs.js';
import { whyNot } from './why-not.js';

/**
 * Makes an operation in a summary's text. Never throws for what stands in the text: what cannot be changed so that everything
 * else stays as it is, is refused. An operation that changes nothing gives the text as it was, without edits.
 * @param source its text may have a byte order mark, which stays
 */
export function applyOperation(source: Source, operation: Operation): Edited {
  const mark = source.text.startsWith('\ufeff') ? '\ufeff' : '';
  if (mark !== '') {
    const edited = applyOperation(editedSource(source, source.text.slice(1)), operation);
    if (edited.kind === 'refused') return edited;
    const edits = edited.edits.map(({ span: { start, end }, text }) => ({
      span: { start: start + 1, end: end + 1 },
      text,
    }));
    return { ...edited, text: mark + edited.text, edits };
  }
  try {
    return operation.kind === 'batch'
      ? applyAll(source, operation.operations)
      : applyOne(source, operation).edited;
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', reason: error.reason };
    throw error;
  }
}

type Done = { readonly edited: Extract<Edited, { kind: 'edited' }>; readonly source: Source };

function applyAll(source: Source, operations: readonly Operation[]): Edited {
  let now = source;
  const lostComments: string[] = [];
  for (const run of runsOf(flat(operations).map((each) => tidied(each, rootShape())))) {
    const done = applyRun(now, run);
    lostComments.push(...done.edited.lostComments);
    now = done.source;
  }
  return { kind: 'edited', text: now.text, edits: lineEdits(source.text, now.text), lostComments };
}

/** Makes a run in one text; where it does not come to hold what is meant, halves of it, down to the single operation. */
function applyRun(source: Source, run: readonly SingleOperation[]): Done {
  const [only] = run;
  if (only && run.length === 1) return applyOne(source, only);
  const together = applyTogether(source, run);
  if (together) return together;
  const first = applyRun(source, run.slice(0, run.length >> 1));
  return behind(first, applyRun(first.source, run.slice(run.length >> 1)));
}

function applyTogether(source: Source, run: readonly SingleOperation[]): Done | undefined {
  const shape = rootShape();
  const read = readText(source);
  const [taken, left]: [SingleOperation[], SingleOperation[]] = [[], []];
  const edits: Edit[] = [];
  const tokens: Token[] = [];
  for (const operation of run) {
    const layout = read.layoutFor(inRun(operation, run));
    const asked = editsOrRefused(inRun(operation, run), { read, layout, habits: read.habits });
    const own = asked?.map((each) => read.asWritten(each));
    if (!own) return undefined;
    if (operation.kind !== 'insert' && !isApart(own, edits)) left.push(operation);
    else {
      taken.push(operation);
      edits.push(...own);
      tokens.push(...layout.tokens);
    }
  }
  const meant = meantByAll(taken, read.root, shape);
  const inOrder = sorted([...edits, ...looseAnchors(read.text, tokens, edits)]);
  const made = meant && inOrder && attempt(source, inOrder, meant, shape);
  if (!made) return undefined;
  const lostComments = lostBy(source, made, inOrder);
  const done: Done = {
    edited: { kind: 'edited', text: made.text, edits: inOrder, lostComments },
    source: made,
  };
  return left.length === 0 ? done : behind(done, applyRun(made, left));
}

function editsOrRefused(operation: SingleOperation, setting: Setting): readonly Edit[] | undefined {
  try {
    return editsOf(operation, setting, true);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** Two steps as one; their edits are found when all is done. */
function behind(first: Done, { edited, source }: Done): Done {
  const lostComments = [...first.edited.lostComments, ...edited.lostComments];
  return { source, edited: { ...edited, lostComments } };
}

function flat(operations: readonly Operation[]): readonly SingleOperation[] {
  return operations.flatMap((each) => (each.kind === 'batch' ? flat(each.operations) : [each]));
}

/** How an operation is tried: a long text only where it changed, then whole; at last in quotes, which can hold anything. */
const WAYS = [
  { inPlace: true, quoted: false },
  { inPlace: false, quoted: false },
  { inPlace: false, quoted: true },
] as const;

function applyOne(source: Source, given: SingleOperation): Done {
  const shape = rootShape();
  const operation = tidied(given, shape);
  const read = readText(source);
  const layout = read.layoutFor(operation);
  let tried: readonly Edit[] | undefined;
  const meant = meantBy(operation, read.root, shape);
  for (const { inPlace, quoted } of WAYS) {
    if (!inPlace && !quoted && operation.kind !== 'text') continue;
    const setting: Setting = { read, layout, habits: { ...read.habits, quoted } };
    const asked = editsOf(operation, setting, inPlace).map((each) => read.asWritten(each));
    const edits = sorted([...asked, ...looseAnchors(read.text, layout.tokens, asked)]);
    tried ??= edits;
    const made = meant && edits && attempt(source, edits, meant, shape);
    if (made) {
      const lostComments = lostBy(source, made, edits);
      return { edited: { kind: 'edited', text: made.text, edits, lostComments }, source: made };
    }
  }
  throw new Refused(whyNot(operation, read, layout, tried));
}

/** The edited text, where it holds what was meant. */
function attempt(
  source: Source,
  edits: readonly Edit[],
  meant: Meant,
  shape: SchemaShape,
): Source | undefined {
  if (edits.length === 0) return holdsAll(source, meant, shape) ? source : undefined;
  const made = editedSource(source, withEdits(source.text, edits));
  return holdsAll(made, meant, shape) ? made : undefined;
}

function holdsAll(source: Source, meant: Meant, shape: SchemaShape): boolean {
  const root = readTree(source);
  return root !== undefined && holds(source, root, meant, shape);
}

/** In the order of their places; undefined where they lie upon each other. */
function sorted(edits: readonly Edit[]): readonly Edit[] | undefined {
  const made = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const isSound = made.every(
    ({ span }, at) => span.start >= (made[at - 1]?.span.end ?? 0) && span.end >= span.start,
  );
  return isSound ? made : undefined;
}

/** Indices as numbers, which come from pointers as texts, and shown texts as `shownText` gives them. */
function tidied(operation: SingleOperation, root: SchemaShape): SingleOperation {
  const path: Path = indexed(operation.path, root);
  return operation.kind === 'text'
    ? { ...operation, path, shown: tidyShown(operation.shown) }
    : { ...operation, path };
}

function indexed(path: Path, root: SchemaShape): Path {
  let at: SchemaShape | undefined = root;
  return path.map((step) => {
    const isIndex: boolean = at?.items !== undefined && /^\d{1,9}$/.test(String(step));
    const made = isIndex ? Number(step) : step;
    at = typeof made === 'number' ? at?.items?.() : (at?.fields?.get(made)?.shape() ?? at?.values?.());
    return made;
  });
}
