// A part of the form that is folded until it is wanted, or holds something.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface FoldedProps {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

/** What is folded is not drawn; it stays open once it was opened. */
export function Folded({ title, isOpen = false, children }: FoldedProps) {
  const [wasOpened, setOpened] = useState(isOpen);
  return (
    <details
      class="folded"
      open={wasOpened || isOpen}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary>{title}</summary>
      {(wasOpened || isOpen) && children}
    </details>
  );
}
