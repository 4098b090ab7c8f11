// Where the repository that a CI service looks at begins, and what files are called from there.
import { resolve } from 'node:path';
import { isFolder, realPath } from '../disk/file-identity.js';
import { findRepository } from '../disk/find-config.js';
import { leadsOut, nameIn, namesFrom } from '../disk/name-in.js';
import type { CheckReport } from '../printers/check-report.js';
import { FROM_ROOT } from '../printers/printers.js';
import { fromFolder, rooted } from '../printers/rooted.js';
import { told } from '../source/printable.js';
import type { Terminal } from './terminal.js';

/**
 * The root that CI names files from: what the service says (GITHUB_WORKSPACE, CI_PROJECT_DIR), else the git repository that
 * the working directory is in. Undefined when there is none, or no output asks for it.
 * @throws UserError when the system does not say whether there is a repository
 */
export function rootFor(
  outputs: readonly { readonly format: string }[],
  { cwd, env }: Terminal,
): string | undefined {
  if (!outputs.some(({ format }) => format === 'json' || FROM_ROOT.has(format))) return undefined;
  const named = [env.GITHUB_WORKSPACE, env.CI_PROJECT_DIR].flatMap((name) =>
    name ? resolve(cwd, name) : [],
  );
  const root = named.find(isFolder) ?? findRepository(realPath(cwd));
  return root === undefined ? undefined : realPath(root);
}

/** The working directory as seen from the root, `.` for the root itself; undefined outside of it. */
export function folderFrom(root: string | undefined, cwd: string): string | undefined {
  if (root === undefined) return undefined;
  const name = nameIn(root, realPath(cwd));
  return leadsOut(name) ? undefined : name || '.';
}

/**
 * The report with its files named from the root. A file outside the repository is named in full, so that it is not taken
 * for one inside, and told.
 */
export function fromRoot(report: CheckReport, root: string | undefined, terminal: Terminal): CheckReport {
  const { folder } = report;
  if (root === undefined) return fromFolder(report);
  const base = folder === undefined ? terminal.cwd : resolve(root, folder);
  const nameOf = namesFrom(root, base);
  const outside = [...report.files, ...report.findings.map(({ file }) => file)].filter((file) =>
    leadsOut(nameOf(file)),
  );
  const [first] = outside;
  if (first !== undefined)
    terminal.err(
      told`${first} ${new Set(outside).size > 1 ? '等文件' : ''}不在仓库的文件夹 ${root} 里，报告里写的是完整的路径，CI 找不到它，标不到行上\n`,
    );
  return rooted(report, (file) =>
    leadsOut(nameOf(file)) ? resolve(base, file).replaceAll('\\', '/') : nameOf(file),
  );
}
