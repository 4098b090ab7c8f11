// Makes what follows from an object, such as the paragraphs of a document, once however often it is asked for.

/** `make`, which answers an object it has seen before with what it made then. Nothing is kept of an object nobody holds. */
export function remembered<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const known = new WeakMap<From, { readonly made: Made }>();
  return (from) => {
    const found = known.get(from) ?? { made: make(from) };
    known.set(from, found);
    return found.made;
  };
}
