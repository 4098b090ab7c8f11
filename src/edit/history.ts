// Undo and redo of a text, as a value.

export interface History {
  /** The texts before the present one, the oldest first. */
  readonly before: readonly string[];
  readonly text: string;
  /** What was undone, the next to be redone first. */
  readonly after: readonly string[];
}

/** The most steps that are kept, and the most characters of all of them together. */
const mostSteps = 200;
const mostCharacters = 20_000_000;

/** A history that begins with a text. */
export function started(text: string): History {
  return { before: [], text, after: [] };
}

/** Another text; what was undone before can no longer be redone. The same text is no step. */
export function done(history: History, text: string): History {
  if (text === history.text) return history;
  return { before: bounded([...history.before, history.text]), text, after: [] };
}

/** One step back; the same history where there is none. */
export function undone(history: History): History {
  const text = history.before.at(-1);
  if (text === undefined) return history;
  return { before: history.before.slice(0, -1), text, after: [history.text, ...history.after] };
}

/** One step forward again; the same history where nothing was undone. */
export function redone(history: History): History {
  const [text, ...after] = history.after;
  if (text === undefined) return history;
  return { before: [...history.before, history.text], text, after };
}

export function textOf({ text }: History): string {
  return text;
}

function bounded(texts: readonly string[]): readonly string[] {
  let [count, characters] = [0, 0];
  for (const text of texts.toReversed()) {
    characters += text.length;
    if (count === mostSteps || (count > 0 && characters > mostCharacters)) break;
    count += 1;
  }
  return texts.slice(texts.length - count);
}
