// Runs the pieces of the program, as `scripts/build/pieces.mjs` packs them: each once, when it is first asked for.

export type Exports = Readonly<Record<string, unknown>>;

type Load = (name: string) => Exports;
type Later = (name: string) => Promise<Exports>;

/** A chunk of the program as a function: what it imports is given to it, what it exports it returns. */
export type Piece = (load: Load, later: Later, require: (name: string) => unknown, folder: string) => Exports;

export type Pieces = Readonly<Record<string, Piece>>;

/**
 * Makes a loader of pieces.
 * @param open gives the pieces of a script; it is asked for each script once, when a piece of it is needed
 * @param require gives Node's own modules
 * @param folder for `__dirname`
 * @returns what a piece exports, by the names of its script and its own (`main/main.js`); it throws Error for a name that is nowhere
 */
export function pieceLoader(
  open: (script: string) => Pieces,
  require: (name: string) => unknown,
  folder: string,
): Load {
  const opened = new Map<string, Pieces>();
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
    const [script = '', own = ''] = name.split('/');
    const pieces = opened.get(script) ?? open(script);
    opened.set(script, pieces);
    const piece = pieces[own];
    if (!piece) throw new Error(`no piece ${name}`);
    return piece;
  }
}
