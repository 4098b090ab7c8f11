// Makes what follows from an object, such as the paragraphs of a document, once however often it is asked for.

/** As a constructor it gives back the object it was given, into which a class that extends it puts its private fields. */
function giveBack(object: object): object {
  return object;
}
const Given = giveBack as unknown as new (object: object) => object;

/**
 * What was made of an object, in a private field of the object, which nobody sees and no copy takes over. One field for all that
 * is made of it: with a field for each, objects of one kind would differ by what they were asked for, and V8 would find no
 * property of theirs quickly.
 */
class Memories extends Given {
  /** Functions, each followed by what it made. There are few of them for one object. */
  readonly #made: unknown[] = [];

  static of(object: object): unknown[] {
    return #made in object ? (object as unknown as Memories).#made : new Memories(object).#made;
  }
}

/**
 * A function that does what `make` does, but answers an object it was given before with what it made then. What was made
 * is kept as long as the object itself is in use. A WeakMap does the same, but in a batch the garbage collector spent a seventh of
 * all time on the entries of such maps.
 */
export function remembered<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  return (from) => {
    const memories = Memories.of(from);
    for (let at = 0; at < memories.length; at += 2)
      if (memories[at] === make) return memories[at + 1] as Made;
    const made = make(from);
    memories.push(make, made);
    return made;
  };
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
    if (kept === MOST_KEPT) {
      known.clear();
      kept = 0;
    }
    kept += 1;
    known.set(first, (known.get(first) ?? new Map<string, string>()).set(second, made));
    return made;
  };
}
