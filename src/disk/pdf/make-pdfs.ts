// The one door to the programs that write PDFs: a folder for their work, which goes whatever happens.
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Environment } from '../environment.js';
import { isFolder } from '../file-identity.js';
import { holdSignals } from '../hold-signals.js';
import { system } from '../system.js';
import { explainWriteError } from '../system-errors.js';
import type { PdfProgram } from './find-programs.js';
import type { PdfOutcome } from './pdf-outcome.js';
import { withBrowser } from './with-browser.js';
import { type Replacement, withOffice } from './with-office.js';

export interface PdfOptions {
  readonly env: Environment;
  /** For LibreOffice; a page brings its own lists of fonts. */
  readonly replacements: readonly Replacement[];
  /** How long the program may take, in milliseconds; default: by the number of files. */
  readonly limit?: number;
}

/**
 * Has a program write PDFs: of Word files (bytes) LibreOffice, of pages (text) a browser. Each has its PDF, or why it has none.
 * A signal to stop ends the program at once; nothing is written but in a folder of its own among the temporary files.
 * @throws UserError when that folder cannot be made or written to
 */
export async function makePdfs(
  program: PdfProgram,
  sources: readonly (string | Uint8Array)[],
  { env, replacements, limit }: PdfOptions,
): Promise<readonly PdfOutcome[]> {
  holdSignals();
  const folder = workFolder(program);
  const options = { env, ...(limit !== undefined && { limit }) };
  try {
    return program.kind === 'office'
      ? await withOffice(
          program,
          sources.filter((each) => typeof each !== 'string'),
          replacements,
          folder,
          options,
        )
      : await withBrowser(
          program,
          sources.filter((each) => typeof each === 'string'),
          folder,
          options,
        );
  } finally {
    remove(folder);
  }
}

function workFolder({ path }: PdfProgram): string {
  // A snap sees no temporary files but its own.
  const ofSnap = join(homedir(), 'snap', basename(path), 'common');
  const place = path.startsWith('/snap/') && isFolder(ofSnap) ? ofSnap : tmpdir();
  try {
    return system.mkdtemp(join(place, 'zonerep-pdf-'));
  } catch (error) {
    throw explainWriteError(error, place, 'folder');
  }
}

function remove(folder: string): void {
  try {
    // On Windows files are free only some time after the program that had them ended.
    system.rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  } catch {
    // Among the temporary files, which the system clears away.
  }
}
