// How far in a text's writer puts what stands below a key.

/** More is a slip or a joke. */
const MOST = 8;

/**
 * How many blanks the first mapping or text below a key is further in than the key; where there is none, the first list that is
 * further in; else two.
 * @param text its lines end with LF or CRLF
 */
export function indentationOf(text: string): number {
  let key: number | undefined;
  let list: number | undefined;
  for (const line of text.split('\n')) {
    const column = line.search(/\S/);
    if (column < 0 || line[column] === '#') continue;
    if (key !== undefined && column > key) {
      if (line[column] !== '-') return Math.min(column - key, MOST);
      list ??= Math.min(column - key, MOST);
    }
    const dashes = /^(?:- +)*/.exec(line.slice(column))?.[0].length ?? 0;
    key = /:(?:\s+[|>][-+\d]*)?$/.test(line.replace(/\s#.*$/, '').trimEnd()) ? column + dashes : undefined;
  }
  return list ?? 2;
}
