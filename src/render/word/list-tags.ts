// Lists the tags of a Word template before any data exist: what each names, how and where.
import type { TemplateHelper } from '../template-helpers.js';
import { readTemplate } from './read-template.js';
import type { NamePath, Role, Scope } from './tags/usages.js';
import type { TemplateProblem } from './template-problem.js';

/** One name in a tag; a tag with arguments has several. */
export interface TagUse
  extends Required<Pick<TemplateProblem, 'part' | 'place' | 'context' | 'paragraph' | 'start' | 'end'>> {
  /** The tag as it stands in the template. */
  readonly typed: string;
  readonly path: NamePath;
  readonly role: Role;
  /** The blocks around it that change what names mean, outermost first. */
  readonly scopes: readonly Scope[];
}

export interface TagList {
  readonly tags: readonly TagUse[];
  /** What is wrong with the template whatever the data. */
  readonly problems: readonly TemplateProblem[];
}

/** Reads a template and lists its tags in reading order; the old-program copies of text boxes are left out. */
export function listTags(
  template: Uint8Array,
  helpers: Readonly<Record<string, TemplateHelper>> = {},
): TagList {
  const { usages, problems } = readTemplate(template, helpers);
  const tags = usages
    .filter(({ tag }) => !tag.silent)
    .map(({ tag, path, role, scopes }) => ({ typed: tag.typed, ...tag.where, path, role, scopes }));
  return { tags, problems };
}
