// easy-template-x as it comes.
import { TemplateHandler } from 'easy-template-x';

export function fill(template, data) {
  return new TemplateHandler().process(template, data);
}
