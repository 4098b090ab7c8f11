// The one file of the server: what stands there, what it names beside it, and how it is written.
import { basename, dirname, resolve } from 'node:path';
import { besideFile } from '../disk/read-beside.js';
import { lookAtText, replaceText, type TextFile, versionOf } from '../disk/text-file.js';
import type { ToldFile, ToldSaved } from '../edit/told-file.js';
import type { Beside } from '../source/beside.js';
import type { Source } from '../source/source.js';
import { UserError } from '../source/user-error.js';

/** Reads a summary as far as it names files, each of which it asks `beside` for. Does not throw. */
export type NameBeside = (source: Source, beside: Beside) => void;

export interface ServedFile {
  /** What was read last. */
  readonly told: () => ToldFile;
  /** Reads anew; says whether anything is other than before. */
  readonly refresh: () => boolean;
  /** Writes a text in the place of a version; undefined: of nothing. */
  readonly save: (text: string, expected: string | undefined) => ToldSaved;
  /** The bytes of a file that the summary names, by its sum; undefined where it is no longer what it was. */
  readonly beside: (sum: string) => Uint8Array | undefined;
  /** The absolute paths on which it all depends, its own first. */
  readonly paths: () => readonly string[];
}

export interface ServedFileOptions {
  /** Absolute. */
  readonly path: string;
  readonly preview: boolean;
  readonly nameBeside: NameBeside;
}

interface Named {
  readonly name: string;
  readonly limit: number;
  /** Undefined where it cannot be read. */
  readonly sum: string | undefined;
}

/** A file that is shown to the page, and written unless it is only previewed. */
export function servedFile({ path, preview, nameBeside }: ServedFileOptions): ServedFile {
  const name = basename(path);
  let named: readonly Named[] = [];
  let told = read();

  function read(): ToldFile {
    const found = lookAtText(path, name);
    named = found.kind === 'text' ? namedIn(found.source) : [];
    return toldOf(found);
  }

  function toldOf(found: TextFile): ToldFile {
    if (found.kind === 'absent') return { kind: 'absent', name, preview };
    if (found.kind === 'unreadable') {
      const reason = found.hint === undefined ? found.reason : `${found.reason}；${found.hint}`;
      return { kind: 'unreadable', name, reason, preview };
    }
    return {
      kind: 'text',
      name,
      text: found.source.text,
      version: found.version,
      readOnly: preview || found.isReadOnly,
      preview,
      beside: named.flatMap((each) => (each.sum === undefined ? [] : [{ name: each.name, sum: each.sum }])),
    };
  }

  function namedIn(source: Source): readonly Named[] {
    const asked = new Map<string, Named>();
    const beside = besideFile(path);
    nameBeside(source, (wanted, limit) => {
      const found = beside(wanted, limit);
      // What leads out of the folder is not even looked at again.
      if (!('fault' in found && found.fault === 'outside'))
        asked.set(wanted, {
          name: wanted,
          limit,
          sum: 'bytes' in found ? versionOf(found.bytes) : undefined,
        });
      return found;
    });
    return [...asked.values()];
  }

  const refresh = (): boolean => {
    const before = JSON.stringify(told);
    told = read();
    return JSON.stringify(told) !== before;
  };

  const save = (text: string, expected: string | undefined): ToldSaved => {
    if (preview) return { kind: 'failed', reason: '现在只是预览，不能保存；要改，请用 zonerep edit 打开' };
    try {
      const replaced = replaceText(path, name, expected, text);
      refresh();
      if (replaced.kind !== 'written') return { kind: 'conflict', file: told };
      // Who wrote it anew between the writing and the reading is told of as a change, not taken for what was saved.
      if (told.kind !== 'text' || told.version !== replaced.version)
        told = { kind: 'text', name, text, version: replaced.version, readOnly: false, preview, beside: [] };
      return { kind: 'saved', file: told };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return {
        kind: 'failed',
        reason: error.hint === undefined ? error.message : `${error.message}；${error.hint}`,
      };
    }
  };

  return {
    told: () => told,
    refresh,
    save,
    beside: (sum) => {
      const wanted = named.find((each) => each.sum === sum);
      const found = wanted && besideFile(path)(wanted.name, wanted.limit);
      return found && 'bytes' in found && versionOf(found.bytes) === sum ? found.bytes : undefined;
    },
    paths: () => [
      path,
      ...named.map((each) => resolve(dirname(path), each.name.trim().replaceAll('\\', '/'))),
    ],
  };
}
