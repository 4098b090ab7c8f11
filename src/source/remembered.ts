// Makes what follows from an object, such as the paragraphs of a document, once however often it is asked for.

/** As a constructor it gives back the object it was given, into which a class that extends it puts its private fields. */
function giveBack(object: object): object {
  return object;
}
const Given = giveBack as unknown as new (object: object) => object;

/**
 * A function that does what `make` does, but answers an object it was given before with what it made then. What was made
 * is kept as long as the object itself is in use: in a private field of the object, which nobody sees and no copy takes over. A
 * WeakMap does the same, but in a batch the garbage collector spent a seventh of all time on the entries of such maps.
 */
export function remembered<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  class Memory extends Given {
    readonly #made: Made;
    constructor(from: From) {
      super(from);
      this.#made = make(from);
    }
    static of(from: From): Made {
      return #made in from ? (from as unknown as Memory).#made : new Memory(from).#made;
    }
  }
  return Memory.of;
}

/** A function that makes something when it is first asked for it. */
export function once<Made>(make: () => Made): () => Made {
  let found: { readonly made: Made } | undefined;
  return () => {
    found ??= { made: make() };
    return found.made;
  };
}

/** So many answers of one function are kept. */
const MOST_KEPT = 200;

/**
 * A function that makes a text of two, once for each pair while there are few: for what the files of a batch ask again and again.
 */
export function rememberedByTexts(
  make: (first: string, second: string) => string,
): (first: string, second: string) => string {
  const known = new Map<string, Map<string, string>>();
  let kept = 0;
  return (first, second) => {
    const found = known.get(first)?.get(second);
    if (found !== undefined) return found;
    const made = make(first, second);
    if (kept >= MOST_KEPT) known.clear();
    kept = kept >= MOST_KEPT ? 1 : kept + 1;
    known.set(first, (known.get(first) ?? new Map<string, string>()).set(second, made));
    return made;
  };
}
