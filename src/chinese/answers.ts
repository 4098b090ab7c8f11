// The words by which writers say that there is none, and those that answer yes to a question nobody asked.

const NONE = /^(?:无|没有|暂无|否|不|no|none|n\/?a|false)[。.]?$/i;
const YES = /^(?:是|有|对|yes|true)[。.]?$/i;
/** None of these is longer; most texts are. */
const LONGEST = 6;

/** Whether a text says no more than that there is none. */
export function saysNone(text: string): boolean {
  return says(NONE, text);
}

/** Whether a text says no more than yes. */
export function saysYes(text: string): boolean {
  return says(YES, text);
}

function says(answer: RegExp, text: string): boolean {
  const word = text.trim();
  return word.length <= LONGEST && answer.test(word);
}
