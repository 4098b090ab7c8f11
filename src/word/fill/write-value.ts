// Writes a value where its tag stood: as runs, as a paragraph, or as plain characters.

import type { WordProblem } from '../../ooxml/problem.js';
import { marksIn } from '../../ooxml/range-marks.js';
import { escapeAttribute, escapeText, hasForbidden } from '../../ooxml/write-xml.js';
import { type Content, contentOf, someText } from '../../template/value-content.js';
import type { Site } from '../compile/built.js';
import { inlinesToRuns, textRun } from '../wml/runs.js';
import { exchangePicture } from './exchange-picture.js';
import type { Exchanged, FillState } from './fill-state.js';
import { IN_LINE } from './picture-lines.js';

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
    if (someText(content.blocks, hasForbidden)) tellForbidden(site, state);
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

/**
 * The same for an attribute, such as an alternative text; a picture or a chart in that of a drawn one is kept for
 * `writeDrawing`, and its own alternative text is written.
 */
export function writeAttribute(site: Site, value: unknown, state: FillState): string {
  const shown = exchangedBy(contentOf(value), site.tag);
  if (shown === undefined) return escapeAttribute(lineOf(site, value, state));
  state.exchanged = shown;
  return escapeAttribute(shown.kind === 'picture' ? shown.picture.alt : shown.drawing.alt);
}

function exchangedBy(content: Content, tag: Site['tag']): Exchanged | undefined {
  if (content.kind === 'picture' && tag.exchanges === 'picture') return content;
  const [block] = content.kind === 'blocks' && tag.exchanges === 'chart' ? content.blocks : [];
  return block?.kind === 'chart' ? { kind: 'chart', drawing: block.drawing, tag } : undefined;
}

/**
 * Writes a drawing of the template, with another picture in the place of the drawn one if one of its attributes says so;
 * figures for a chart are kept until the part of the chart is written.
 *
 * @param write writes the drawing as it is in the template, with its attributes filled.
 */
export function writeDrawing(write: () => string, state: FillState): string {
  state.exchanged = undefined;
  const xml = write();
  const shown = state.exchanged as Exchanged | undefined;
  state.exchanged = undefined;
  if (shown?.kind === 'chart') {
    const id = /<c:chart\s[^>]*?r:id\s*=\s*["']([^"']*)/.exec(xml)?.[1];
    if (id !== undefined) state.chartFor(id, shown);
  }
  if (shown?.kind !== 'picture') return xml;
  const place = state.addPicture(shown.picture);
  if ('problem' in place) state.report(place.problem);
  return 'problem' in place ? xml : exchangePicture(xml, shown.picture, place.value);
}

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
  if (content.kind === 'picture') {
    const run = state.writePicture(content.picture, site);
    if ('problem' in run) state.report(run.problem);
    return ['problem' in run ? '' : IN_LINE + run.value];
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
  if (hasForbidden(text)) tellForbidden(site, state);
}

function tellForbidden(site: Site, state: FillState): void {
  const message = `“${site.tag.typed}”的内容里有 Word 不能显示的控制字符，已去掉`;
  complain(
    site,
    state,
    { code: 'forbidden-character', message, hint: '请检查数据里这一处有没有乱码' },
    'warning',
  );
}

/** Most names that a message lists. */
const MOST_NAMES = 12;

function complainOf(content: Content, site: Site, state: FillState): void {
  const { typed } = site.tag;
  if (content.kind === 'blocks') {
    const message = `“${typed}”是整段的内容，不能写在这里`;
    complain(site, state, { code: 'blocks-in-text', message, hint: '让这个标签在正文里单独成段' });
  }
  if (content.kind === 'not-found') {
    const { notFound, what, known } = content;
    const names = what === '图片' ? '写图片的标题或文件名' : '写图表的标题，或指标的名称';
    complain(site, state, {
      code: what === '图片' ? 'no-picture' : 'no-chart',
      message: `“${typed}”：总结里没有叫“${notFound}”的${what}`,
      hint:
        known.length === 0
          ? `总结里一张${what}也没有；在数据里加上“${what}”，或删去这个标签`
          : `${names}；总结里有：${known.slice(0, MOST_NAMES).join('、')}`,
    });
  }
  if (content.kind === 'picture')
    complain(site, state, {
      code: 'picture-in-words',
      message: `“${typed}”是一张图片，这里只能写文字`,
      hint: '把标签写在正文、表格或页眉的段落里',
    });
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
