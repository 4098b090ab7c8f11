// Sees that no file is replaced that zonerep did not write as it stands, unless the caller says so (`--force`).
import { type Standing, standingAt } from '../disk/standing-file.js';
import type { FileToWrite } from '../disk/write-file.js';
import { told } from '../source/printable.js';
import { UserError } from '../source/user-error.js';
import { tellUserError } from './tell-user-error.js';
import type { Terminal } from './terminal.js';

/** A file that was left alone. */
export interface Kept {
  readonly name: string;
  readonly standing: Exclude<Standing, 'free' | 'own'>;
  /** The other files that were to be written with it, and were not. */
  readonly also: readonly string[];
}

/**
 * The files among those to be written together that must not be replaced; then none of them is to be written.
 * @throws UserError when one of them cannot be read, or is a link to nothing
 */
export function keptAmong(files: readonly (FileToWrite & { readonly name: string })[]): readonly Kept[] {
  const kept = files.flatMap((file) => {
    const standing = standingAt(file);
    return standing === 'free' || standing === 'own' ? [] : [{ name: file.name, standing }];
  });
  const names = new Set(kept.map(({ name }) => name));
  const also = files.map(({ name }) => name).filter((name) => !names.has(name));
  return kept.map((each, index) => ({ ...each, also: index === 0 ? also : [] }));
}

const WHY: Readonly<Record<Kept['standing'], string>> = {
  changed: '在 zonerep 写成以后又改过（另存一次也算）',
  foreign: '不是 zonerep 写的，或者已经损坏',
};
const HINT = '要留着它，请先改名，或者换一个地方写；不要了，就加上 --force 覆盖它';

/** Tells all files that were left alone, as one error. */
export function tellKept(kept: readonly Kept[], terminal: Pick<Terminal, 'err'>): void {
  const [first, second] = kept;
  if (first && !second) {
    const message = `“${first.name}”${WHY[first.standing]}，没有覆盖它${alsoUnwritten(first)}`;
    tellUserError(new UserError(message, HINT), terminal);
  }
  if (!second) return;
  terminal.err(`错误：有 ${kept.length} 个文件没有覆盖：\n`);
  for (const each of kept) terminal.err(told`  “${each.name}”${WHY[each.standing]}${alsoUnwritten(each)}\n`);
  terminal.err(`  ${HINT}\n`);
}

function alsoUnwritten({ also }: Kept): string {
  return also.length > 0 ? `；一起的 ${also.map((name) => `“${name}”`).join('、')} 也没有写` : '';
}
