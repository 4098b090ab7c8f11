// Templates without a disk: the built-in one is part of the bundle, others are given as text or bytes.
import blocksHtml from '../../templates/gongwen/blocks.html.hbs';
import blocksMd from '../../templates/gongwen/blocks.md.hbs';
import blocksTxt from '../../templates/gongwen/blocks.txt.hbs';
import reportDocx from '../../templates/gongwen/report.docx';
import reportHtml from '../../templates/gongwen/report.html.hbs';
import reportMd from '../../templates/gongwen/report.md.hbs';
import reportTxt from '../../templates/gongwen/report.txt.hbs';
import { UserError } from '../source/user-error.js';
import type { Format } from '../template/format.js';
import { type Template, type TemplateFile, templateFormat } from '../template/template-file.js';

/**
 * A template file made from its content.
 * @param file its name, whose extension says which format it is for: .docx, .html.hbs, .md.hbs or .txt.hbs
 * @throws UserError when the name has no such extension
 */
export function templateFile(file: string, content: string | Uint8Array): TemplateFile {
  if (templateFormat(file) === undefined)
    throw new UserError(`“${file}”不是模板`, '模板是 .docx、.html.hbs、.md.hbs 或 .txt.hbs 文件');
  return { file, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

/** The built-in template for a format. */
export function builtInTemplate(format: Format): Template {
  return BUILT_IN[format];
}

const textTemplate = (format: string, report: string, blocks: string): Template => ({
  report: templateFile(`report.${format}.hbs`, report),
  blocks: templateFile(`blocks.${format}.hbs`, blocks),
});

/** The objects are made once, because a parsed template is remembered by its `TemplateFile` object. */
const BUILT_IN: Readonly<Record<Format, Template>> = {
  docx: { report: templateFile('report.docx', reportDocx) },
  html: textTemplate('html', reportHtml, blocksHtml),
  md: textTemplate('md', reportMd, blocksMd),
  txt: textTemplate('txt', reportTxt, blocksTxt),
};
