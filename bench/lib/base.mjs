// Another commit of zonerep, built in a temporary clone.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('../..', import.meta.url));

/** The full name of a commit, or undefined where this clone does not have it. */
export function commitOf(revision) {
  try {
    return git(here, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  } catch {
    return undefined;
  }
}

/** The commit at which HEAD left a branch, or undefined where the branch is not known or HEAD is on it. */
export function forkPoint(branch) {
  try {
    const commit = git(here, 'merge-base', 'HEAD', branch);
    return commit === commitOf('HEAD') ? undefined : commit;
  } catch {
    return undefined;
  }
}

/**
 * Builds a commit in a folder that is empty or not there yet. Where its lock file is this checkout's, it uses the packages that
 * are installed here.
 * @returns the path of its command
 */
export function buildCommit(commit, folder) {
  git(here, 'clone', '--quiet', '--shared', '--no-checkout', here, folder);
  git(folder, 'checkout', '--quiet', '--detach', commit);
  if (!linkPackages(folder)) npm(folder, 'ci', '--silent', '--ignore-scripts', '--no-audit', '--no-fund');
  npm(folder, 'run', '--silent', 'build');
  return join(folder, 'dist/cli.js');
}

/** Gives the clone this checkout's packages as hard links, where they are the same and links can be made. */
function linkPackages(folder) {
  const [mine, others] = [here, folder].map((root) => readFileSync(join(root, 'package-lock.json'), 'utf8'));
  if (mine !== others) return false;
  const packages = join(folder, 'node_modules');
  const { status } = spawnSync('cp', ['-al', join(here, 'node_modules'), packages], { stdio: 'ignore' });
  // The stamps of what was built here: written to, they would change here as well.
  rmSync(join(packages, status === 0 ? '.cache' : ''), { recursive: true, force: true });
  return status === 0;
}

function npm(folder, ...args) {
  execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
}

function git(folder, ...args) {
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}
