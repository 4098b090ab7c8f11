// Figures with all that belongs to them, which no line may part: 2026年12月底, 102.5%, 1—11月, 2.1：64.7：33.2.
import { measurePattern } from './measures.js';

const NUMBER = '\\d{1,20}(?:[.,]\\d{1,20}){0,8}';
const PERIOD =
  '(?:年(?:度|上半年|下半年|以来|[初末底])?|月(?:份|[初末底]|[上中下]旬)?|日|季度|周年|届|世纪|点)';
const FIGURE = `${NUMBER}(?=)(?:${PERIOD}|${measurePattern})?(?=)`;

/** Regular expression source: a figure, or several that one dash, colon or slash joins or that follow each other, as in a date. */
export const figureUnitPattern = `[第±+＋−≥≤<>-]?${FIGURE}(?:[—–～~－∶:：/-]{0,2}${FIGURE}){0,6}(?:左右|以上|以下|以内)?[*％]?`;
