// `validate` and `build` agree on what is still to be filled in, whatever is left empty in a summary: what the one prints as a
// blank the other tells, once, at the line where it is to be filled in; and what is empty and prints nothing is told, too.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { blankList } from '../../src/app/blank-list.js';
import { checkSummary, defaultCheck } from '../../src/app/check.js';
import { compose } from '../../src/report/compose.js';
import type { Diagnostic } from '../../src/source/diagnostic.js';
import { type Path, toPointer } from '../../src/source/path.js';
import { createSource } from '../../src/source/source.js';
import { toData } from '../../src/source/tree.js';
import { readSummary } from '../../src/summary/read-summary.js';
import { wordsOfReport } from '../read-back.js';
import { samples } from '../samples.js';

/** The short ones, which have every field between them: with a long one each run takes longer and finds no more. */
const SHORT = samples.filter(({ tree }) => tree.span.end < 3000);

const RUNS = Number(process.env.PROPERTY_RUNS ?? 60);

/** What a writer leaves where something is to be filled in; `undefined` takes the key or the item away. */
const HOLES = [null, null, '', '  ', [], {}, '待定', '—', undefined];

const stands = (data: unknown): data is object => typeof data === 'object' && data !== null;

/** Every place in the data, the outer ones first. */
function placesIn(data: unknown, path: Path = []): Path[] {
  if (!stands(data)) return [path];
  const steps = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  const below = steps.flatMap((step) => placesIn((data as never)[step], [...path, step]));
  return path.length === 0 ? below : [path, ...below];
}

/** The data with another value at a path; `undefined` takes it away. */
function withValue(data: unknown, [step, ...below]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  const copy = Array.isArray(data) ? [...data] : { ...(data as object) };
  const inner = withValue((data as never)[step], below, value);
  if (inner !== undefined) Object.assign(copy, { [step]: inner });
  else if (Array.isArray(copy)) copy.splice(Number(step), 1);
  else delete copy[step as never];
  return copy;
}

/** A key with nothing after it for `null`, as writers leave it. */
const yamlOf = (data: unknown): string => stringify(data, { nullStr: '', lineWidth: 0 });

const reportOn = (data: unknown) => {
  const { summary } = readSummary(createSource('a.yaml', yamlOf(data)));
  return summary && compose(summary);
};

/** The data of an example or a fixture with holes; a hole that would be a fault is not made. */
const withHoles = fc
  .tuple(
    fc.constantFrom(...SHORT.map(({ tree }) => toData(tree))),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...HOLES)), { minLength: 1, maxLength: 8 }),
  )
  .map(([data, holes]) =>
    holes.reduce((made, [at, hole]) => {
      const places = placesIn(made);
      const next = withValue(made, places[at % places.length] ?? [], hole);
      return reportOn(next) ? next : made;
    }, data),
  );

/** The places that a finding tells as empty. */
const openIn = ({ params }: Diagnostic): readonly string[] =>
  Array.isArray(params.open) ? (params.open as string[]) : [];

function examine(data: unknown) {
  const source = createSource('a.yaml', yamlOf(data));
  const { summary, tree, diagnostics } = checkSummary(source, defaultCheck);
  if (!summary || !tree) throw new Error('the data are faulty');
  const { blanks } = compose(summary);
  return { source, tree, blanks, diagnostics, told: diagnostics.flatMap(openIn) };
}

const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/**
 * Is there nothing at the path? Only an empty 动词 says something, that there is to be none, and `""` in a cell of a table,
 * which stays empty.
 */
function isEmpty(data: unknown, path: Path): boolean {
  const value = path.reduce((node: unknown, step) => (node as never)[step], data);
  if (stands(value)) return Object.keys(value).length === 0;
  const mayBeEmpty = isCell(path) || path.at(-1) === 'verb';
  return value === null || (typeof value === 'string' && value.trim() === '' && !mayBeEmpty);
}

/** Does the path lead to a cell of a row, in a list or by name? Without it the other cells would be others. */
function isCell(path: Path): boolean {
  const [rows, row, cell] = path.slice(-3);
  return typeof row === 'number' && (typeof cell === 'number' || rows === 'rows');
}

/** Is it all that stands in its mapping or list? Without it that would be empty in turn. */
function isAlone(data: unknown, path: Path): boolean {
  const above = path.slice(0, -1).reduce((node: unknown, step) => (node as never)[step], data);
  return Object.keys(above as object).length === 1;
}

function wordsOf(data: unknown): readonly string[] | undefined {
  const report = reportOn(data);
  return report && wordsOfReport(report);
}

it('tells each blank once and at its line, and of what else is empty that it changes nothing', () => {
  fc.assert(
    fc.property(withHoles, (data) => {
      const { source, tree, blanks, diagnostics, told } = examine(data);
      const printed = new Set(blanks.map(({ path }) => toPointer(path)));
      const empty = placesIn(data).filter((path) => isEmpty(data, path));
      const untold = [...printed, ...empty.map(toPointer)].filter((place) => !told.includes(place));
      expect({ twice: told.filter((place, at) => told.indexOf(place) < at), untold }).toEqual({
        twice: [],
        untold: [],
      });
      for (const { code, message, pointer, range } of diagnostics) {
        if (code !== 'blank') continue;
        expect(message.endsWith('还没有填'), message).toBe(printed.has(pointer));
        const listed = blankList([{ path: pathOf(pointer) }], source, tree);
        expect(listed).toContain(`a.yaml:${range.start.line}  `);
        const path = pathOf(pointer);
        if (printed.has(pointer) || isAlone(data, path) || isCell(path)) continue;
        const without = wordsOf(withValue(data, pathOf(pointer), undefined));
        if (without) expect(without, `without ${pointer}`).toEqual(wordsOf(data));
      }
    }),
    { numRuns: RUNS },
  );
});
