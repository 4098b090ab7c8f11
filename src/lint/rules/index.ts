// All rules, in the order in which they are listed to people; a test demands that this list and the folder agree.
import type { Rule } from '../rule.js';
import { adverbDe } from './adverb-de.js';
import { attachmentCount } from './attachment-count.js';
import { blank } from './blank.js';
import { closingMark } from './closing-mark.js';
import { closingPhrase } from './closing-phrase.js';
import { completionMismatch } from './completion-mismatch.js';
import { confusable } from './confusable.js';
import { dateForm } from './date-form.js';
import { decimalPlaces } from './decimal-places.js';
import { decreaseMultiple } from './decrease-multiple.js';
import { documentNumber } from './document-number.js';
import { doubleApproximation } from './double-approximation.js';
import { elementConflict } from './element-conflict.js';
import { elementForm } from './element-form.js';
import { emptySection } from './empty-section.js';
import { erLiang } from './er-liang.js';
import { extraNumber } from './extra-number.js';
import { figureConflict } from './figure-conflict.js';
import { fullwidthDigit } from './fullwidth-digit.js';
import { futureFact } from './future-fact.js';
import { gluedHeading } from './glued-heading.js';
import { growthMismatch } from './growth-mismatch.js';
import { halfwidthPunctuation } from './halfwidth-punctuation.js';
import { issueWithoutMeasure } from './issue-without-measure.js';
import { joinedLines } from './joined-lines.js';
import { leftoverCode } from './leftover-code.js';
import { listCount } from './list-count.js';
import { longTitle } from './long-title.js';
import { lostDash } from './lost-dash.js';
import { lostStop } from './lost-stop.js';
import { markdown } from './markdown.js';
import { missingFigure } from './missing-figure.js';
import { mixedMagnitude } from './mixed-magnitude.js';
import { mojibake } from './mojibake.js';
import { nameConsistency } from './name-consistency.js';
import { numberForm } from './number-form.js';
import { oddCharacter } from './odd-character.js';
import { ordinalMark } from './ordinal-mark.js';
import { ordinalSequence } from './ordinal-sequence.js';
import { pauseMark } from './pause-mark.js';
import { periodConflict } from './period-conflict.js';
import { placeholder } from './placeholder.js';
import { planBelow } from './plan-below.js';
import { planYear } from './plan-year.js';
import { quotedValue } from './quoted-value.js';
import { rangeDash } from './range-dash.js';
import { rangeUnit } from './range-unit.js';
import { ratePoints } from './rate-points.js';
import { redundant } from './redundant.js';
import { repeatedParagraph } from './repeated-paragraph.js';
import { repeatedWords } from './repeated-words.js';
import { respectiveCount } from './respective-count.js';
import { setPhrase } from './set-phrase.js';
import { shortYear } from './short-year.js';
import { spaceInChinese } from './space-in-chinese.js';
import { termConsistency } from './term-consistency.js';
import { terms } from './terms.js';
import { totalMismatch } from './total-mismatch.js';
import { unitForm } from './unit-form.js';
import { unitMismatch } from './unit-mismatch.js';
import { unitMissing } from './unit-missing.js';
import { unpairedMark } from './unpaired-mark.js';
import { unprinted } from './unprinted.js';
import { wrongMark } from './wrong-mark.js';
import { yearConflict } from './year-conflict.js';

export const rules: readonly Rule[] = [
  missingFigure,
  blank,
  placeholder,
  growthMismatch,
  completionMismatch,
  totalMismatch,
  figureConflict,
  planBelow,
  respectiveCount,
  listCount,
  unitMismatch,
  unitMissing,
  unitForm,
  decimalPlaces,
  ratePoints,
  decreaseMultiple,
  doubleApproximation,
  mixedMagnitude,
  numberForm,
  rangeUnit,
  rangeDash,
  lostDash,
  planYear,
  yearConflict,
  periodConflict,
  shortYear,
  dateForm,
  futureFact,
  halfwidthPunctuation,
  fullwidthDigit,
  documentNumber,
  elementForm,
  elementConflict,
  spaceInChinese,
  unpairedMark,
  wrongMark,
  pauseMark,
  lostStop,
  extraNumber,
  closingMark,
  quotedValue,
  ordinalSequence,
  ordinalMark,
  gluedHeading,
  repeatedWords,
  redundant,
  adverbDe,
  erLiang,
  mojibake,
  oddCharacter,
  leftoverCode,
  markdown,
  repeatedParagraph,
  termConsistency,
  terms,
  setPhrase,
  nameConsistency,
  confusable,
  emptySection,
  unprinted,
  issueWithoutMeasure,
  attachmentCount,
  closingPhrase,
  longTitle,
  joinedLines,
];
