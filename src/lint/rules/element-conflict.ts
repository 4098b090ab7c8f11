// Elements around the text that do not go together: dates in the wrong order, a 密级 without 份号, two heads on one page.
import { listedNames } from '../../chinese/listed-names.js';
import type { RuleFinding } from '../../genre/document.js';
import type { Path } from '../../source/path.js';
import { told } from '../../source/printable.js';
import type { DocumentElements, Summary, Text } from '../../summary/summary.js';
import type { Rule } from '../rule.js';

export const elementConflict: Rule = {
  id: 'element-conflict',
  severity: 'warning',
  absence: true,
  *check(document) {
    const { summary } = document;
    if (!summary?.document) return;
    for (const { at, ...fault } of faultsOf(summary.document, summary))
      yield { ...fault, span: document.spanOf(at ?? fault.path) };
  },
};

interface Fault extends Pick<RuleFinding, 'message' | 'severity'> {
  readonly hint: string;
  /** What it speaks of: of what is missing the whole of the elements, for it may be there and faulty. */
  readonly path: Path;
  /** Where it is shown, if that is another place. */
  readonly at?: Path;
}

function faultsOf(elements: DocumentElements, summary: Summary): readonly Fault[] {
  return [
    ...order(elements, summary),
    ...lone(elements),
    ...signing(elements, summary),
    ...twice(elements, summary),
    ...twoHeads(elements, summary),
  ];
}

/** What is sent to the printer after it was signed (GB/T 9704-2012 7.4.3). */
function order({ printedOn }: DocumentElements, { date }: Summary): Fault[] {
  if (!printedOn?.value || !date?.value || printedOn.value >= date.value) return [];
  return [
    {
      severity: 'error',
      message: `印发日期${dayOf(printedOn.value)}早于成文日期${dayOf(date.value)}`,
      hint: '印发日期是送印的日期，不会早于成文日期，请核对',
      path: printedOn.path,
    },
  ];
}

function dayOf(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** One element that wants another. */
function lone(elements: DocumentElements): Fault[] {
  const { secrecy, copyNumber, printedBy, printedOn, offices, number, recipientBelow, path } = elements;
  const faults: Fault[] = [];
  if (secrecy?.value && !copyNumber)
    faults.push({
      message: told`标了密级“${secrecy.value.trim()}”，没有份号`,
      hint: '涉密公文应当标注份号，请在“公文”里加上 份号: 000001',
      path,
      at: secrecy.path,
    });
  if (offices?.value && !number)
    faults.push({
      severity: 'info',
      message: '有发文机关标志，没有发文字号',
      hint: '请在“公文”里加上发文字号；还没有编号的，键名写上，内容空着',
      path,
      at: offices.path,
    });
  const [given, missing] = printedBy ? [printedBy, '印发日期'] : [printedOn, '印发机关'];
  if (given?.value && !(printedBy && printedOn))
    faults.push({
      severity: 'info',
      message: `版记里有${missing === '印发日期' ? '印发机关' : '印发日期'}，没有${missing}`,
      hint: `两样印在同一行，请加上${missing}`,
      path,
      at: given.path,
    });
  if (recipientBelow && !elements.copies && !printedBy)
    faults.push({
      severity: 'info',
      message: '主送机关移到了版记，版记里却没有抄送和印发机关',
      hint: '主送机关不多的，删去“主送移至版记”',
      path,
      at: [...path, 'recipientBelow'],
    });
  return faults;
}

/** Kinds of 公文 that go to equals or downwards, and those that go up; by the end of the title. */
const DOWNWARD = /(?:通知|通报|函|批复|决定|公告|通告|命令|意见的?通知)$/;
const UPWARD = /(?:请示|报告)$/;

/** 签发人 stand in upward documents only, and there they must (GB/T 9704-2012 7.2.6). */
function signing({ signers, offices, path }: DocumentElements, { title }: Summary): Fault[] {
  const words = title?.value?.replace(/\s/g, '') ?? '';
  if (signers?.value && DOWNWARD.test(words))
    return [
      {
        severity: 'info',
        message: '写了签发人，但标题不是请示、报告',
        hint: '只有上行文标注签发人，请核对；不是上行文的删去这一行',
        path: signers.path,
      },
    ];
  if (!signers && offices?.value && UPWARD.test(words))
    return [
      {
        severity: 'info',
        message: '标题是请示或报告，没有签发人',
        hint: '上行文应当标注签发人，请在“公文”里加上；不是上行文的不用管',
        path,
        at: offices.path,
      },
    ];
  return [];
}

/** An office that gets the document as 主送机关 gets no copy. */
function twice({ copies }: DocumentElements, { recipient }: Summary): Fault[] {
  const names = new Set(namesIn(recipient));
  const both = namesIn(copies).find((name) => names.has(name));
  if (!copies || both === undefined) return [];
  return [{ message: told`“${both}”既是主送机关，又在抄送里`, hint: '请删去一处', path: copies.path }];
}

const namesIn = (text: Text | undefined): readonly string[] =>
  listedNames((text?.value ?? '').replace(/[。：:]\s*$/, ''));

/** A 简报 has its own head; a red letterhead beside it is one too many. */
function twoHeads({ offices, number, signers }: DocumentElements, { briefing }: Summary): Fault[] {
  const extra = offices ?? number ?? signers;
  if (!briefing?.name || !extra) return [];
  return [
    {
      message: '简报有自己的刊头，这里的红头会和它一起印出来',
      hint: '发简报的，删去“公文”里的发文机关标志、发文字号和签发人；发公文的，删去“简报”',
      path: extra.path,
    },
  ];
}
