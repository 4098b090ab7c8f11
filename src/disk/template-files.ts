// Finds and loads templates: the built-in one, a user's folder, or a single file.
import { join } from 'node:path';
import { UserError } from '../source/user-error.js';
import type { Format } from '../template/format.js';
import { type Template, type TemplateFile, templateFormat } from '../template/template-file.js';
import { isFolder, statOf } from './file-identity.js';
import { packageFile } from './package-folder.js';
import { readWhole } from './read-whole.js';
import { system } from './system.js';
import { explainReadError } from './system-errors.js';

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
  const blocks = `blocks.${format}.hbs`;
  const path = spec !== undefined && isFolder(spec) ? inFolder(spec, blocks) : builtIn(blocks);
  return { report, blocks: readTemplateFile(path) };
}

/**
 * A `loadTemplate` for one run over many files, which reads each template once.
 * @param keepLinks whether what Word templates fetch from outside stays in the filled files
 */
export function createTemplateLoader(keepLinks = false): typeof loadTemplate {
  const loaded = new Map<string, Template>();
  return (spec, format) => {
    const key = `${format} ${spec ?? ''}`;
    const known = loaded.get(key);
    if (known) return known;
    const { report, ...others } = loadTemplate(spec, format);
    const template = { ...others, report: { ...report, keepLinks } };
    loaded.set(key, template);
    return template;
  };
}

/**
 * The formats for which a template is somebody's own: of a folder those it has files for, none of the built-in one or of one that
 * is not there.
 * @param spec as `loadTemplate` takes it
 * @throws UserError when it cannot be looked at
 */
export function ownFormats(spec: string | undefined): readonly Format[] {
  if (spec === undefined || spec === BUILT_IN) return [];
  if (!isFolder(spec)) return [templateFormat(spec)].filter((format) => format !== undefined);
  const formats = templatesIn(spec)
    .filter((name) => /^(?:report|blocks)\./.test(name))
    .map(templateFormat);
  return [...new Set(formats)].filter((format) => format !== undefined);
}

/** The absolute path of a file of the built-in template, or of its folder for `.`. */
export function builtIn(name: string): string {
  return packageFile('templates', BUILT_IN, name);
}

function reportPath(spec: string | undefined, format: Format): string {
  const name = format === 'docx' ? 'report.docx' : `report.${format}.hbs`;
  if (spec === undefined || spec === BUILT_IN) return builtIn(name);
  const found = statOf(spec);
  if (!found) throw new UserError(`找不到模板“${spec}”`, '请写模板文件或文件夹的路径；内置的模板是 gongwen');
  if (found.isDirectory()) return inFolder(spec, name);
  const own = templateFormat(spec);
  if (own === format) return spec;
  if (own)
    throw new UserError(
      `模板“${spec}”是 ${own} 格式的，写不成 ${format}`,
      `请换一个模板，或把结果写成 .${own} 文件`,
    );
  throw new UserError(`“${spec}”不是模板`, '模板是 .docx、.html.hbs、.md.hbs 或 .txt.hbs 文件');
}

/** The folder's own file, or the built-in one where it has none; what cannot be looked at is an error. */
function inFolder(folder: string, name: string): string {
  const own = join(folder, name);
  return statOf(own) ? own : builtIn(name);
}

/**
 * Reads a template file.
 * @param file the name the user gave, for messages
 * @param path its path, when that differs from `file`
 * @throws UserError when it cannot be read or is too large
 */
export function readTemplateFile(file: string, path = file): TemplateFile {
  const tooLarge = new UserError(`模板“${file}”超过 50 MB`, '请换一个小一些的模板');
  return { file, bytes: readWhole(path, MAX_TEMPLATE_BYTES, { name: file, what: '模板' }, tooLarge) };
}

/**
 * The names of the template files in a folder, sorted; `~$…` are Word's lock files.
 * @param name what the user calls the folder
 * @throws UserError when it cannot be read
 */
export function templatesIn(folder: string, name = folder): readonly string[] {
  try {
    return system
      .readdir(folder)
      .filter((each) => templateFormat(each) !== undefined && !each.startsWith('~$'))
      .sort();
  } catch (error) {
    throw explainReadError(error, name, '文件夹');
  }
}
