// Finds changes of a rate or a share given in % where they are percentage points.

import type { Document, RuleFinding } from '../../genre/document.js';
import { matchTexts } from '../../genre/match-texts.js';
import { type Search, search } from '../../genre/search.js';
import { isRate } from '../../summary/arithmetic.js';
import type { Rule } from '../rule.js';

/** Rates that are no percentages, or whose change is usually a relative one. */
const otherRates = '(?<!生产|容积|周转|[效速频功汇利费税曲斜])';
/** Their change is never given in relative terms. */
const shares = '(?:占比|比重|增速|增幅)';
const rates = `(?:${otherRates}率)`;
const compared = '(?:同比|环比|比上年(?:同期)?|较上年(?:同期)?|比去年(?:同期)?|较去年(?:同期)?)?';
const moved = '(?:提高|提升|上升|增加|增长|下降|降低|回落|下滑|扩大|收窄)';
const percent = '(?:约|近|超过?)?(\\d+(?:\\.\\d+)?)[%％]';
const moves = '提上增下降回扩收';
const patterns: readonly (readonly [Search, RuleFinding['severity']])[] = [
  [
    search(
      ['占比增', '比重速幅', moves, '0', '%％'],
      () => new RegExp(`${shares}${compared}(${moved}了?${percent})`, 'gd'),
    ),
    'error',
  ],
  [
    search(['率', moves, '0', '%％'], () => new RegExp(`${rates}${compared}(${moved}了?${percent})`, 'gd')),
    'warning',
  ],
  [
    search(
      ['占比增率', '，,', '提上降回', '0', '%％'],
      () =>
        new RegExp(
          `(?:${shares}|${rates})(?:达到?|为|保持在|稳定在)?\\d+(?:\\.\\d+)?[%％][，,]${compared}((?:提高|提升|上升|降低|回落)了?${percent})`,
          'gd',
        ),
    ),
    'warning',
  ],
];

export const ratePoints: Rule = {
  id: 'rate-points',
  severity: 'error',
  *check(document) {
    for (const [form, severity] of patterns) {
      for (const { paragraph, match } of matchTexts(document, form)) {
        const [start, end] = match.indices?.[1] ?? [0, 0];
        yield paragraph.find(start, end, {
          ...(severity && { severity }),
          message: `“${match[0]}”说的是比率的变动，单位应是“个百分点”`,
          hint: `写成“${match[1]?.replace(/[%％]/, '个百分点')}”；确指相对变化的，请写明`,
        });
      }
    }
    yield* inData(document);
  },
};

function* inData(document: Document): Generator<RuleFinding> {
  for (const { name, unit, yoy } of document.summary?.indicators?.items ?? []) {
    if (!isRate(unit) || yoy?.unit !== '%') continue;
    const path = [...yoy.path, 'unit'];
    yield {
      severity: 'warning',
      message: `“${name.value ?? '指标'}”本身是比率，同比的单位应是“个百分点”`,
      hint: '把单位改成“个百分点”，或者不写',
      span: document.spanOf(path),
      path,
    };
  }
}
