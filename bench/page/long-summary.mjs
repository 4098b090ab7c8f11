// A summary of many pages: the example's main work, many times over.
import { readFileSync } from 'node:fs';

/** The example with the items of its main work so many times; 1 has 14 pages, 12 some eighty. */
export function longSummary(times) {
  const text = readFileSync(new URL('../../examples/zone.yaml', import.meta.url), 'utf8');
  const end = text.indexOf('\n其他部分:') + 1;
  const start = text.indexOf('    - 标题:', text.indexOf('\n主要工作:'));
  if (start < 0 || end <= 0) throw new Error('the example has other parts now');
  return text.slice(0, start) + text.slice(start, end).repeat(times) + text.slice(end);
}
