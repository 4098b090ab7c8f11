// Sees that a report for machines takes the place of no document whose name was typed by mistake.
import { resolve } from 'node:path';
import { statOf } from '../disk/file-identity.js';
import { UserError } from '../source/user-error.js';

/** What people write: no report for machines and no schema is named so. */
const WRITTEN_BY_PEOPLE = /\.(?:ya?ml|docx?|dotx|wps|odt|rtf|xlsx?|csv|pdf|hbs)$/i;

/**
 * Sees that a report for machines, or a schema, does not take the place of a file of data or a document whose name was
 * typed by mistake; other files of that name are replaced, as a run in CI does each time.
 * @param file as the caller named it
 * @throws UserError when there is such a file with anything in it
 */
export function refuseReplacingDocument(file: string, cwd: string): void {
  if (!WRITTEN_BY_PEOPLE.test(file)) return;
  const old = statOf(resolve(cwd, file), file);
  if (old && old.size > 0)
    throw new UserError(`“${file}”是已有的数据或文档，没有覆盖它`, '请换一个文件名，如 out.json');
}
