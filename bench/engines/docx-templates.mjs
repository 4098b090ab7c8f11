// docx-templates in its fast mode; its default runs each tag in a sandbox.
import { createReport } from 'docx-templates';

export function fill(template, data) {
  return createReport({ template, data, cmdDelimiter: ['{{', '}}'], noSandbox: true });
}
