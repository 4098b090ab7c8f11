// The name of the office that a text is of: from its data, its title or its signature.
import { remembered } from '../source/remembered.js';
import type { Document } from './document.js';

/** What such a name ends with; the longest first. */
export const officeKinds =
  '经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|旅游度假区|产业园区|工业园区|物流园区|科技园区|示范园区|产业集聚区|工业集中区|综合保税区|产业开发区|开发区|高新区|经开区|产业园|工业园|科技园|园区|新区|示范区';
const bodies = '管理委员会|管委会|党工委';
const office = new RegExp(
  `^(?:关于|在)?(?<name>[\\u4e00-\\u9fff]{2,20}?(?:(?:${officeKinds})(?:${bodies})?|[局委厅办署院]|委员会|管委会|人民政府|办事处))(?=(?:关于)?(?:19|20)\\d{2}|[“（(]|工作|年度|$|上半年|关于|政府工作报告)`,
);

/** The name as it is written there, and undefined where none is found. */
export const officeNameOf = remembered((document: Document): { readonly name: string } => ({
  name: named(document) ?? '',
}));

function named({ summary, texts }: Document): string | undefined {
  const given = summary?.organization.value?.trim();
  if (given) return given;
  const title = texts.filter(({ role }) => role === 'title').map(({ text }) => text);
  return officeNameIn(
    title,
    texts.slice(-3).map(({ text }) => text.trim()),
  );
}

/** The name in a title, by its lines, or failing that in the last lines of a text; undefined where none is found. */
export function officeNameIn(title: readonly string[], lastLines: readonly string[]): string | undefined {
  const joined = title.map((line) => line.replace(/\s/g, '')).join('');
  return office.exec(joined)?.groups?.name ?? signedBy(lastLines);
}

/** The last lines: the office, then the date. */
function signedBy(lines: readonly string[]): string | undefined {
  return lines.find(
    (line) =>
      line.length <= 24 && /^[\u4e00-\u9fff]{4,}(?:委员会|管委会|局|办公室|办事处|人民政府)$/.test(line),
  );
}
