// Runs the pieces of the program, as `scripts/build/pieces.mjs` packs them: each once, when it is first asked for.

export type Exports = Readonly<Record<string, unknown>>;

type Load = (name: string) => Exports;
type Later = (name: string) => Promise<Exports>;

/** A chunk of the program as a function: what it imports is given to it, what it exports it returns. */
export type Piece = (load: Load, later: Later, require: (name: string) => unknown, folder: string) => Exports;

export type Pieces = Readonly<Record<string, Piece>>;

/**
 * Makes a loader of pieces.
 * @param sources where pieces are looked up, in turn; each is asked only when those before have none of the name
 * @param require gives Node's own modules
 * @param folder for `__dirname`
 * @returns what a piece exports, by its name; it throws Error for a name that is nowhere
 */
export function pieceLoader(
  sources: readonly (() => Pieces)[],
  require: (name: string) => unknown,
  folder: string,
): Load {
  const loaded = new Map<string, Exports>();
  const load: Load = (name) => {
    const known = loaded.get(name);
    if (known) return known;
    const exports = pieceOf(name)(load, later, require, folder);
    loaded.set(name, exports);
    return exports;
  };
  const later: Later = async (name) => load(name);
  return load;

  function pieceOf(name: string): Piece {
    for (const source of sources) {
      const piece = source()[name];
      if (piece) return piece;
    }
    throw new Error(`no piece ${name}`);
  }
}
