// The fields of the elements around the text, of a 公文 and of a 简报.
import { displayWidth } from '../chinese/display-width.js';
import { wordsOf } from '../report/inline.js';
import type { Block, Inline, Report, ReportElement } from '../report/report.js';
import type { Path } from '../source/path.js';
import type { RichBlocks, RichText } from './rich-text.js';

/** How the context makes values. */
interface Maker {
  text(content: readonly Inline[] | undefined, path?: Path): RichText | undefined;
  blocks(content: readonly Block[]): RichBlocks | undefined;
}

/** Makes each of these fields when it is asked for. */
export function elementMakers({ elements, head, record }: Report, make: Maker) {
  const text = (element: ReportElement | undefined) => element && make.text(element.content, element.path);
  return {
    head: () => make.blocks(head),
    copyNumber: () => text(elements.copyNumber),
    secrecy: () => text(elements.secrecy),
    urgency: () => text(elements.urgency),
    letterhead: () => text(elements.letterhead),
    offices: () => elements.offices.map(text),
    letterheadSuffix: () => elements.letterheadSuffix,
    letterheadWidth: () => Math.max(0, ...elements.offices.map(widthOf)) + elements.letterheadSuffix.length,
    documentNumber: () => text(elements.documentNumber),
    signers: () => text(elements.signers),
    remark: () => text(elements.remark),
    record: () => make.blocks(record),
    recipientBelow: () => text(elements.recipientBelow),
    reported: () => text(elements.reported),
    copies: () => text(elements.copies),
    sent: () => text(elements.sent),
    printedBy: () => text(elements.printedBy),
    printedOn: () => text(elements.printedOn),
    briefingName: () => text(elements.briefingName),
    briefingNameWidth: () => (elements.briefingName ? widthOf(elements.briefingName) : 0),
    issue: () => text(elements.issue),
    publisher: () => text(elements.publisher),
    briefingDate: () => text(elements.briefingDate),
    printRun: () => text(elements.printRun),
  };
}

/** In full-width characters. */
const widthOf = ({ content }: ReportElement): number =>
  displayWidth(wordsOf(content), { ambiguousAsWide: true }) / 2;
