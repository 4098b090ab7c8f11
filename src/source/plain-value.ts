// What YAML's core schema makes of a scalar without quotes: null, true or false, a number, else its text.

/** Only what begins so can be anything but a text. */
const mayBeMore = /^[-+.~\dnNtTfF]/;
const nothing = /^(?:~|[Nn]ull|NULL)$/;
const truth = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const based = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/;
const infinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;

/** The value of a scalar as written, by YAML 1.2.2, 10.3.2. */
export function plainValue(text: string): string | number | boolean | null {
  if (text === '') return null;
  if (!mayBeMore.test(text)) return text;
  if (decimal.test(text)) return Number.parseFloat(text);
  if (nothing.test(text)) return null;
  if (truth.test(text)) return text.length === 4;
  if (based.test(text)) return Number.parseInt(text.slice(2), text[1] === 'o' ? 8 : 16);
  if (!infinite.test(text)) return text;
  if (/nan$/i.test(text)) return Number.NaN;
  return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
