// Operations of a batch that can be made in one text together: it is then read and read back once for all of them.
import type { Edit } from '../source/diagnostic.js';
import { type Path, toPointer } from '../source/path.js';
import type { SingleOperation } from './operation.js';

/**
 * The operations in their order, in runs that can be tried together: values of places that do not stand in one another, as cells
 * that are pasted, or items put into one list one behind the other, as rows that are.
 */
export function runsOf(operations: readonly SingleOperation[]): readonly (readonly SingleOperation[])[] {
  const runs: SingleOperation[][] = [];
  let places = apart();
  for (const operation of operations) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (last && run && (followsIn(last, operation) || (isValue(last) && places.takes(operation)))) {
      run.push(operation);
      continue;
    }
    runs.push([operation]);
    places = apart();
    places.takes(operation);
  }
  return runs;
}

/** An operation of a run as it is made in the text before the run. */
export function inRun(operation: SingleOperation, [first]: readonly SingleOperation[]): SingleOperation {
  return operation.kind === 'insert' && first?.kind === 'insert'
    ? { ...operation, index: first.index }
    : operation;
}

/** Whether edits touch none of others: what is put in side by side may stand in the wrong order. */
export function isApart(edits: readonly Edit[], others: readonly Edit[]): boolean {
  return edits.every((a) => others.every((b) => a.span.start > b.span.end || a.span.end < b.span.start));
}

const isValue = ({ kind }: SingleOperation): boolean => kind === 'set' || kind === 'clear';

function followsIn(last: SingleOperation, next: SingleOperation): boolean {
  return (
    last.kind === 'insert' &&
    next.kind === 'insert' &&
    next.index === last.index + 1 &&
    toPointer(next.path) === toPointer(last.path)
  );
}

/** Takes places as long as none stands in another. */
function apart(): { takes(operation: SingleOperation): boolean } {
  const own = new Set<string>();
  const around = new Set<string>();
  return {
    takes(operation) {
      const pointer = toPointer(operation.path);
      const above = ancestorsOf(operation.path);
      if (!isValue(operation) || own.has(pointer) || around.has(pointer)) return false;
      if (above.some((each) => own.has(each))) return false;
      own.add(pointer);
      for (const each of above) around.add(each);
      return true;
    },
  };
}

const ancestorsOf = (path: Path): readonly string[] =>
  path.map((_, length) => toPointer(path.slice(0, length)));
