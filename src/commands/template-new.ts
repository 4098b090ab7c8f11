// `zonerep template new`: writes a first Word template with the fonts, margins and letterhead the user
// chooses.
import { resolve } from 'node:path';
import { authorStarter } from '../authoring/author-starter.js';
import { overridePage, PROFILES } from '../authoring/page-overrides.js';
import { closest } from '../chinese/closest.js';
import { readTemplateProfile, type TemplateProfile } from '../config/read-template-profile.js';
import { exists } from '../disk/file-identity.js';
import { builtIn, readTemplateFile } from '../disk/template-files.js';
import { writeFileSafely } from '../disk/write-file.js';
import { printPretty } from '../printers/pretty.js';
import { told } from '../source/printable.js';
import { UserError } from '../source/user-error.js';
import { gongwen, type PageProfile, textWidthOf } from '../word/wml/profile.js';
import { readInput } from './input.js';
import { refuseOverwriting } from './refuse-overwriting.js';
import type { TemplateNewOptions } from './template-commands.js';
import type { ExitCode, Terminal } from './terminal.js';

const LETTERHEAD = '{{单位}}文件';

/**
 * Writes a starter template; options of the command line go before those of a profile file.
 * @throws UserError when the file exists and `force` was not given, its name is no .docx, the profile is
 * unknown or cannot be read, or the margins leave no room for text
 */
export function runTemplateNew(options: TemplateNewOptions, terminal: Terminal): ExitCode {
  const { output, force } = options;
  if (!/\.docx$/i.test(output))
    throw new UserError(`“${output}”不是 .docx 文件名，没有写`, '新模板是 Word 文件，如 -o 我的模板.docx');
  const path = resolve(terminal.cwd, output);
  if (exists(path) && !force)
    throw new UserError(`“${output}”已经存在，没有改动`, '请换一个文件名；确实要覆盖，加上 --force');
  if (options.profile !== undefined && isProfileFile(options.profile))
    refuseOverwriting([output], [{ name: options.profile, what: '版式文件' }], terminal.cwd);
  const file = profileOf(options.profile, terminal);
  if (!file) return 1;
  const letterhead = options.letterhead === true ? LETTERHEAD : (options.letterhead ?? file.letterhead);
  const bytes = authorStarter(readTemplateFile(builtIn('report.docx')).bytes, {
    profile: pageOf(options, file),
    style: options.style ?? file.style ?? 'full',
    cover: options.cover ?? file.cover ?? false,
    guide: options.guide,
    ...(letterhead !== undefined && { letterhead }),
    documentNumber: options.documentNumber ?? file.documentNumber ?? '',
  });
  writeFileSafely(path, bytes, output);
  terminal.err(
    told`已写成 ${output}。用 Word 或 WPS 打开，改好存盘，然后运行：\n` +
      told`  zonerep template check ${output}\n  zonerep build summary.yaml -t ${output} -o report.docx\n`,
  );
  return 0;
}

/** The settings of a profile; undefined, after printing the findings, when the profile file is faulty. */
function profileOf(profile: string | undefined, terminal: Terminal): TemplateProfile | undefined {
  if (profile === undefined) return {};
  if (PROFILES.has(profile)) return { base: profile };
  if (!isProfileFile(profile)) {
    const known = [...PROFILES.keys()];
    const near = closest(profile, known);
    throw new UserError(
      `没有“${profile}”这种版式`,
      near ? `是否应为“${near}”？` : `可以写 ${known.join('、')}，或 YAML 版式文件的路径`,
    );
  }
  const { source, diagnostics } = readInput(profile, terminal);
  const result = diagnostics.length > 0 ? { profile: undefined, diagnostics } : readTemplateProfile(source);
  terminal.err(
    printPretty(result.diagnostics, new Map([[source.file, source]]), { color: terminal.colorErr }),
  );
  return result.profile;
}

const isProfileFile = (profile: string): boolean => /\.ya?ml$/i.test(profile);

function pageOf(options: TemplateNewOptions, file: TemplateProfile): PageProfile {
  const base = (file.base === undefined ? undefined : PROFILES.get(file.base)) ?? gongwen;
  const { fontTitle, fontBody, fontHeading, fontSubheading, margin, linePitch } = options;
  const page = overridePage(overridePage(base, file), {
    faces: {
      ...(fontTitle !== undefined && { title: fontTitle }),
      ...(fontBody !== undefined && { body: fontBody }),
      ...(fontHeading !== undefined && { heading: fontHeading }),
      ...(fontSubheading !== undefined && { subheading: fontSubheading }),
    },
    ...(margin && { margins: marginsOf(margin) }),
    ...(linePitch !== undefined && { linePitch }),
  });
  const { paper, margins } = page;
  if (textWidthOf(page) < LEAST_ROOM || paper.height - margins.top - margins.bottom < LEAST_ROOM)
    throw new UserError('页边距太大，纸上没有写字的地方了', 'A4 纸宽 210 毫米、高 297 毫米，请改小页边距');
  return page;
}

const marginsOf = ([top, right, bottom, left]: readonly [number, number, number, number]) => ({
  top,
  right,
  bottom,
  left,
});

/** The least width and height of the text area, in twips: five centimetres. */
const LEAST_ROOM = 2835;
