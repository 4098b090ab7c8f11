// Finds what the writer gave and the report has no place for: words for a table that is not printed, a table without data.

import type { Document, RuleFinding } from '../../genre/document.js';
import type { Report } from '../../report/report.js';
import { targetPhrases } from '../../report/target-phrases.js';
import { type Path, toPointer } from '../../source/path.js';
import { growthOf } from '../../summary/arithmetic.js';
import {
  type CitationField,
  findCitations,
  indexCitations,
  resolveCitation,
} from '../../summary/citations.js';
import type {
  Attachment,
  Indicator,
  Indicators,
  Summary,
  Target,
  Targets,
  Text,
} from '../../summary/summary.js';
import { composed } from '../composed.js';
import type { Rule } from '../rule.js';

export const unprinted: Rule = {
  id: 'unprinted',
  severity: 'info',
  passage: true,
  *check(document) {
    const { summary } = document;
    if (!summary) return;
    const { indicators, plan, attachments } = summary;
    const tables = attachments.filter(({ table }) => table);
    const report = composed(summary);
    if (indicators) {
      yield* withoutTable(document, report, indicators, '指标');
      yield* withoutHeading(document, summary, indicators);
    }
    if (plan?.targets) yield* withoutTable(document, report, plan.targets, '预期目标');
    yield* withoutPhrase(document, report, summary);
    for (const attachment of tables) yield* withoutData(document, report, attachment);
  },
};

/** Caption and notes stand at a table only, in the text or in an attachment. */
function* withoutTable(
  document: Document,
  report: Report,
  { caption, items, path }: Indicators | Targets,
  name: string,
): Generator<RuleFinding> {
  if (isListed(report, path)) return;
  yield* lost(document, [caption, ...items.map(({ note }) => note)], {
    state: '只印在表格上，这里没有列表，不会印出来',
    hint: `写“列表: 是”，或在附件里写“表格: ${name}”；用不着的就删去`,
  });
}

/** Is there a table of these indicators or targets, in the text or in an attachment? */
function isListed({ parts, attachments }: Report, path: Path): boolean {
  const blocks = [...parts, ...attachments].flatMap((part) => part.blocks);
  return blocks.some((block) => block.kind === 'table' && toPointer(block.path) === toPointer(path));
}

/** Words have no unit, and a goal that nothing can be reckoned against (of a rate) has no phrase: a table alone shows them. */
function* withoutPhrase(document: Document, report: Report, summary: Summary): Generator<RuleFinding> {
  const { indicators, plan } = summary;
  const isCited = citedFields(summary, document);
  const hint = '写进文字里，或者写“列表: 是”；用不着的就删去';
  const inSentence = indicators?.paragraph && indicators.placement !== 'none' ? indicators : undefined;
  for (const list of [inSentence, plan?.targets]) {
    if (!list || isListed(report, list.path)) continue;
    const units = list.items.filter(
      ({ value, unit }) => value?.kind === 'words' && !value.words.includes(unit?.value ?? ''),
    );
    yield* lost(
      document,
      units.filter((each) => !isCited(each, 'unit')).map(({ unit }) => unit),
      { state: '不会印出来，因为“数值”是文字，单位只印在数字后面', hint },
    );
  }
  const goals = inSentence && !isListed(report, inSentence.path) ? inSentence.items : [];
  yield* lost(
    document,
    goals
      .filter(({ target }) => target?.value?.kind === 'number' || target?.growth?.kind === 'number')
      .filter((each) => targetPhrases(each, growthOf(each)).length === 0 && !isCited(each, 'target'))
      .map(({ path }) => ({ value: '目标', path: [...path, 'target'] })),
    { state: '不会印出来，因为完成的情况算不出来，目标只印在表格上', hint },
  );
}

/** Whether a text cites a field of an indicator or target. */
function citedFields(
  summary: Summary,
  { texts }: Document,
): (of: Indicator | Target, field: CitationField) => boolean {
  const index = indexCitations(summary);
  const cited = new Set<string>();
  for (const { text } of texts) {
    for (const { words } of findCitations(text)) {
      const found = resolveCitation(words, index);
      if (found.kind === 'indicator') cited.add(`${found.field} ${toPointer(found.indicator.path)}`);
      if (found.kind === 'target') cited.add(`${found.field} ${toPointer(found.target.path)}`);
    }
  }
  return ({ path }, field) => cited.has(`${field} ${toPointer(path)}`);
}

/** Indicators that are not listed, or are a paragraph of 主要工作, have no heading; the former have nothing around them either. */
function* withoutHeading(
  document: Document,
  { tasks }: Summary,
  { placement, title, opening, closing }: Indicators,
): Generator<RuleFinding> {
  const hint = '改“位置”，或者删去';
  if (placement === 'none')
    yield* lost(document, [title, opening, closing], { state: '不会印出来，因为“位置”是“不单列”', hint });
  if (placement === 'lead' && tasks)
    yield* lost(document, [title], { state: '不会印出来，因为“位置”是“总述段”', hint });
}

/** The first of the texts that are given, and how many there are. */
function* lost(
  document: Document,
  texts: readonly (Text | undefined)[],
  { state, hint }: { readonly state: string; readonly hint: string },
): Generator<RuleFinding> {
  const [first, ...others] = texts.filter((text) => text?.value);
  if (!first) return;
  const also = others.length > 0 ? `等 ${others.length + 1} 处` : '';
  yield {
    message: `“${document.nameOf(first.path)}”${also}${state}`,
    hint,
    span: document.placeToFill(first.path),
    path: first.path,
  };
}

function* withoutData(
  document: Document,
  { attachments }: Report,
  { path }: Attachment,
): Generator<RuleFinding> {
  const made = attachments.find((attachment) => toPointer(attachment.path) === toPointer(path));
  if (made?.blocks.some(({ kind }) => kind === 'table')) return;
  const place = [...path, 'table'];
  yield {
    message: `“${document.nameOf(place)}”没有数据，这张表不会印出来`,
    hint: '写上这些数据，或者删去“表格”',
    span: document.placeToFill(place),
    path: place,
  };
}
