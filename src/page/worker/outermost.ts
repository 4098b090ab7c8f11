// Cuts the HTML that our own templates make into its outermost elements.

/** The elements and comments that are not inside another, in their order; text between them is left out. */
export function outermostElements(html: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of html.matchAll(/<!--\d+-->|<!--B\d+-->|<(\/?)([a-z]\w*)[^>]*?(\/?)>/g)) {
    const [whole, closing, name = ''] = tag;
    const end = tag.index + whole.length;
    if (depth === 0) start = tag.index;
    if (closing === '/') depth -= 1;
    else if (name !== '' && !VOID.has(name)) depth += 1;
    if (depth === 0) found.push(html.slice(start, end));
  }
  return found;
}

const VOID: ReadonlySet<string> = new Set(['br', 'img', 'col']);

/** What stands inside an element, and its start tag. */
export function innerOf(element: string): { readonly tag: string; readonly inner: string } {
  const begin = element.indexOf('>') + 1;
  return { tag: element.slice(0, begin), inner: element.slice(begin, element.lastIndexOf('</')) };
}
