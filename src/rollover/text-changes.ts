// Gathers changes of a YAML text, at its entries and items: what is not changed stays byte for byte, and no comment is lost.
import type { Edit } from '../source/diagnostic.js';
import { REMINDER } from '../source/reminder.js';
import type { Source, Span } from '../source/source.js';
import type { Entry, ListNode, MapNode, TreeNode } from '../source/tree.js';
import { withEdits } from '../source/with-edits.js';
import { scanYaml, type YamlComment } from '../source/yaml-comments.js';
import { firstFrom, inOrder, NotInPlace, nodesBySpan, pointAt, spanKey } from './places.js';

/** Stands above comments whose place is gone. */
const MOVED = `${REMINDER}下面的注释原来写在各项里`;

export interface TextChanges {
  readonly source: Source;
  /** Takes the value of an entry away; its key stays, and so do the comments. */
  empty(entry: Entry): void;
  /** Takes an item of a list away; its dash stays. @param inFlow what stands for it between brackets, where nothing cannot */
  emptyItem(list: ListNode, item: TreeNode, inFlow: string): void;
  /** Writes another value on the line of the key. */
  setValue(entry: Entry, text: string): void;
  /** Writes other lines below the key, which are given without indentation. @param above lines above the key */
  setBlock(entry: Entry, lines: readonly string[], above?: readonly string[]): void;
  /** Writes one more `key: value` behind an entry of a mapping. */
  addAfter(map: MapNode, entry: Entry, key: string, text: string): void;
  /** Takes an entry of a mapping away and leaves a reminder of it; one that cannot go alone is emptied. */
  drop(map: MapNode, entry: Entry, reminder: string): void;
  /** Writes lines below an entry and all that it holds, indented as its key is. */
  addBelow(entry: Entry, lines: readonly string[]): void;
  /** Writes lines above the line of a node, indented as it is. */
  addAbove(span: Span, lines: readonly string[]): void;
  /** Writes lines behind the last item of a list, indented as its dashes are. */
  addItem(list: ListNode, lines: readonly string[]): void;
  /** Changes some words of a value where they stand. */
  change(edit: Edit): void;
  /** The end of what is written of a node: neither blank lines nor a comment behind it. */
  endOf(node: TreeNode): number;
  /** @throws NotInPlace when the changes lie upon each other */
  result(): string;
}

/**
 * @param source its lines end with LF or CRLF
 * @param root its tree as it was written, which tells where things end
 * @throws NotInPlace when the text repeats itself by references
 */
export function textChanges(source: Source, root: TreeNode): TextChanges {
  const { text } = source;
  const { comments } = scanYaml(source);
  const edits: Edit[] = [];
  const writtenNodes = nodesBySpan(root);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';

  const put = (start: number, end: number, words: string) => {
    edits.push({ span: { start, end }, text: words.replaceAll('\n', lineBreak) });
  };
  const lineStart = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = (offset: number) => {
    const end = /\r?\n|$/.exec(text.slice(offset));
    return offset + (end?.index ?? 0);
  };
  const isFlow = (node: TreeNode) => /[[{]/.test(text.charAt(node.span.start)) && node.kind !== 'scalar';
  /** The column, from 0, of an offset whose line holds nothing before it but blanks and dashes. */
  const indentAt = (offset: number) => {
    const before = text.slice(lineStart(offset), offset);
    if (!/^[ -]*(?:["'])?$/.test(before)) throw new NotInPlace();
    return before.length;
  };

  function endOf(given: TreeNode): number {
    const node = writtenNodes.get(spanKey(given)) ?? given;
    const children =
      node.kind === 'list'
        ? node.items
        : node.kind === 'map' && !isFlow(node)
          ? [...node.entries, ...(node.idle ?? [])].flatMap((entry) => [entry.value, pointAt(colonOf(entry))])
          : [];
    if (isFlow(node) || children.length === 0)
      return node.span.start + text.slice(node.span.start, node.span.end).trimEnd().length;
    return Math.max(...children.map(endOf));
  }

  function colonOf({ keySpan }: Entry): number {
    const gap = /^["']?\s*:/.exec(text.slice(keySpan.end, keySpan.end + 20));
    if (!gap) throw new NotInPlace();
    return keySpan.end + gap[0].length;
  }

  /** The writer's comments between two offsets. */
  function within(start: number, end: number): YamlComment[] {
    const found: YamlComment[] = [];
    for (let at = firstFrom(comments, start); at < comments.length; at += 1) {
      const comment = comments[at];
      if (!comment || comment.span.end > end) break;
      if (!isReminder(comment.span.start)) found.push(comment);
    }
    return found;
  }

  function isReminder(offset: number): boolean {
    return text.startsWith(REMINDER, offset);
  }

  /** Replaces what stands behind a key; a comment on its line stays there, others come to stand above. */
  function replaceValue(entry: Entry, words: string, isLines: boolean, above: readonly string[] = []): void {
    const start = colonOf(entry);
    // The value of an alias stands elsewhere.
    const end = Math.max(start, endOf(entry.value));
    if (entry.value.span.start < entry.keySpan.start) throw new NotInPlace();
    const stop = isLines ? lineEnd(end) : end;
    const inside = within(start, stop);
    const [first, ...rest] = inside;
    const isOnLine = first !== undefined && !text.slice(start, first.span.start).includes('\n');
    const beside = isOnLine ? `${isLines ? ' ' : '  '}${first.text}` : '';
    const comment = (isOnLine ? rest : inside).map(({ text: each }) => each);
    const lifted = [...above, ...(comment.length > 0 ? [MOVED, ...comment] : [])];
    if (lifted.length > 0) addAbove(entry.keySpan, lifted);
    if (isLines) put(start, stop, beside + words);
    // What is typed at the end of a line with nothing on it is its value: as in a new file, a blank is there already.
    else if (words !== '' || start < stop)
      put(start, stop, (words === '' && beside !== '' ? '' : ` ${words}`) + beside);
  }

  function addAbove(span: Span, lines: readonly string[]): void {
    const start = lineStart(span.start);
    const before = text.slice(start, span.start);
    const indent = /^ */.exec(before)?.[0] ?? '';
    if (!/^[ -]*["']?$/.test(before)) throw new NotInPlace();
    // Above the first key of an item is above its dash.
    put(start, start, lines.map((line) => `${indent}${line}\n`).join(''));
  }

  return {
    source,
    endOf,
    addAbove,
    empty: (entry) => replaceValue(entry, '', false),
    setValue: (entry, words) => replaceValue(entry, words, false),
    setBlock(entry, lines, above = []) {
      const indent = ' '.repeat(indentAt(entry.keySpan.start) + 2);
      replaceValue(entry, lines.map((line) => `\n${indent}${line}`).join(''), true, above);
    },
    emptyItem(list, item, inFlow) {
      const end = endOf(item);
      const inside = within(item.span.start, end);
      if (inside.length > 0)
        addAbove(
          item.span,
          inside.map(({ text: comment }) => comment),
        );
      put(item.span.start, end, isFlow(list) ? inFlow : '');
    },
    addAfter(map, entry, key, words) {
      if (isFlow(map)) {
        const end = Math.max(endOf(entry.value), colonOf(entry));
        put(end, end, `, ${key}: ${words}`);
        return;
      }
      const end = lineEnd(Math.max(endOf(entry.value), colonOf(entry)));
      put(end, end, `\n${' '.repeat(indentAt(entry.keySpan.start))}${key}: ${words}`);
    },
    addItem(list, lines) {
      const last = list.items.at(-1);
      if (isFlow(list) || !last) throw new NotInPlace();
      const dash = text.lastIndexOf('-', last.span.start - 1);
      const indent = ' '.repeat(indentAt(dash));
      const end = lineEnd(endOf(list));
      put(end, end, lines.map((line) => `\n${indent}${line}`).join(''));
    },
    addBelow(entry, lines) {
      const indent = ' '.repeat(indentAt(entry.keySpan.start));
      const end = lineEnd(Math.max(endOf(entry.value), colonOf(entry)));
      put(end, end, lines.map((line) => (line === '' ? '\n' : `\n${indent}${line}`)).join(''));
    },
    drop(map, entry, reminder) {
      const start = lineStart(entry.keySpan.start);
      const indent = text.slice(start, entry.keySpan.start);
      if (isFlow(map) || !/^ *$/.test(indent)) {
        replaceValue(entry, '', false);
        return;
      }
      const stop = lineEnd(endOf(entry.value));
      const lines = [reminder, ...within(start, stop).map(({ text: comment }) => comment)];
      put(start, stop, lines.map((line) => indent + line).join('\n'));
    },
    change: ({ span, text: words }) => {
      // Behind the `|` of a text there may be a comment that names a year.
      const comment = comments[firstFrom(comments, span.end) - 1];
      if (!comment || comment.span.end <= span.start) put(span.start, span.end, words);
    },
    result() {
      const made = inOrder(edits);
      const cuts = comments.flatMap(({ span }) => {
        const cut = isReminder(span.start) ? cutOf(span) : undefined;
        if (!cut) return [];
        const before = made[firstFrom(made, cut.span.start + 1) - 1];
        return before && before.span.end >= cut.span.end ? [] : [cut];
      });
      return withEdits(text, inOrder([...made, ...cuts]));
    },
  };

  /** Takes a reminder of the year before last away: its whole line, where nothing else stands there. */
  function cutOf(span: Span): Edit | undefined {
    const start = lineStart(span.start);
    if (text.slice(start, span.start).trim() !== '') return undefined;
    return { span: { start, end: Math.min(text.length, lineEnd(span.end) + lineBreak.length) }, text: '' };
  }
}
