// Where on the pages a place of the data is, and which place was clicked.

/** The place of the data that was clicked; undefined where nothing of the data is. */
export function pointerAt(event: Event): string | undefined {
  const [target] = event.composedPath();
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-pointer]') : undefined;
  return element?.dataset.pointer || undefined;
}

/** Marks what comes from a place of the data, or else from the nearest place around it. @returns what was marked first */
export function markChosen(desk: ParentNode, pointer: string | undefined): Element | undefined {
  for (const marked of desk.querySelectorAll('.chosen')) marked.classList.remove('chosen');
  const found = pointer === undefined ? [] : elementsOf(desk, pointer);
  for (const element of found) element.classList.add('chosen');
  return found[0];
}

function elementsOf(desk: ParentNode, pointer: string): readonly Element[] {
  const within = desk.querySelector(`.slot [data-pointer^="${CSS.escape(`${pointer}/`)}"]`);
  for (let place = pointer; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const own = [...desk.querySelectorAll(`.slot [data-pointer="${CSS.escape(place)}"]`)];
    // Inside an element of the same place its words are marked, not all that stands in it.
    const innermost = own.filter(
      (element) => !own.some((other) => other !== element && element.contains(other)),
    );
    if (innermost.length > 0) return innermost;
    if (place === pointer && within) return [within];
  }
  return [];
}

/** Brings an element into sight, unless it is. */
export function bringIntoSight(element: Element, desk: Element): void {
  const own = element.getBoundingClientRect();
  const sight = desk.getBoundingClientRect();
  if (own.top < sight.top || own.bottom > sight.bottom) element.scrollIntoView({ block: 'center' });
}
