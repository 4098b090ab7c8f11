// Finding and loading templates: the built-in ones, a user's folder, or a single file.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../source/user-error.js';
import type { Format } from '../template/format.js';
import { type Template, type TemplateFile, templateFormat } from '../template/template-file.js';
import { packageFile } from './package-folder.js';

/** The template that is used unless another is asked for. */
export const BUILT_IN = 'gongwen';

const MAX_TEMPLATE_BYTES = 50 * 1024 * 1024;

/**
 * Loads the template for a format. `spec` is a folder with `report.docx`, `report.html.hbs` …, or one such file; what a
 * folder lacks comes from the built-in template.
 * @throws UserError when there is no such template or it is for another format
 */
export function loadTemplate(spec: string | undefined, format: Format): Template {
  const report = readTemplateFile(reportPath(spec, format));
  if (format === 'docx') return { report };
  const own = spec !== undefined && isFolder(spec) ? join(spec, `blocks.${format}.hbs`) : undefined;
  return { report, blocks: readTemplateFile(own && existsSync(own) ? own : builtIn(`blocks.${format}.hbs`)) };
}

/** `loadTemplate` for one run over many files: each template is read once. */
export function createTemplateLoader(): typeof loadTemplate {
  const loaded = new Map<string, Template>();
  return (spec, format) => {
    const key = `${format} ${spec ?? ''}`;
    const template = loaded.get(key) ?? loadTemplate(spec, format);
    loaded.set(key, template);
    return template;
  };
}

/** The file names of the built-in template's folder, for `template eject`. */
export function builtIn(name: string): string {
  return packageFile('templates', BUILT_IN, name);
}

function reportPath(spec: string | undefined, format: Format): string {
  const name = format === 'docx' ? 'report.docx' : `report.${format}.hbs`;
  if (spec === undefined || spec === BUILT_IN) return builtIn(name);
  if (!existsSync(spec))
    throw new UserError(`找不到模板“${spec}”`, '请写模板文件或文件夹的路径；内置的模板是 gongwen');
  if (isFolder(spec)) return existsSync(join(spec, name)) ? join(spec, name) : builtIn(name);
  const own = templateFormat(spec);
  if (own === format) return spec;
  if (own)
    throw new UserError(
      `模板“${spec}”是 ${own} 格式的，写不成 ${format}`,
      `请换一个模板，或把结果写成 .${own} 文件`,
    );
  throw new UserError(`“${spec}”不是模板`, '模板是 .docx、.html.hbs、.md.hbs 或 .txt.hbs 文件');
}

/**
 * Reads a template file.
 * @param path where it is, when that is not the name the user gave
 * @throws UserError when it cannot be read or is too large
 */
export function readTemplateFile(file: string, path = file): TemplateFile {
  try {
    if (statSync(path).size > MAX_TEMPLATE_BYTES)
      throw new UserError(`模板“${file}”超过 50 MB`, '请换一个小一些的模板');
    return { file, bytes: readFileSync(path) };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`读不了模板“${file}”`, '请看文件是否存在、有没有读取权限');
  }
}

/** The names of the template files in a folder, sorted. */
export function templatesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => templateFormat(name) !== undefined && !name.startsWith('~$'))
    .sort();
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
