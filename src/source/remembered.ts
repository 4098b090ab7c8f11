// Makes what follows from an object, such as the paragraphs of a document, once however often it is asked for.

/**
 * A function that does what `make` does, but answers an object it was given before with what it made then. What was made
 * is kept as long as the object itself is in use.
 */
export function remembered<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const known = new WeakMap<From, { readonly made: Made }>();
  return (from) => {
    const found = known.get(from);
    if (found) return found.made;
    const made = make(from);
    known.set(from, { made });
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
