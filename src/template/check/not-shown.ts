// Which content of a report a template leaves out.
import { FIELDS } from '../fields.js';

type ReportField = keyof typeof FIELDS.report;

/** One row for each piece of content: the piece is shown when any field of the row is. */
const CONTENT: readonly (readonly [ReportField, ...ReportField[]])[] = [
  ['title'],
  ['recipient'],
  ['opening', 'body', 'parts'],
  ['indicators', 'indicatorTable', 'tasks', 'body', 'parts'],
  ['tasks', 'taskList', 'body', 'parts'],
  ['issues', 'issueList', 'body', 'parts'],
  ['plan', 'planTasks', 'targets', 'body', 'parts'],
  ['closing', 'body', 'parts'],
  ['attachments'],
  ['signOff', 'signature'],
];

/**
 * A finding that names the content no tag shows; undefined when all is shown. `shown` are English names of
 * fields.
 */
export function notShown(shown: ReadonlySet<string>): { message: string; hint: string } | undefined {
  const missing = CONTENT.filter((fields) => !fields.some((field) => shown.has(field)));
  if (missing.length === 0) return undefined;
  const body = missing.some((fields) => fields.includes('body'));
  const names = missing.map(([field]) => FIELDS.report[field].chinese);
  return {
    message: `模板里没有印出这些内容的标签：${names.join('、')}`,
    hint: body
      ? '要印全文，加上单独成段的 {{{正文}}}；有意不印的不用管'
      : `要印就加上，如 {{${names[0]}}}；有意不印的不用管`,
  };
}
