// JSON to be read and compared by people: what fits a line stands on one.
const WIDTH = 120;

/** The text of the data as JSON, with two blanks a level. */
export function compactJson(data, indent = '') {
  const line = JSON.stringify(data, null, 1)
    .replace(/\n */g, ' ')
    .replaceAll('[ ', '[')
    .replaceAll(' ]', ']');
  if (typeof data !== 'object' || data === null || indent.length + line.length <= WIDTH) return line;
  const isList = Array.isArray(data);
  const inner = `${indent}  `;
  const parts = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${inner}${isList ? '' : `${JSON.stringify(key)}: `}${compactJson(value, inner)}`);
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}
