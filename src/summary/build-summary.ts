// Makes the typed Summary of validated data and the tree they came from.

import { isoDate } from '../chinese/dates.js';
import type * as Input from '../generated/summary-input.js';
import type { TreeNode } from '../source/tree.js';
import { buildIndicators } from './build-indicators.js';
import { buildPlan } from './build-plan.js';
import { buildAttachments, buildParts, buildSection } from './build-section.js';
import type { Place } from './build-text.js';
import { at, buildText, present } from './build-text.js';
import type { Summary, Text } from './summary.js';

/**
 * Fills in the defaults and keeps the rest: what the writer left empty is there as missing, what he left out is
 * absent. `root` is the canonical tree `input` was made of.
 */
export function buildSummary(input: Input.SummaryInput, root: TreeNode): Summary {
  const place: Place = { root, path: [] };
  return present<Summary>({
    kind: input.kind ?? 'zone',
    title: buildText(at(place, 'title'), input.title),
    organization: buildText(at(place, 'organization'), input.organization),
    year: input.year,
    date: buildDate(at(place, 'date'), input.date),
    recipient: buildText(at(place, 'recipient'), input.recipient),
    signature: input.signature === false ? false : buildText(at(place, 'signature'), input.signature),
    opening: buildText(at(place, 'opening'), input.opening),
    indicators: buildIndicators(at(place, 'indicators'), input.indicators),
    tasks: buildSection(at(place, 'tasks'), input.tasks),
    issues: buildSection(at(place, 'issues'), input.issues),
    plan: buildPlan(at(place, 'plan'), input.plan, input.year + 1),
    parts: buildParts(at(place, 'parts'), input.parts),
    closing: buildText(at(place, 'closing'), input.closing),
    attachments: buildAttachments(at(place, 'attachments'), input.attachments),
    numbering: input.numbering ?? '一、',
  });
}

function buildDate(place: Place, value: string | null | undefined): Text | undefined {
  const text = buildText(place, value);
  return text?.value ? { ...text, value: isoDate(text.value) ?? text.value } : text;
}
