// Composes 署名 and 成文日期, and keeps them on one page with the end of the body.
import type { Summary, Text } from '../summary/summary.js';
import { blank, lineOf, plain } from './inline.js';
import type { Block, Inline, Paragraph, ReportPart } from './report.js';

/** The paragraph of the 署名 or the 成文日期; none when its content is empty. */
export function signOffLine(
  role: 'signature' | 'date',
  content: readonly Inline[],
  summary: Summary,
): Paragraph[] {
  const given = role === 'date' ? summary.date : summary.signature;
  const path = (given || summary.organization).path;
  return content.length === 0 ? [] : [{ kind: 'paragraph', role, content, path }];
}

/** The 署名: the writer's, else the organization when there is a date; empty when `signature` is `false`. */
export function signatureOf({ signature, date, organization }: Summary): readonly Inline[] {
  if (signature === false) return [];
  if (signature) return lineOf(signature);
  return date ? lineOf(organization) : [];
}

/** The 成文日期, 2025年12月20日, without leading zeros (GB/T 9704-2012 7.3.5.4); empty when there is no date. */
export function dateOf(date: Text | undefined): readonly Inline[] {
  return date ? dayOf(date) : [];
}

/** A day as it is printed, from an ISO date; a blank when it is still to be filled in. */
export function dayOf(date: Text): readonly Inline[] {
  if (date.value === null) return [blank(date.path)];
  const [year, month, day] = date.value.split('-').map(Number);
  return [plain(`${year}年${month}月${day}日`)];
}

/** The parts with `keepNext` set on the last paragraph of the last part, so that no page has the 署名 alone. */
export function keepingEnd(parts: readonly ReportPart[]): readonly ReportPart[] {
  const part = parts.at(-1);
  const block = part?.blocks.at(-1);
  if (part === undefined || block?.kind !== 'paragraph') return parts;
  const blocks: Block[] = [...part.blocks.slice(0, -1), { ...block, keepNext: true }];
  return [...parts.slice(0, -1), { ...part, blocks }];
}
