// Finds what the writer gave and the report has no place for: words for a table that is not printed, a table without data.

import type { Document, RuleFinding } from '../../genre/document.js';
import { areIndicatorsListed, areTargetsListed } from '../../report/listed.js';
import { targetPhrases } from '../../report/target-phrases.js';
import { toPointer } from '../../source/path.js';
import { remembered } from '../../source/remembered.js';
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
import type { Rule } from '../rule.js';

export const unprinted: Rule = {
  id: 'unprinted',
  severity: 'info',
  passage: true,
  *check(document) {
    const { summary } = document;
    if (!summary) return;
    const { indicators, plan, attachments } = summary;
    if (indicators) {
      yield* withoutTable(document, indicators, '指标', areIndicatorsListed(summary));
      yield* withoutHeading(document, summary, indicators);
    }
    if (plan?.targets) yield* withoutTable(document, plan.targets, '预期目标', areTargetsListed(summary));
    yield* withoutPhrase(document, summary);
    for (const attachment of attachments) yield* withoutData(document, summary, attachment);
  },
};

/** Caption and notes stand at a table only, in the text or in an attachment. */
function* withoutTable(
  document: Document,
  { caption, items }: Indicators | Targets,
  name: string,
  isListed: boolean,
): Generator<RuleFinding> {
  if (isListed) return;
  yield* lost(document, [caption, ...items.map(({ note }) => note)], {
    state: '只印在表格上，这里没有列表，不会印出来',
    hint: `写“列表: 是”，或在附件里写“表格: ${name}”；用不着的就删去`,
  });
}

/** Words have no unit, and a goal that nothing can be reckoned against (of a rate) has no phrase: a table alone shows them. */
function* withoutPhrase(document: Document, summary: Summary): Generator<RuleFinding> {
  const { indicators, plan } = summary;
  const hint = '写进文字里，或者写“列表: 是”；用不着的就删去';
  const inSentence = indicators?.paragraph && indicators.placement !== 'none' ? indicators : undefined;
  for (const [list, isListed] of [
    [inSentence, areIndicatorsListed(summary)],
    [plan?.targets, areTargetsListed(summary)],
  ] as const) {
    if (!list || isListed) continue;
    const units = list.items.filter(
      ({ value, unit }) => value?.kind === 'words' && !value.words.includes(unit?.value ?? ''),
    );
    yield* lost(
      document,
      units.filter((each) => !isCited(document, each, 'unit')).map(({ unit }) => unit),
      { state: '不会印出来，因为“数值”是文字，单位只印在数字后面', hint },
    );
  }
  if (!inSentence || areIndicatorsListed(summary)) return;
  const goals = inSentence.items
    .filter(({ target }) => target?.value?.kind === 'number' || target?.growth?.kind === 'number')
    .filter((each) => targetPhrases(each, growthOf(each)).length === 0 && !isCited(document, each, 'target'));
  yield* lost(
    document,
    goals.map(({ path }) => ({ value: '目标', path: [...path, 'target'] })),
    { state: '不会印出来，因为完成的情况算不出来，目标只印在表格上', hint },
  );
}

/** Does a text cite a field of an indicator or target? */
function isCited(document: Document, { path }: Indicator | Target, field: CitationField): boolean {
  return citedFields(document).has(`${field} ${toPointer(path)}`);
}

/** The fields that are cited, each with the pointer of its indicator or target. */
const citedFields = remembered(({ texts, summary }: Document): ReadonlySet<string> => {
  const cited = new Set<string>();
  if (!summary) return cited;
  const index = indexCitations(summary);
  for (const { text } of texts) {
    for (const { words } of findCitations(text)) {
      const found = resolveCitation(words, index);
      if (found.kind === 'indicator') cited.add(`${found.field} ${toPointer(found.indicator.path)}`);
      if (found.kind === 'target') cited.add(`${found.field} ${toPointer(found.target.path)}`);
    }
  }
  return cited;
});

/** Indicators that are not listed, or are a paragraph of 主要工作, have no heading; the former have nothing around them either. */
function* withoutHeading(
  document: Document,
  { tasks }: Summary,
  { placement, title, opening, chart = [], closing }: Indicators,
): Generator<RuleFinding> {
  const hint = '改“位置”，或者删去';
  if (placement === 'none')
    yield* lost(document, [title, opening, ...chart.map(({ path }) => ({ value: '图表', path })), closing], {
      state: '不会印出来，因为“位置”是“不单列”',
      hint,
    });
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
  { indicators, plan }: Summary,
  { builtIn, path }: Attachment,
): Generator<RuleFinding> {
  const data = {
    indicators,
    targets: plan?.targets,
    tasks: plan?.tasks,
    'tasks-with-text': plan?.tasks,
  };
  if (!builtIn || data[builtIn]) return;
  const place = [...path, 'table'];
  yield {
    message: `“${document.nameOf(place)}”没有数据，这张表不会印出来`,
    hint: '写上这些数据，或者删去“表格”',
    span: document.placeToFill(place),
    path: place,
  };
}
