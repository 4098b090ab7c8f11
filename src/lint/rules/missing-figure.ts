// Finds figures that are still missing: an indicator without its value, a unit in the text whose number is gone.

import { nearbyWords } from '../../genre/clause.js';
import type { Document, RuleFinding } from '../../genre/document.js';
import { findLostFigures } from '../../genre/lost-figures.js';
import { paragraphsOf } from '../../genre/paragraphs.js';
import type { Change, Figure, Summary, Text } from '../../summary/summary.js';
import type { Rule } from '../rule.js';

export const missingFigure: Rule = {
  id: 'missing-figure',
  severity: 'warning',
  absence: true,
  *check(document) {
    if (document.summary) yield* inData(document, document.summary);
    for (const paragraph of paragraphsOf(document)) {
      for (const { start, end, severity, missing } of findLostFigures(paragraph.words)) {
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
  /** What the writer began to give, by its Chinese key. */
  readonly figures: readonly (readonly [key: string, figure: Figure | undefined])[];
}

/** One finding for each indicator, goal or component that still has a figure open. */
function* inData(document: Document, { indicators, plan }: Summary): Generator<RuleFinding> {
  for (const indicator of indicators?.items ?? []) {
    const { name, value, yoy, prior, target, share, above, parts } = indicator;
    const speaks = value ?? yoy ?? share ?? parts[0];
    const figures = [
      ['数值', speaks ? value : nothing(name)],
      ...change('同比', yoy),
      ['上年同期', prior],
      ['目标', target?.value ?? target?.growth],
      ['高于', above?.points],
      ['占比', share?.value],
    ] as const;
    yield* openRow(document, { name, figures });
    for (const part of parts) {
      yield* openRow(document, { ...part, figures: [['数值', part.value], ...change('同比', part.yoy)] });
    }
  }
  for (const { name, value, growth } of plan?.targets?.items ?? []) {
    const figures = [['数值', (value ?? growth) ? value : nothing(name)], ...change('增幅', growth)] as const;
    yield* openRow(document, { name, figures });
  }
}

/** An indicator that has a name and no more lacks its value; the name is the place to say so. */
function nothing({ path }: Text): Figure {
  return { kind: 'missing', path };
}

function change(key: string, given: Change | undefined): (readonly [string, Figure])[] {
  return given ? [[key, given.figure]] : [];
}

function* openRow(document: Document, { name, figures }: Row): Generator<RuleFinding> {
  const open = figures.flatMap(([key, figure]) =>
    figure?.kind === 'missing' ? [{ key, path: figure.path }] : [],
  );
  const [first] = open;
  if (!first) return;
  const keys = open.map(({ key }) => key).join('、');
  yield {
    message: `“${name.value ?? '未命名的指标'}”的${keys}还没有填`,
    hint: '填上数字；没有确数的可写“稳中有升”一类的话',
    span: document.spanOf(first.path),
    path: first.path,
  };
}
