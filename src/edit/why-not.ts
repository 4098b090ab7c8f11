// Why an operation whose edits did not come to what was meant is refused: a sentence that says what to do instead.
import { choiceFor } from '../schema/schema-names.js';
import { childShape, rootShape, type SchemaShape } from '../schema/schema-shape.js';
import type { Edit } from '../source/diagnostic.js';
import { withEdits } from '../source/with-edits.js';
import { tokensOf } from './layout.js';
import type { SingleOperation } from './operation.js';
import { findPlace } from './place.js';
import type { Layout, ReadText } from './read-text.js';
import { isCutOff, isMergedBelow } from './references.js';

/** @param edits of `read.text`, which did not do; undefined where they lay upon each other */
export function whyNot(
  operation: SingleOperation,
  read: ReadText,
  layout: Layout,
  edits: readonly Edit[] | undefined,
): string {
  const { source, text } = read;
  const { tokens } = layout;
  const others = otherChoice(operation);
  if (others) return others;
  const made = edits && withEdits(text, edits);
  const after = made === undefined ? [] : tokensOf(made, { start: 0, end: made.length });
  const around = operation.kind === 'remove' ? findPlace(source, layout).places.at(-1)?.around : undefined;
  return (
    isCutOff(source, tokens, after) ??
    (around && isMergedBelow(source, tokens, around)) ??
    '这里的写法比较特别，改了会影响别的内容；请在 YAML 里改'
  );
}

/** Of a place where one of some words is to stand: which there are, and how what was given would be read. */
function otherChoice(operation: SingleOperation): string | undefined {
  const choices = operation.path.reduce<SchemaShape | undefined>(childShape, rootShape())?.choices;
  if (!choices || (operation.kind !== 'set' && operation.kind !== 'text')) return undefined;
  const given = operation.kind === 'set' ? operation.value : operation.shown;
  const words = String(given).replace(/\s+/g, ' ');
  const read = choiceFor(choices, words);
  const others = choices.map(({ title }) => `“${title}”`).join('、');
  return `${read ? `写“${words}”会读成“${read.title}”；` : ''}这里只能从${others}里选一个`;
}
