// Checks a template file of any format.
import { checkTextTemplate } from '../template/check/check-text-template.js';
import { type TemplateFile, templateFormat } from '../template/template-file.js';
import { type CheckedTemplate, checkWordTemplate } from './check-word-template.js';

/**
 * Checks a template without data; in a Word file each fault is given again in `problems`, with its place for
 * comments.
 */
export function checkTemplate(template: TemplateFile): CheckedTemplate {
  return templateFormat(template.file) === 'docx'
    ? checkWordTemplate(template)
    : { ...checkTextTemplate(template), problems: [], styles: [] };
}
