// Makes the typed Summary from validated data and the tree they came from.

import type * as Input from '../generated/summary-input.js';
import type { Beside } from '../source/beside.js';
import type { TreeNode } from '../source/tree.js';
import { buildBriefing, buildDocument } from './build-elements.js';
import { buildIndicators } from './build-indicators.js';
import { asIs, objectOf, orElse } from './build-object.js';
import { buildPlan } from './build-plan.js';
import { buildAttachments, buildParts, buildSection } from './build-section.js';
import { buildNames, buildProse, buildText, buildTyped } from './build-text.js';
import type { Summary } from './summary.js';

/**
 * Builds the Summary with defaults filled in: a key the writer left empty is marked as missing, a key he left
 * out is absent.
 * @param root the canonical tree that `input` was made of
 * @param beside reads the files that the data name
 */
export function buildSummary(input: Input.SummaryInput, root: TreeNode, beside: Beside): Summary {
  return summaryOf({ node: root, path: [], beside }, input);
}

const summaryOf = objectOf<Input.SummaryInput, Summary>(
  {
    zonerep: 'unused',
    kind: orElse('zone'),
    title: buildText,
    organization: buildText,
    year: asIs,
    date: buildTyped,
    recipient: buildNames,
    signature: (place, signature) => (signature === false ? false : buildText(place, signature)),
    document: buildDocument,
    briefing: buildBriefing,
    opening: buildProse,
    indicators: buildIndicators,
    tasks: buildSection,
    issues: buildSection,
    plan: (place, plan, { year }) => buildPlan(place, plan, year + 1),
    parts: buildParts,
    closing: buildProse,
    attachments: buildAttachments,
    numbering: orElse('一、'),
    contents: orElse(false),
  },
  () => ({}),
);
