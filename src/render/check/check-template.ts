// Checks a template file of any format.
import { type TemplateFile, templateFormat } from '../template-files.js';
import { checkTextTemplate } from './check-text-template.js';
import { checkWordTemplate } from './check-word-template.js';
import type { TemplateCheck } from './template-check.js';

/** Everything there is to say of a template before any data exist. */
export function checkTemplate(template: TemplateFile): TemplateCheck {
  return templateFormat(template.file) === 'docx' ? checkWordTemplate(template) : checkTextTemplate(template);
}
