// The lines of an answer, each as soon as it is whole.

/** Reads an answer to its end, as UTF-8 parted by line feeds; a last line without one is not whole and is left out. */
export async function* linesOf({ body }: Response): AsyncGenerator<string> {
  if (!body) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const [first = '', ...rest] = decoder.decode(value, { stream: true }).split('\n');
    pieces.push(first);
    for (const next of rest) {
      yield pieces.join('');
      pieces = [next];
    }
  }
}
