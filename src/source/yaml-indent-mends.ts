// Mends an indentation of wide blanks, tabs and blanks that cannot be seen.
import type { Edit } from './diagnostic.js';
import { parseYaml } from './parse-yaml.js';
import type { Source } from './source.js';
import { createSource } from './source.js';
import { toData } from './tree.js';
import { withEdits } from './with-edits.js';
import { caughtBy } from './yaml-traps.js';

/** How many half-width blanks a tab and a wide blank stand for. */
interface Widths {
  readonly tab: number;
  readonly wide: number;
}

const tabs = [2, 4, 8];

/**
 * The edits that put half-width blanks in place of all others at the starts of lines; none where tabs may be meant in more
 * than one way.
 */
export function indentationEdits(source: Source): Edit[] {
  const blanks = caughtBy(source, 'indentation').map(({ at, text, offset }) => ({
    span: at,
    text: text.slice(at.start - offset, at.end - offset),
  }));
  const edits = (widths: Widths): Edit[] =>
    blanks.map(({ span, text }) => ({
      span,
      text: text.replace(/./gsu, (blank) => halfWidth(blank, widths)),
    }));
  // As wide as two half-width blanks it looks; where that gives no sound file it may be typed for one.
  const tried = (blanks.some(({ text }) => text.includes('\t')) ? tabs : [2]).map((tab) => ({
    tab,
    wide: 2,
  }));
  const read = [...tried, { tab: 2, wide: 1 }]
    .map((widths) => ({ widths, data: dataWith(source, edits(widths)) }))
    .filter(({ data }) => data !== undefined);
  const [first] = read;
  if (!first) return tried.length === 1 ? edits({ tab: 2, wide: 2 }) : [];
  const sameTab = read.filter(({ widths }) => widths.wide === first.widths.wide);
  return sameTab.every(({ data }) => data === first.data) ? edits(first.widths) : [];
}

function halfWidth(blank: string, { tab, wide }: Widths): string {
  if (blank === '\t') return ' '.repeat(tab);
  if (blank === '\u3000') return ' '.repeat(wide);
  return /[\u200b\ufeff]/.test(blank) ? '' : ' ';
}

/** What the file holds once the edits are made; undefined where it cannot be read. */
function dataWith(source: Source, edits: readonly Edit[]): string | undefined {
  const { root } = parseYaml(createSource(source.file, withEdits(source.text, edits)));
  return root && JSON.stringify(toData(root));
}
