// Makes the elements of a 公文 and the head and foot of a 简报 from validated data.
import type * as Input from '../generated/summary-input.js';
import { asIs, objectOf, orElse, ownPath, type Place } from './build-object.js';
import { buildNames, buildText, buildTyped } from './build-text.js';
import type { Briefing, DocumentElements } from './summary.js';

const documentOf = objectOf<Input.Document, DocumentElements>(
  {
    copyNumber: buildTyped,
    secrecy: buildText,
    urgency: asIs,
    offices: buildNames,
    number: buildText,
    signers: buildNames,
    note: buildText,
    recipientBelow: orElse(false),
    copies: buildNames,
    printedBy: buildText,
    printedOn: buildTyped,
  },
  ownPath,
);

/** Builds the elements of a 公文; undefined when there are none. */
export function buildDocument(place: Place, input: Input.Document | undefined): DocumentElements | undefined {
  return input && documentOf(place, input);
}

const briefingOf = objectOf<Input.Briefing, Briefing>(
  {
    name: buildText,
    issue: buildTyped,
    total: buildTyped,
    publisher: buildText,
    date: buildTyped,
    reported: buildNames,
    copies: buildNames,
    sent: buildNames,
    printRun: buildTyped,
  },
  ownPath,
);

/** Builds the head and foot of a 简报; undefined when there are none. */
export function buildBriefing(place: Place, input: Input.Briefing | undefined): Briefing | undefined {
  return input && briefingOf(place, input);
}
