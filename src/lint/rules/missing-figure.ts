// Finds figures that are still missing: an indicator without its value, a unit in the text whose number is gone.

import { nearbyWords } from '../../genre/clause.js';
import type { Document, RuleFinding } from '../../genre/document.js';
import { findLostFigures } from '../../genre/lost-figures.js';
import { paragraphsOf } from '../../genre/paragraphs.js';
import type { Path } from '../../source/path.js';
import type { Change, Component, Figure, Indicator, Summary, Target, Text } from '../../summary/summary.js';
import type { Rule } from '../rule.js';

export const missingFigure: Rule = {
  id: 'missing-figure',
  severity: 'warning',
  absence: true,
  *check(document) {
    if (document.summary) yield* inData(document, document.summary);
    for (const { text: paragraph, figures } of findLostFigures(paragraphsOf(document))) {
      for (const { start, end, severity, missing } of figures) {
        yield paragraph.find(start, end, {
          severity,
          message: `“${nearbyWords(paragraph.words, start, end)}”缺少${missing}`,
          hint: `补上${missing}`,
        });
      }
    }
  },
};

interface Row {
  readonly name: Text;
  /** What the writer began to give, by its Chinese key; `place` is where a figure belongs that has no key yet. */
  readonly figures: readonly (readonly [key: string, figure: Figure | undefined, place?: Path])[];
}

/** One finding for each indicator, goal or component that still has a figure open. */
function* inData(document: Document, { indicators, plan }: Summary): Generator<RuleFinding> {
  for (const indicator of indicators?.items ?? []) {
    const { name, value, yoy, prior, target, share, above, parts } = indicator;
    const speaks = value ?? yoy ?? share ?? parts[0];
    const figures = [
      level(indicator, speaks),
      ...change('同比', yoy),
      ['上年同期', prior],
      ['目标', target?.value ?? target?.growth],
      ['高于', above?.points],
      ['占比', share?.value],
    ] as const;
    yield* openRow(document, { name, figures });
    for (const part of parts) yield* openPart(document, name, part);
  }
  for (const target of plan?.targets?.items ?? []) {
    const { name, value, growth } = target;
    const figures = [level(target, value ?? growth), ...change('增幅', growth)];
    yield* openRow(document, { name, figures });
  }
}

/** Of parts that were left empty as a whole it is the indicator's that are missing. */
function openPart(document: Document, whole: Text, part: Component): Generator<RuleFinding> {
  const { name, value, yoy, path } = part;
  if (value.path === path) return openRow(document, { name: whole, figures: [['构成', value]] });
  return openRow(document, { name, figures: [['数值', value], ...change('同比', yoy)] });
}

/** The value; an indicator that has a name and no more lacks it, and the name is the place to say so. */
function level({ name, value, path }: Indicator | Target, speaks: unknown): Row['figures'][number] {
  if (speaks) return ['数值', value];
  return ['数值', { kind: 'missing', path: name.path }, [...path, 'value']];
}

function change(key: string, given: Change | undefined): (readonly [string, Figure])[] {
  return given ? [[key, given.figure]] : [];
}

function* openRow(document: Document, { name, figures }: Row): Generator<RuleFinding> {
  const open = figures.flatMap(([key, figure, place]) =>
    figure?.kind === 'missing' ? [{ key, path: figure.path, place: place ?? figure.path }] : [],
  );
  const [first] = open;
  if (!first) return;
  const keys = open.map(({ key }) => key).join('、');
  yield {
    message: `“${name.value ?? '未命名的指标'}”的${keys}还没有填`,
    hint: '填上数字；没有确数的可写“稳中有升”一类的话',
    span: document.spanOf(first.path),
    path: first.path,
    open: open.map(({ place }) => place),
  };
}
