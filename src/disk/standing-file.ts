// What stands where a result is to go: nothing, what zonerep wrote and nobody touched, or what somebody would miss.
import { sealOf } from '../ooxml/seal.js';
import { UserError } from '../source/user-error.js';
import { followLinks, statOf } from './file-identity.js';
import { isPdf, sealOfPdf } from './pdf/seal-pdf.js';
import { readWhole } from './read-whole.js';
import type { FileToWrite } from './write-file.js';
import { notedAs } from './written-record.js';

/** `changed` is what zonerep wrote and something else has saved since, `foreign` what it never wrote or cannot know again. */
export type Standing = 'free' | 'own' | 'changed' | 'foreign';

const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Holds the file that a result would replace against its seal, a text against the record beside it. An empty file is
 * as good as none; a folder, a device or a pipe is nothing that is replaced.
 * @throws UserError when the file or the record cannot be read, is too large, or is a link to nothing
 */
export function standingAt({ path, name = path, content }: FileToWrite): Standing {
  const old = statOf(path, name);
  if (!old?.isFile() || old.size === 0) return 'free';
  const bytes = readWhole(path, MAX_BYTES, { name }, tooLarge(name));
  if (Buffer.compare(bytes, Buffer.from(content)) === 0) return 'own';
  const noted = notedAs(followLinks(path), bytes);
  const seal = isPdf(bytes) ? sealOfPdf(bytes) : sealOf(bytes);
  if (noted === 'written' || seal === 'whole') return 'own';
  return noted === 'changed' || seal === 'broken' ? 'changed' : 'foreign';
}

const tooLarge = (name: string) =>
  new UserError(`“${name}”超过 256 MB，不像是 zonerep 写的，没有覆盖它`, '请给它改名，或加上 --force 覆盖它');
