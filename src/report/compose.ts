// Composes a Report from a Summary: all order, numbers, words and blanks are decided in this room, none in a
// template.
import { indexCitations } from '../summary/citations.js';
import type { Summary, Text } from '../summary/summary.js';
import { blanksOf } from './blanks.js';
import { composeAttachment, noteLines } from './compose-attachments.js';
import { composeBody } from './compose-body.js';
import { contentsOf, withAnchors } from './compose-contents.js';
import { composeElements, headOf, recordOf } from './compose-elements.js';
import { dateOf, keepingEnd, signatureOf, signOffLines } from './compose-sign-off.js';
import { composeTitle } from './compose-title.js';
import { figureNumbering } from './number-figures.js';
import { lineWithCitations } from './prose.js';
import type { Report } from './report.js';

/** Composes the finished content of a summary. Never fails: what is missing becomes a blank. */
export function compose(summary: Summary): Report {
  const index = indexCitations(summary);
  const recipient = summary.recipient ? lineWithCitations(withoutColon(summary.recipient), index) : [];
  const elements = composeElements(summary, recipient);
  const numbered = figureNumbering();
  const main = {
    parts: composeBody(summary, index).map((part) => ({ ...part, blocks: numbered(part.blocks) })),
    attachments: summary.attachments
      .map((attachment, position) => composeAttachment(attachment, position, summary, index))
      .map((attachment) => ({ ...attachment, blocks: numbered(attachment.blocks) })),
  };
  const content = {
    elements,
    head: headOf(elements),
    record: recordOf(elements),
    title: composeTitle(summary, index),
    recipient: elements.recipientBelow ? [] : recipient,
    ...(summary.contents ? withAnchors(main) : main),
    signature: signatureOf(summary),
    date: dateOf(summary.date),
  };
  const attachmentNote = noteLines(content.attachments);
  const signOff = signOffLines(content, summary);
  return {
    ...content,
    parts: attachmentNote.length + signOff.length > 0 ? keepingEnd(content.parts) : content.parts,
    contents: summary.contents ? contentsOf(content) : [],
    organization: summary.organization.value ?? '',
    year: summary.year,
    planYear: summary.plan?.year ?? summary.year + 1,
    ...(summary.date?.value && { isoDate: summary.date.value }),
    attachmentNote,
    signOff,
    blanks: blanksOf(content),
  };
}

/** The 主送机关 without a colon, because the template prints the colon. */
function withoutColon(text: Text): Text {
  return { ...text, value: text.value?.trim().replace(/[：:]$/, '') ?? null };
}
