// Reads the SmartArt of a template: the words of its data, and the same words in its drawing, so that both show the same.
import type { DiagramPart } from './diagram-parts.js';
import { type Reading, type ReadPart, readPart } from './read-part.js';

/**
 * Reads SmartArt.
 *
 * @param texts the parts that were read before, which say what stands in loops.
 */
export function readDiagrams(
  diagrams: readonly DiagramPart[],
  texts: readonly ReadPart[],
  reading: Reading,
): readonly ReadPart[] {
  const repeated = new Map(texts.map((part) => [part.name, part.repeated]));
  return diagrams.flatMap(({ owner, reference, data, drawing }) => {
    const before = reading.problems.length;
    const read = readPart(data, reading);
    const drawn = drawing && readAgain(drawing, reading, reading.problems.slice(before));
    const all = [read, drawn].filter((part) => part !== undefined);
    if (repeated.get(owner)?.has(reference)) tellRepeated(all, reading);
    return all;
  });
}

/** Reads a drawing; what follows from the faults of its data, in which the same texts stand in another order, is not told. */
function readAgain(
  drawing: DiagramPart['data'],
  reading: Reading,
  told: Reading['problems'],
): ReadPart | undefined {
  const problems: Reading['problems'] = [];
  const read = readPart(drawing, { ...reading, problems });
  const keyOf = ({ code, message, context }: Reading['problems'][number]) =>
    [code, message, context].join('\n');
  const said = new Set(told.map(keyOf));
  if (!told.some(({ severity }) => severity === 'error'))
    reading.problems.push(...problems.filter((problem) => !said.has(keyOf(problem))));
  return read;
}

/** Says of SmartArt in a loop that its tags mean nothing of an entry: all copies show one and the same part. */
function tellRepeated(diagram: readonly ReadPart[], { problems }: Reading): void {
  const tag = diagram.flatMap(({ tags }) => tags).find(({ silent }) => !silent);
  if (tag === undefined) return;
  problems.push({
    code: 'diagram-in-loop',
    severity: 'error',
    message: `SmartArt 图形在循环里，填出来的各份是同一个图形，“${tag.typed}”填不出各项自己的内容`,
    hint: '把图形移到循环外面，或者改用文本框，文本框里的标签各份各填',
    ...tag.where,
  });
}
