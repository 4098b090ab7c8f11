// Files that a summary names, which lie beside it: how the reader of a summary gets them, without knowing a disk.

/** A file that was asked for, or why it cannot be had. */
export type BesideFile =
  | { readonly bytes: Uint8Array }
  /** There is none of that name; `others` are the names of those in the folder where it was sought. */
  | { readonly fault: 'missing'; readonly others: readonly string[] }
  /** The name leads out of the summary's own folder, by `..`, a drive, an address or a link. */
  | { readonly fault: 'outside' }
  | { readonly fault: 'folder' }
  /** Longer than was asked for. */
  | { readonly fault: 'too-large' }
  /** The system does not let it be read; `reason` says why, in Chinese. */
  | { readonly fault: 'refused'; readonly reason: string };

/**
 * Reads a file that lies in the summary's own folder or below it. Never throws.
 * @param name as the writer typed it: relative to the summary's folder, with `/` or `\` between folders
 * @param limit in bytes
 */
export type Beside = (name: string, limit: number) => BesideFile;

/** For a summary that lies in no folder: nothing is beside it. */
export const nothingBeside: Beside = () => ({ fault: 'missing', others: [] });
