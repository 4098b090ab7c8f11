// Which elements around the text the data have and a template of the user's own does not print: nobody looks for a 发文字号 that
// is not there.
import type { Report, ReportElements } from '../../report/report.js';
import { FIELDS } from '../fields.js';

/** The names of fields that print an element, besides its own. */
const ALSO: Readonly<Partial<Record<keyof ReportElements, readonly string[]>>> = {
  letterhead: ['offices'],
  recipientBelow: ['recipient'],
};

/** ReportElements that stand in the 版头 or 刊头; the others, but for the 附注, stand in the 版记 or 报尾. */
const IN_HEAD: ReadonlySet<string> = new Set([
  ...['copyNumber', 'secrecy', 'urgency', 'letterhead', 'documentNumber', 'signers'],
  ...['briefingName', 'issue', 'publisher', 'briefingDate'],
]);

/**
 * A warning that names them; undefined when all are printed.
 *
 * @param shown the English names of the fields that the template prints.
 */
export function lostElements(
  { elements }: Pick<Report, 'elements'>,
  shown: ReadonlySet<string>,
):
  | { readonly code: string; readonly severity: 'warning'; readonly message: string; readonly hint: string }
  | undefined {
  const { offices: _, letterheadSuffix: __, ...single } = elements;
  const lost = (Object.keys(single) as (keyof typeof single)[]).filter((name) => {
    const whole = name === 'remark' ? [] : [IN_HEAD.has(name) ? 'head' : 'record'];
    return ![name, ...whole, ...(ALSO[name] ?? [])].some((field) => shown.has(field));
  });
  const [first] = lost;
  if (first === undefined) return undefined;
  const names = lost.map((name) => FIELDS.report[name].chinese);
  return {
    code: 'lost-element',
    severity: 'warning',
    message: `数据里写了${names.join('、')}，模板里没有印它的标签，没有印出来`,
    hint: `在模板里加上 {{${names[0]}}}，或整块的 {{{版头}}}、{{{版记}}}；模板里已经写死的，从数据里删去`,
  };
}
