// Composes 署名 and 成文日期, and keeps them on one page with the end of the body.
import type { Summary, Text } from '../summary/summary.js';
import { blank, lineOf, plain } from './inline.js';
import type { Block, Inline, Paragraph, ReportPart } from './report.js';
import { charactersOf, MOST, signOffRoom } from './sign-off-room.js';
import { titleLines } from './title-lines.js';

/** The paragraphs of 署名 and 成文日期; none for one whose content is empty. */
export function signOffLines(
  content: { readonly signature: readonly Inline[]; readonly date: readonly Inline[] },
  summary: Summary,
): Paragraph[] {
  const room = signOffRoom(content.signature, content.date);
  return (['signature', 'date'] as const).flatMap((role) => {
    const path = (summary[role] || summary.organization).path;
    const line = { kind: 'paragraph', role, content: content[role], room: room[role], path } as const;
    return content[role].length === 0 ? [] : [line];
  });
}

/**
 * The 署名: the writer's, else the organization when there is a date; empty when `signature` is `false`. One that is too long
 * for a line is broken between words.
 */
export function signatureOf({ signature, date, organization }: Summary): readonly Inline[] {
  if (signature === false) return [];
  const name = signature ? lineOf(signature) : date ? lineOf(organization) : [];
  const isLong = charactersOf(name) >= MOST;
  return isLong ? titleLines(name, '') : name;
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
