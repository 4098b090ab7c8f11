import { describe, expect, it, test } from 'vitest';
import { applyBaseline, describeStale, type Run, updateBaseline } from '../../src/batch/baseline.js';
import type { Diagnostic } from '../../src/source/diagnostic.js';
import { diagnose } from '../../src/source/diagnostic.js';
import { createSource } from '../../src/source/source.js';

/** A finding at every 某某 of a text. */
function check(text: string, file = 'a.yaml'): Diagnostic[] {
  const source = createSource(file, text);
  return Array.from(text.matchAll(/某某\S?/g), ({ 0: words, index }) =>
    diagnose(source, {
      code: 'placeholder',
      severity: 'warning',
      message: '占位',
      span: { start: index, end: index + words.length },
      path: ['text'],
    }),
  );
}

const run = (diagnostics: readonly Diagnostic[], files: readonly string[] = ['a.yaml']): Run => ({
  files,
  diagnostics,
  nameOf: (file) => file,
});
const baselineOf = (diagnostics: readonly Diagnostic[]) =>
  updateBaseline(new Map(), run(diagnostics)).baseline;

test('knows its findings when lines are put in above them', () => {
  const baseline = baselineOf(check('甲\n某某乙\n某某丙'));
  const { fresh, known, stale } = applyBaseline(baseline, run(check('新\n\n甲\n某某乙\n  某某丙')));
  expect({ fresh, known, stale }).toEqual({ fresh: [], known: 2, stale: [] });
});

test('sees that one was mended and another like it made elsewhere', () => {
  const baseline = baselineOf(check('走访企业某某家。\n走访商户二家。'));
  const { fresh, stale } = applyBaseline(baseline, run(check('走访企业三家。\n走访商户某某家。')));
  expect([fresh.length, stale]).toEqual([1, [{ file: 'a.yaml', code: 'placeholder', count: 1 }]]);
});

test.each([1, 2, 3])('counts: %i more of the same kind are new', (more) => {
  const findings = check(
    Array(2 + more)
      .fill('某某')
      .join('\n'),
  );
  const { fresh, known } = applyBaseline(baselineOf(check('某某\n某某')), run(findings));
  expect([fresh.length, known]).toEqual([more, 2]);
});

test.each([
  ['a file', check('某某', 'b.yaml')],
  ['a kind of finding', check('某某甲')],
  ['anything', []],
])('what is found where it knew nothing of %s is new', (_, known) => {
  const findings = check('某某\n某某');
  expect(applyBaseline(baselineOf(known), run(findings)).fresh).toEqual(findings);
});

test('reports what is not there any more, in the files of this run only', () => {
  const baseline = baselineOf([...check('某某\n某某'), ...check('某某', 'b.yaml')]);
  expect(applyBaseline(baseline, run(check('某某'))).stale).toEqual([
    { file: 'a.yaml', code: 'placeholder', count: 1 },
  ]);
});

test('an update keeps what it says of files outside the run and forgets clean ones', () => {
  const before = baselineOf([...check('某某'), ...check('某某', 'b.yaml')]);
  const { baseline, recorded, faulty } = updateBaseline(before, run([]));
  expect([[...baseline.keys()], recorded, faulty]).toEqual([['b.yaml'], 0, []]);
});

test('knows a file by the name that the baseline has for it', () => {
  const nameOf = (file: string) => `../data/${file}`;
  const { baseline } = updateBaseline(new Map(), { ...run(check('某某')), nameOf });
  expect([...baseline.keys()]).toEqual(['../data/a.yaml']);
  expect(applyBaseline(baseline, { ...run(check('某某')), nameOf })).toEqual({
    fresh: [],
    known: 1,
    stale: [],
  });
  expect(applyBaseline(baseline, { ...run([]), nameOf }).stale).toEqual([
    { file: 'a.yaml', code: 'placeholder', count: 1 },
  ]);
});

describe('a file that could not be checked to its end', () => {
  const source = createSource('a.yaml', '甲：乙');
  const fault = diagnose(source, {
    code: 'yaml-syntax',
    severity: 'error',
    message: '全角冒号',
    span: { start: 1, end: 2 },
  });

  it('has its fault told, whatever a baseline says', () => {
    const forged = new Map([['a.yaml', new Map([[`yaml-syntax:${fault.fingerprint}`, 9]])]]);
    expect(applyBaseline(forged, run([fault])).fresh).toEqual([fault]);
  });

  it('keeps what the baseline knew of it, and nothing of that is stale', () => {
    const before = baselineOf(check('某某'));
    const { baseline, recorded, faulty } = updateBaseline(before, run([fault, ...check('某某\n某某')]));
    expect([baseline, recorded, faulty]).toEqual([before, 0, ['a.yaml']]);
    expect(applyBaseline(before, run([fault])).stale).toEqual([]);
  });
});

test('says what is stale and how to be rid of it', () => {
  expect(describeStale([])).toBe('');
  const stale = [
    { file: 'a.yaml', code: 'placeholder', count: 2 },
    { file: 'b.yaml', code: 'mojibake', count: 1 },
  ];
  expect(describeStale(stale)).toBe(
    '基线里的这些问题已经没有了，用 --update-baseline 更新基线：\n' +
      '  a.yaml  placeholder  2 处\n  b.yaml  mojibake  1 处\n',
  );
});
