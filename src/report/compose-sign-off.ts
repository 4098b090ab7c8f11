// 署名 and 成文日期, and what keeps them beside the end of the text.
import type { Summary, Text } from '../summary/summary.js';
import { blank, lineOf, plain } from './inline.js';
import type { Block, Inline, Paragraph, ReportPart } from './report.js';

/** The line of one of the two; none where there is nothing to say. */
export function signOffLine(
  role: 'signature' | 'date',
  content: readonly Inline[],
  summary: Summary,
): Paragraph[] {
  const given = role === 'date' ? summary.date : summary.signature;
  const path = (given || summary.organization).path;
  return content.length === 0 ? [] : [{ kind: 'paragraph', role, content, path }];
}

/** The name under the text: the writer's, else the office where a date is given, unless there is to be none. */
export function signatureOf({ signature, date, organization }: Summary): readonly Inline[] {
  if (signature === false) return [];
  if (signature) return lineOf(signature);
  return date ? lineOf(organization) : [];
}

/** 2025年12月20日, without leading zeros: GB/T 9704-2012 7.3.5.4. */
export function dateOf(date: Text | undefined): readonly Inline[] {
  if (!date) return [];
  if (date.value === null) return [blank(date.path)];
  const [year, month, day] = date.value.split('-').map(Number);
  return [plain(`${year}年${month}月${day}日`)];
}

/** The parts with the last paragraph of the last one bound to what stands under the body. */
export function keepingEnd(parts: readonly ReportPart[]): readonly ReportPart[] {
  const part = parts.at(-1);
  const block = part?.blocks.at(-1);
  if (part === undefined || block?.kind !== 'paragraph') return parts;
  const blocks: Block[] = [...part.blocks.slice(0, -1), { ...block, keepNext: true }];
  return [...parts.slice(0, -1), { ...part, blocks }];
}
