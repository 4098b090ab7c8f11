// The form of what stands around the text: 份号, 密级 and 发文字号 in the data, each a whole value.
import type { Document, RuleFinding } from '../../genre/document.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { toPointer } from '../../source/path.js';
import { told } from '../../source/printable.js';
import { once } from '../../source/remembered.js';
import type { Rule } from '../rule.js';

/** What is wrong with a value: `right` is what it is to be, where that is certain. */
interface Fault {
  readonly message: string;
  readonly hint: string;
  readonly right?: string;
  readonly severity?: 'info';
}

export const elementForm: Rule = {
  id: 'element-form',
  severity: 'warning',
  *check(document) {
    const { summary } = document;
    if (!summary?.document && !summary?.briefing) return;
    for (const paragraph of paragraphsOf(document)) {
      const faultOf = FORMS[toPointer(paragraph.owner.path)];
      const fault = faultOf?.(paragraph.words.trim(), document);
      if (fault) yield findingOf(paragraph, fault);
    }
  },
};

function findingOf(paragraph: TextParagraph, { message, hint, right, severity }: Fault): RuleFinding {
  const { words } = paragraph;
  return paragraph.find(0, words.length, {
    message,
    hint: right === undefined ? hint : told`${hint}，改为“${right}”`,
    ...(severity && { severity }),
    ...(right !== undefined && { params: { right }, fix: paragraph.edit(0, words.length, right) }),
  });
}

type Form = (value: string, document: Document) => Fault | undefined;

const FORMS: Readonly<Record<string, Form>> = {
  '/document/copyNumber': copyNumber,
  '/document/secrecy': secrecy,
  '/document/number': documentNumber,
  '/document/offices': offices,
  '/document/signers': signers,
};

/** GB/T 9704-2012 7.2.1: six Arabic digits. */
function copyNumber(value: string): Fault | undefined {
  if (/^\d{6}$/.test(value)) return undefined;
  const digits = value.normalize('NFKC').replace(/\s/g, '');
  const message = told`份号“${value}”不是 6 位数字`;
  if (/^\d{1,6}$/.test(digits))
    return { message, hint: '份号用 6 位阿拉伯数字，前面补 0', right: digits.padStart(6, '0') };
  return { message, hint: '只写这一份的顺序号，6 位阿拉伯数字，如 000001' };
}

/** The years that 绝密, 机密 and 秘密 may last at most (保守国家秘密法). */
const LONGEST: Readonly<Record<string, number>> = { 绝密: 30, 机密: 20, 秘密: 10 };
const TERM = String.raw`\d{1,2}年|\d{1,2}个月|\d{1,3}[天日]|长期|[^\s★]{0,20}[前后]`;
const level = new RegExp(`^(绝密|机密|秘密)(?:★(?:${TERM})?)?$`, 'u');
/** 机密*1年, 机密 1年, 机密（1年）, 密级：机密; what is no letter or digit between them was meant for the star. */
const meantLevel = once(
  () => new RegExp(`^(?:密级)?[：:\\s]*(绝密|机密|秘密)[^\\p{L}\\p{N}]*(${TERM})?[^\\p{L}\\p{N}]*$`, 'u'),
);

/** GB/T 9704-2012 7.2.2: 密级 and 保密期限 with ★ between them. */
function secrecy(value: string): Fault | undefined {
  const [, kind = '', term] = meantLevel().exec(value.normalize('NFKC')) ?? [];
  if (!level.test(value)) {
    if (kind === '')
      return {
        message: told`“${value}”不是密级`,
        hint: '密级只有绝密、机密、秘密三种，期限写在“★”后面，如 机密★1年；不涉密的删去这一行',
      };
    const right = term === undefined ? kind : `${kind}★${term}`;
    return { message: told`密级“${value}”的写法不对`, hint: '密级和保密期限之间用“★”隔开', right };
  }
  const years = Number(/^(\d+)年$/.exec(term ?? '')?.[1] ?? 0);
  const most = LONGEST[kind] ?? 0;
  if (years <= most) return undefined;
  return { message: told`${kind}的保密期限写了${years}年，最长是${most}年`, hint: '请核对保密期限' };
}

/** 代字, year, number and 号, as GB/T 9704-2012 7.2.5 has them. */
const number = once(() => /^\p{Script=Han}[\p{Script=Han}（）]*〔(?:19|20)\d{2}〕[1-9]\d*号$/u);
/** The same with other brackets or none, a short year, 第, zeros, without 号. */
const meantNumber = once(
  () =>
    /^(?<code>\p{Script=Han}[\p{Script=Han}()]*?)字?[[【(〔{「﹝〖-]?(?<year>(?:19|20)\d{2}|\d{2})年?[\]】)〕}」﹞〗-]?第?0*(?<serial>[1-9]\d{0,4})号?$/u,
);

function documentNumber(value: string, { summary }: Document): Fault | undefined {
  if (number().test(value)) return yearOf(value, summary?.date?.value ?? undefined);
  const message = told`发文字号“${value}”的写法不对`;
  const form = '要写成机关代字、六角括号里的四位年份、顺序号，如 云开管〔2025〕12号';
  if (/^\p{Script=Han}+〔\d{4}〕[\s_＿×XxＸ]*号$/u.test(value))
    return { message: told`发文字号“${value}”还没有编号`, hint: '编了号再填上顺序号', severity: 'info' };
  const {
    code,
    year = '',
    serial,
  } = meantNumber().exec(value.normalize('NFKC').replace(/\s/g, ''))?.groups ?? {};
  // A short year is certain only where it is that of the report or the next.
  const full = year.length === 4 ? year : `20${year}`;
  const isCertain =
    year.length === 4 || [0, 1].some((later) => Number(full) === (summary?.year ?? 0) + later);
  if (!code || !serial || !isCertain) return { message, hint: form };
  const right = `${code.replaceAll('(', '（').replaceAll(')', '）')}〔${full}〕${serial}号`;
  return { message, hint: form.replace(/，如.*/, ''), right };
}

/** The number is of the year in which the 公文 is issued. */
function yearOf(value: string, date: string | undefined): Fault | undefined {
  const [, year] = /〔(\d{4})〕/.exec(value) ?? [];
  if (!date || !year || date.startsWith(year)) return undefined;
  return {
    message: told`发文字号的年份是${year}年，成文日期却在${date.slice(0, 4)}年`,
    hint: '请核对发文字号和成文日期',
  };
}

/** More letters than this are smaller than the text under them, however much they are narrowed. */
const LONGEST_LETTERHEAD = 38;

function offices(value: string): Fault | undefined {
  const longest = Math.max(...value.split(/[、，,；;]/).map((name) => [...name.trim()].length));
  if (longest <= LONGEST_LETTERHEAD) return undefined;
  return {
    message: `发文机关标志有${longest}个字，排成一行比正文还小`,
    hint: '请用规范化简称；几个机关用顿号隔开',
  };
}

function signers(value: string): Fault | undefined {
  if (/\p{L}/u.test(value)) return undefined;
  return { message: told`签发人“${value}”不是姓名`, hint: '请写签发人的姓名，几位用顿号隔开' };
}
