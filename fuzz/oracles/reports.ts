// What must hold of a finished report in each format.
import { buildReport } from '../../src/app/build.js';
import { IN_NO_DOCUMENT } from '../../src/source/printable.js';
import type { TreeNode } from '../../src/source/tree.js';
import type { Summary } from '../../src/summary/summary.js';
import type { Format } from '../../src/template/format.js';
import type { Template } from '../../src/template/template-file.js';
import { readParagraphs } from '../../src/word/comments/read-paragraphs.js';
import { soundnessFaults } from '../../test/word/sound.js';
import { hold } from '../target.js';

/** Builds a report with the built-in template, which has no fault, and holds the result. */
export function observeBuilt(summary: Summary, tree: TreeNode, format: Format, template: Template) {
  const { content = '', problems, report } = buildReport(summary, tree, format, template);
  const isWhole = problems.every(({ severity }) => severity !== 'error');
  hold(isWhole, 'the built-in template has a fault', () => JSON.stringify(problems));
  if (typeof content === 'string') holdText[format === 'docx' ? 'txt' : format](content);
  else holdDocx(content);
  return { content, report };
}

/** Holds that a Word file is sound, and can be read back by the readers of this project. */
export function holdDocx(docx: Uint8Array): void {
  const faults = soundnessFaults(docx);
  hold(faults.length === 0, 'unsound Word file', () => faults.slice(0, 5).join('; '));
  const { problems } = readParagraphs(docx);
  hold(problems.length === 0, 'a Word file of ours cannot be read back', () => JSON.stringify(problems));
}

const NAMES = [
  'html|head|meta|title|style|body|main|header|footer|nav|section|div|span|p|h[1-6]|a|br|mark|sup',
  'table|colgroup|col|thead|tbody|tr|th|td|figure|figcaption|img',
  'svg|desc|g|line|path|polyline|rect|circle|text|tspan',
];
const TAG = new RegExp(`^</?(?:${NAMES.join('|')})\\b[^<]*>$`);
/** What a link or a picture may name: a place in the page itself, and a picture inside it. */
const ADDRESS = /^(?:#|data:image\/(?:png|jpeg);base64,)/;
const holdText: Readonly<Record<Exclude<Format, 'docx'>, (content: string) => void>> = {
  html: (content) => {
    const tags = content.match(/<\/?[a-zA-Z!][^>]*>/g) ?? [];
    const strange = tags.find((tag) => !TAG.test(tag) && !/^<!doctype html>$/i.test(tag));
    hold(strange === undefined, 'a tag of the data in HTML', () => strange ?? '');
    hold(!/\son\w+=/i.test(tags.join('')), 'a script in HTML');
    const addresses = [...tags.join('').matchAll(/\s(?:href|src)="([^"]*)"/gi)];
    const outside = addresses.find(([, address = '']) => !ADDRESS.test(address));
    hold(outside === undefined, 'HTML that points outside itself', () => outside?.[0] ?? '');
    holdPlain(content);
  },
  md: holdPlain,
  txt: holdPlain,
};

function holdPlain(content: string): void {
  const forbidden = content.match(IN_NO_DOCUMENT);
  hold(!forbidden, 'a character in a report that no document may hold', () => JSON.stringify(forbidden));
  const order = /^\s*::[a-z-]+(?: .*)?::|##\w*\[/m.exec(content);
  hold(!order, 'a report gives an order to a CI job', () => JSON.stringify(order));
}
