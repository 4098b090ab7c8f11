// The page of a rule, over the others; it closes with Escape.
import { useLayoutEffect, useRef } from 'preact/hooks';

interface ExplainedProps {
  /** Made by the worker of zonerep's own pages. */
  readonly html: string;
  onClose(): void;
}

export function Explained({ html, onClose }: ExplainedProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // At once: who presses Escape as soon as it is there closes it.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="explained" aria-label="为什么" onClose={onClose}>
      <form method="dialog">
        <button type="submit">关闭</button>
      </form>
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </dialog>
  );
}
