// Writes a value where its tag stood: as runs, as a paragraph, or as plain characters.

import type { WordProblem } from '../../ooxml/problem.js';
import { marksIn } from '../../ooxml/range-marks.js';
import { escapeAttribute, escapeText, hasForbidden } from '../../ooxml/write-xml.js';
import { type Content, contentOf, textsOf } from '../../template/value-content.js';
import type { Site } from '../compile/build-program.js';
import { inlinesToRuns, textRun } from '../wml/runs.js';
import type { FillState } from './fill-state.js';

/**
 * Writes a value as runs, among other content of a paragraph; a value of several paragraphs splits the
 * paragraph. Blocks and lists are reported, and nothing is written.
 */
export function writeRuns(site: Site, value: unknown, state: FillState): string {
  return paragraphsOf(site, contentOf(value), state).join(breakFor(site, state));
}

/** Writes a paragraph that holds one value and nothing else, or the blocks that replace it. */
export function writeParagraph(site: Site, value: unknown, state: FillState): string {
  const content = contentOf(value);
  if (content.kind === 'blocks') {
    warnOfForbidden(textsOf(content.blocks).join('\n'), site, state);
    const xml = state.writeBlocks(content.blocks, site);
    if ('problem' in xml) state.report(xml.problem);
    return framed(site, 'problem' in xml ? '' : xml.value, state);
  }
  const runs = paragraphsOf(site, content, state).join(breakFor(site, state));
  return `${state.xmlOf(site.before)}${runs}${state.xmlOf(site.after)}`;
}

/**
 * Writes blocks instead of the paragraph; keeps of that paragraph only what others depend on: marks of
 * ranges, or the whole paragraph, emptied, if it ends a section or if its cell must end with a paragraph and
 * the blocks do not.
 */
function framed({ before, after, kept }: Site, xml: string, state: FillState): string {
  const [start, end] = [state.xmlOf(before), state.xmlOf(after)];
  if (kept === 'section' || (kept === 'last' && !xml.endsWith('</w:p>'))) return xml + start + end;
  return marksIn(start) + xml + marksIn(end);
}

/**
 * Writes a value as escaped characters, for the document's properties and the words of a chart; blocks and lists are
 * reported.
 */
export const writeText = (site: Site, value: unknown, state: FillState): string =>
  escapeText(lineOf(site, value, state));

/** The same for an attribute, such as an alternative text. */
export const writeAttribute = (site: Site, value: unknown, state: FillState): string =>
  escapeAttribute(lineOf(site, value, state));

/** The words of a value on one line. */
function lineOf(site: Site, value: unknown, state: FillState): string {
  const content = contentOf(value);
  if (content.kind !== 'text' && content.kind !== 'rich') {
    complainOf(content, site, state);
    return '';
  }
  const line =
    content.kind === 'text'
      ? content.paragraphs.join(' ')
      : content.paragraphs
          .map((inlines) => inlines.map(({ text }) => text).join(''))
          .join(' ')
          .replace(/\n/g, '');
  warnOfForbidden(line, site, state);
  return line;
}

function paragraphsOf(site: Site, content: Content, state: FillState): readonly string[] {
  const { rPr } = site.tag;
  if (content.kind === 'text') return content.paragraphs.map((text) => runOf(text, site, state));
  if (content.kind === 'rich') {
    for (const inlines of content.paragraphs)
      for (const { text } of inlines) warnOfForbidden(text, site, state);
    return content.paragraphs.map((inlines) => inlinesToRuns(inlines, rPr));
  }
  complainOf(content, site, state);
  return [];
}

function breakFor({ pPr }: Site, state: FillState): string {
  return pPr === undefined ? '<w:r><w:br/></w:r>' : `</w:p><w:p>${state.xmlOf(pPr)}`;
}

function runOf(text: string, site: Site, state: FillState): string {
  warnOfForbidden(text, site, state);
  return textRun(text, site.tag.rPr);
}

function warnOfForbidden(text: string, site: Site, state: FillState): void {
  if (!hasForbidden(text)) return;
  const message = `“${site.tag.typed}”的内容里有 Word 不能显示的控制字符，已去掉`;
  complain(
    site,
    state,
    { code: 'forbidden-character', message, hint: '请检查数据里这一处有没有乱码' },
    'warning',
  );
}

function complainOf(content: Content, site: Site, state: FillState): void {
  const { typed } = site.tag;
  if (content.kind === 'blocks') {
    const message = `“${typed}”是整段的内容，不能写在这里`;
    complain(site, state, { code: 'blocks-in-text', message, hint: '让这个标签在正文里单独成段' });
  }
  if (content.kind !== 'unprintable') return;
  const [what, hint] = content.isList
    ? ['一个列表', `写成 {{#each …}} 和 {{/each}}，在中间写每一项的字段`]
    : ['一组字段', '写明要其中哪一个，如 {{指标.名称}}'];
  complain(site, state, {
    code: 'unprintable-value',
    message: `“${typed}”是${what}，不能直接当文字用`,
    hint,
  });
}

function complain(
  { tag }: Site,
  state: FillState,
  words: Pick<WordProblem, 'code' | 'message' | 'hint'>,
  severity: WordProblem['severity'] = 'error',
): void {
  if (!tag.silent) state.report({ severity, ...words, ...tag.where });
}
