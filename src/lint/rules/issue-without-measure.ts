// Problems that are named with no word of what is to be done about them.

import type { Document, DocumentText, RuleFinding } from '../../genre/document.js';
import type { Item, Section, Summary, Text } from '../../summary/summary.js';
import type { Rule } from '../rule.js';

/** What tells that a text turns to the remedy. */
const measure =
  /下一?步|今后|接下来|拟(?!制)|正在(?:积极|加紧|全力|协调|对接|盘活|解决|争取|谋划|推进|研究|办理|完善|报批|招聘)|将(?:继续|进一步|加|着|采取|坚持|持续|认真|切实|重点|紧|围|在|以|通过|结合)|针对|着力|努力|尽快|抓紧|切实|加以(?:解决|改进)|整改|措施|对策|举措|改进|力争|确保|争取|予以解决/;

export const issueWithoutMeasure: Rule = {
  id: 'issue-without-measure',
  severity: 'info',
  passage: true,
  absence: true,
  check(document) {
    return document.summary ? unansweredInData(document, document.summary) : unansweredInText(document.texts);
  },
};

/** A plain text is only asked for remedies when it has no plan, which answers all of its problems. */
function* unansweredInText(texts: readonly DocumentText[]): Generator<RuleFinding> {
  const issues = texts.filter(({ part }) => part === 'issues');
  const [first] = issues;
  if (!first || texts.some(({ part }) => part === 'plan') || issues.some(({ text }) => measure.test(text)))
    return;
  yield {
    ...finding('只写了问题，没有写怎样解决'),
    span: first.locate(0, first.text.length),
    path: first.path,
  };
}

function* unansweredInData(document: Document, summary: Summary): Generator<RuleFinding> {
  const sections = [summary.issues, ...summary.parts.filter(({ role }) => role === 'issues')];
  const hasPlan = summary.plan !== undefined || summary.parts.some(({ role }) => role === 'plan');
  for (const section of sections) if (section) yield* unansweredIn(document, section, hasPlan);
}

/** Where none has a remedy the plan may answer all; where some have one the others should, too. */
function* unansweredIn(document: Document, section: Section, hasPlan: boolean): Generator<RuleFinding> {
  const items = section.items?.list ?? [];
  const open = items.filter((item) => !isAnswered(item));
  if (open.length === 0 || hasMeasure(section.opening, section.closing, section.text)) return;
  if (open.length < items.length) {
    for (const item of open) {
      const path = item.title?.path ?? item.path;
      const words = item.title?.value ? `“${item.title.value}”` : '这一问题';
      yield { ...finding(`${words}没有写怎样解决`), span: document.spanOf(path), path };
    }
  } else if (!hasPlan) {
    const path = section.title?.path ?? section.path;
    yield { ...finding('各项问题都没有写怎样解决'), span: document.spanOf(path), path };
  }
}

function isAnswered({ title, text, closing, measure: answer, items }: Item): boolean {
  return Boolean(answer) || hasMeasure(title, text, closing) || (items?.list.some(isAnswered) ?? false);
}

function hasMeasure(...texts: readonly (Text | undefined)[]): boolean {
  return texts.some((text) => measure.test(text?.value ?? ''));
}

function finding(message: string): Pick<RuleFinding, 'message' | 'hint'> {
  return { message, hint: '补一句对策（“整改措施”一栏），或者在下年安排里回应' };
}
