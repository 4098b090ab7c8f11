// What is made of a template file is made once, however many reports it serves.

/** `make`, which answers a file it has seen before with what it made then. Nothing is kept of a file nobody holds. */
export function remembered<File extends object, Made>(make: (file: File) => Made): (file: File) => Made {
  const known = new WeakMap<File, { readonly made: Made }>();
  return (file) => {
    const found = known.get(file) ?? { made: make(file) };
    known.set(file, found);
    return found.made;
  };
}
