// The pages as they will be printed. They stand in a shadow tree, so that their style sheet and that of the form know nothing
// of each other.
import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Frame, type SheetsProps } from './frame.js';

export type { SheetsProps } from './frame.js';

/** Shows the blocks on sheets of A4. */
export function Sheets(props: SheetsProps) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!host.current) return;
    const shadow = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    render(<Frame {...props} />, shadow);
  });
  useEffect(
    () => () => {
      if (host.current?.shadowRoot) render(null, host.current.shadowRoot);
    },
    [],
  );
  return <div class="sheets" ref={host} />;
}
