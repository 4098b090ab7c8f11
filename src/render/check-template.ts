// Checks a template file of any format.
import { checkTextTemplate } from '../template/check/check-text-template.js';
import { type TemplateFile, templateFormat } from '../template/template-file.js';
import { type CheckedTemplate, checkWordTemplate } from './check-word-template.js';

/** Everything there is to say of a template before any data exist. */
export function checkTemplate(template: TemplateFile): CheckedTemplate {
  return templateFormat(template.file) === 'docx'
    ? checkWordTemplate(template)
    : { ...checkTextTemplate(template), problems: [] };
}
