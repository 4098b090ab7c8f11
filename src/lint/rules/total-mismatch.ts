// Finds parts that do not add up to their total, and shares that do not add up to 100%.

import type { Document, RuleFinding } from '../../genre/document.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { boundsOf, sumOf } from '../../genre/rounding.js';
import { wrongParts } from '../../genre/statements/parts.js';
import { statementsIn } from '../../genre/statements/read-statements.js';
import { wrongShares } from '../../genre/statements/shares.js';
import type { StatedFigure } from '../../genre/statements/statement.js';
import type { WrongParts } from '../../genre/statements/whole.js';
import { findWrongShares } from '../../genre/sums-in-text.js';
import { textsWith } from '../../genre/texts-with.js';
import { isRate, numberOf } from '../../summary/arithmetic.js';
import { holdersOf } from '../../summary/holders.js';
import type { Cell, Indicator, OwnTable, Summary } from '../../summary/summary.js';
import { figureIn, hasSubtotals, isTotalRow, sumsOf } from '../../summary/tables/table-sums.js';
import type { Rule } from '../rule.js';

export const totalMismatch: Rule = {
  id: 'total-mismatch',
  severity: 'error',
  *check(document) {
    for (const indicator of document.summary?.indicators?.items ?? [])
      yield* inIndicator(document, indicator);
    if (document.summary) for (const table of tablesOf(document.summary)) yield* inTable(document, table);
    for (const paragraph of textsWith(paragraphsOf(document), ['0'])) {
      for (const { start, end, sum, shown } of findWrongShares(paragraph.words))
        yield paragraph.find(start, end, {
          severity: 'warning',
          message: `“${shown}”加起来是${sum}%，不是100%`,
          hint: '核对各项占比',
        });
      if (partitioned.test(paragraph.words)) yield* partsIn(paragraph);
    }
  },
};

function tablesOf(summary: Summary): readonly OwnTable[] {
  return holdersOf(summary).flatMap(({ table }) => table ?? []);
}

/**
 * The sums that a writer typed in a row 合计, of columns in which every other row has a figure: where rows are sums of others, or
 * figures are still to come, nothing is certain.
 */
function* inTable(document: Document, table: OwnTable): Generator<RuleFinding> {
  const totals = table.rows.filter(isTotalRow);
  const [total] = totals;
  if (!total || totals.length > 1 || table.rows.length < 3 || hasSubtotals(table)) return;
  for (const { index, figures, sum, isWhole } of sumsOf(table)) {
    const cell = total.cells[index];
    const typed = cell && figureIn(cell);
    if (!sum || !typed || !isWhole) continue;
    const name = table.columns[index]?.name.value ?? `第${index + 1}列`;
    const unit = unitOf(name, table);
    const { slack } = sumOf(figures, unit);
    const { low, high } = boundsOf(typed, unit);
    if (sum.value.minus(slack).lte(high) && sum.value.plus(slack).gte(low)) continue;
    const place = cellPlace(document, cell);
    yield {
      message: `“${name}”各行加起来是${sum.digits}，合计写的是${typed.digits}`,
      hint: '核对各行和合计；要自动算，把这一格空着，写“合计: 是”',
      ...place,
    };
  }
}

/** The unit in the name of a column, 总投资（亿元）, else the table's; what is counted has one that allows no rounding. */
function unitOf(name: string, { unit }: OwnTable): string {
  const [, own] = /[（(]([^（）()]{1,8})[）)]\s*$/.exec(name) ?? [];
  return own ?? (/(?:个|家|户|人|件|项目)数$/.test(name) ? '个' : (unit?.value ?? ''));
}

function cellPlace(document: Document, { path, within }: Cell): Pick<RuleFinding, 'span' | 'path'> {
  return { span: within ? document.spanWithin(path, within) : document.spanOf(path), path };
}

/** What a sentence says of parts may be meant otherwise than it is read, so this is a question. */
function* partsIn(paragraph: TextParagraph): Generator<RuleFinding> {
  const severity = 'warning';
  const statements = statementsIn(paragraph);
  for (const wrong of wrongParts(statements)) {
    const { start, end } = wrong.kind === 'part' ? wrong.part : wrong.whole;
    yield paragraph.find(start, end, { severity, ...told(wrong) });
  }
  for (const { part, whole, rate, reckoned } of wrongShares(statements)) {
    yield paragraph.find(rate.start, rate.end, {
      severity,
      message: `${written(part)}占${written(whole)}的比重写的是${written(rate)}，算得${reckoned}`,
      hint: '核对这三个数',
    });
  }
}

/** A text without these gives no parts of anything, and need not be read. */
const partitioned = /其中|占(?![比补地用])|下半年|四季度|第?三产|非税|进出口/;

function told(wrong: WrongParts): { readonly message: string; readonly hint: string } {
  if (wrong.kind === 'part')
    return {
      message: `“其中”的${written(wrong.part)}比总数${written(wrong.whole)}还多`,
      hint: '核对这两个数',
    };
  const parts = wrong.parts.map(written).join('、');
  return wrong.kind === 'sum'
    ? {
        message: `各项${parts}加起来是${wrong.sum}，与总数${written(wrong.whole)}不符`,
        hint: '核对各项和总数',
      }
    : {
        message: `总体的增幅${written(wrong.whole)}不在各项的增幅${parts}之间`,
        hint: '核对总体和各项的增幅',
      };
}

function written({ number, unit }: StatedFigure): string {
  return number.digits + unit;
}

function* inIndicator(
  document: Document,
  { name, unit, value, qualifier, parts, path }: Indicator,
): Generator<RuleFinding> {
  const figures = parts.flatMap((part) => numberOf(part.value) ?? []);
  if (parts.length < 2 || figures.length < parts.length || qualifier?.value) return;
  const total = numberOf(value);
  if (!total || isRate(unit)) return;
  const { sum, slack } = sumOf(figures, unit?.value ?? '');
  const { low, high } = boundsOf(total, unit?.value ?? '');
  const tooMuch = sum.minus(slack).gt(high);
  if (!tooMuch && sum.plus(slack).gte(low)) return;
  const place = value?.path ?? path;
  yield {
    severity: tooMuch ? 'error' : 'warning',
    message: `“${name.value ?? '指标'}”的各项构成加起来是${sum.toFixed()}，与数值${total.digits}不符`,
    hint: tooMuch ? '核对各项和总数' : '核对各项和总数；还有没列出的，请补上“其他”一项',
    span: document.spanOf(place),
    path: place,
  };
}
