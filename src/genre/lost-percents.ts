// Changes whose % is gone: 增长42。, 下降3.9；…增长77.9%, 分别增长4.1、6%.
import { sentenceBefore } from './clause.js';
import { type Search, search } from './search.js';

const changed = '(?:增长|下降|上升|提高|回落|减少|下滑|降低|提升|增加)(?=)了?';
const figure = '\\d{1,3}(?=)(?:\\.\\d{1,2})?';
const change = `${changed}${figure}[%％]`;
/** Not the end of a line, behind which the sign may stand in a text copied out of a PDF. */
const end = '(?=[，,。；;])';
/** 增长3。2% has its sign, and a full stop for its point. */
const noPoint = '(?!。\\d{1,2}(?:[%％]|[万亿])|,\\d)';
const verbs = ['增下上提回减降', '长降升高落少滑加低'] as const;

/** Group 1 of each pattern is the figure. */
export const lostPercents: readonly Search[] = [
  search(
    ['比', '增下上', '0'],
    () => new RegExp(`(?:同比|比上年)(?:增长|下降|上升)了?(\\d+(?:\\.\\d+)?)${end}${noPoint}`, 'gd'),
  ),
  search(
    ['增', '长', '0'],
    () =>
      new RegExp(
        `(?<![新净到至]|分别)增长(\\d+(?:\\.\\d+)?)(?:${end}|(?=、[\\u4e00-\\u9fff]))${noPoint}`,
        'gd',
      ),
  ),
  // Of people and things there are no tenths.
  search(
    ['下上', '降滑升', '0', '.'],
    () => new RegExp(`(?:下降|下滑|上升)了?(?=)(\\d{1,3}\\.\\d{1,2})${end}${noPoint}`, 'gd'),
  ),
  // 分别增长4.1、6%
  search(
    [...verbs, '0', '、', '%％'],
    () => new RegExp(`${changed}(${figure})(?=(?:、${figure}){0,4}、${figure}[%％])`, 'gd'),
  ),
  // Another change in the same sentence or the next one has its sign.
  search(
    [...verbs, '0', '%％'],
    () =>
      new RegExp(
        `${changed}(${figure})(?=[、，,。；;])${noPoint}(?:(?=[^。]{1,60}?${change})|(?<=${change}[^。]{1,60}?))`,
        'gd',
      ),
  ),
];

/** What is counted in its own units: an index, an intensity, a score, a place. */
const ofBareFigures =
  /指数|强度|系数|能耗|比值|倍数|得分|评分|分值|分数|总分|综合分|景气|PMI|位次|排名|名次|单耗|密度|浓度/;

/** Is the change that of a figure without a unit? 能耗强度为0.30，同比下降0.02. */
export function isBareChange(text: string, place: number): boolean {
  const before = sentenceBefore(text, place).slice(-60);
  return ofBareFigures.test(before) || /(?<![\d.])\d+(?:\.\d+)?[，,（(][^，,]*$/.test(before);
}
