// Finds and loads templates: the built-in one, a user's folder, or a single file.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../source/user-error.js';
import type { Format } from '../template/format.js';
import { type Template, type TemplateFile, templateFormat } from '../template/template-file.js';
import { packageFile } from './package-folder.js';

/** The name of the built-in template, which is the default. */
export const BUILT_IN = 'gongwen';

const MAX_TEMPLATE_BYTES = 50 * 1024 * 1024;

/**
 * Loads the template for a format.
 * @param spec a folder with `report.docx`, `report.html.hbs` …, or one such file; files that a folder lacks
 * come from the built-in template, which is the default
 * @throws UserError when the template does not exist, cannot be read or is for another format
 */
export function loadTemplate(spec: string | undefined, format: Format): Template {
  const report = readTemplateFile(reportPath(spec, format));
  if (format === 'docx') return { report };
  const own = spec !== undefined && isFolder(spec) ? join(spec, `blocks.${format}.hbs`) : undefined;
  return { report, blocks: readTemplateFile(own && existsSync(own) ? own : builtIn(`blocks.${format}.hbs`)) };
}

/** A `loadTemplate` for one run over many files, which reads each template once. */
export function createTemplateLoader(): typeof loadTemplate {
  const loaded = new Map<string, Template>();
  return (spec, format) => {
    const key = `${format} ${spec ?? ''}`;
    const template = loaded.get(key) ?? loadTemplate(spec, format);
    loaded.set(key, template);
    return template;
  };
}

/** The absolute path of a file of the built-in template, or of its folder for `.`. */
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
 * @param file the name the user gave, for messages
 * @param path its path, when that differs from `file`
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

/** The names of the template files in a folder, sorted; `~$…` are Word's lock files. */
export function templatesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => templateFormat(name) !== undefined && !name.startsWith('~$'))
    .sort();
}

/** Whether there is a folder at a path. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
