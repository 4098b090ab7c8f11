// What comes along when a whole answer is pasted out of a chat: the code marks around the YAML and the words before and after it.
import type { Finding } from './diagnostic.js';
import { namedLines } from './named-lines.js';
import type { Source, Span } from './source.js';
import { lineText } from './source.js';
import { beginsEntry, structureLines } from './yaml-lines.js';
import { yamlFinding } from './yaml-traps.js';

const fence = /^ {0,3}(?:`{3,}|~{3,}) {0,3}[\w+-]*$/;
/** How the words before the YAML begin; there may be no code marks that would tell them from it. */
const opening =
  /^(?:ya?ml$|复制|copy|代码$|好的|当然|没问题|您好|你好|以下|下面|这是|如下|根据(?:您|你|提供|上述|以上)|按照(?:您|你)|已(?:为您|根据)|here|sure|below)/i;

/** The findings on code marks (``` or ~~~) and on the words of a chat around them; none where there are neither. */
export function pastedAround(source: Source): readonly Finding[] {
  const lines = [...structureLines(source)];
  const fences = lines.filter((line) => fence.test(lineText(source, line).trimEnd()));
  const talk = fences.length > 0 ? outside(source, lines, fences) : greeting(source, lines);
  return [...findingOn(source, talk, 'chat'), ...findingOn(source, fences, 'fence')];
}

/** The lines before the first code mark and behind the last one that are no YAML. */
function outside(source: Source, lines: readonly number[], fences: readonly number[]): readonly number[] {
  const [first = 0, last = 0] = [fences[0], fences.at(-1)];
  const isTalk = (line: number) => !beginsEntry(lineText(source, line));
  // A single mark stands before the YAML or behind it.
  const [before, after] = [lines.filter((line) => line < first), lines.filter((line) => line > last)];
  return [...(before.every(isTalk) ? before : []), ...(after.every(isTalk) ? after : [])];
}

/** The first lines, where they speak to the reader and the YAML only begins below. */
function greeting(source: Source, lines: readonly number[]): readonly number[] {
  const end = lines.findIndex(
    (line) => beginsEntry(lineText(source, line)) || /^[^，。]{1,20}：\s*\S/.test(lineText(source, line)),
  );
  const before = lines.slice(0, Math.max(end, 0));
  return opening.test(lineText(source, before[0] ?? 0)) ? before : [];
}

const words = {
  fence: (text: string) => ({
    message: `“${/[`~]+/.exec(text)?.[0]}”是代码标记，不是总结的内容`,
    hint: '请删去',
  }),
  chat: () => ({ message: '这一行是对话里的话，不是总结的内容', hint: '请删去' }),
};

function findingOn(source: Source, lines: readonly number[], trap: keyof typeof words): Finding[] {
  const [first, ...others] = lines;
  if (first === undefined) return [];
  const note = others.length > 0 ? { note: `${namedLines(others)}也是这样` } : {};
  const edits = lines.map((line) => {
    const { start, end } = spanOfLine(source, line);
    // What was said stays, as a comment; a code mark says nothing.
    return trap === 'fence'
      ? { span: { start, end }, text: '' }
      : { span: { start, end: start }, text: '# ' };
  });
  const [edit, ...also] = edits;
  const finding = yamlFinding(trap, spanOfLine(source, first), {
    ...words[trap](lineText(source, first)),
    ...note,
  });
  return [{ ...finding, ...(edit && { fix: { ...edit, also, structural: true } }) }];
}

function spanOfLine(source: Source, line: number): Span {
  const start = source.lineStarts[line - 1] ?? 0;
  return { start, end: start + lineText(source, line).length };
}
