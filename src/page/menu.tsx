// A list of what can be done, folded behind its name. It shuts when one is chosen, by Escape and when the focus goes elsewhere.
// A `<select>` would act on the first arrow key, before the reader has come to what she wants.
import type { TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';

interface MenuProps<Key extends string> {
  readonly title: string;
  /** What can be chosen, with its words. */
  readonly entries: readonly (readonly [Key, string])[];
  /** Is called with the menu shut and the focus on its name. */
  choose(key: Key): void;
}

export function Menu<Key extends string>({ title, entries, choose }: MenuProps<Key>) {
  const menu = useRef<HTMLDetailsElement>(null);
  const shut = () => {
    if (!menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDetailsElement>) => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    event.preventDefault();
    shut();
  };
  const onBlur = ({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLDetailsElement>) => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
  };
  return (
    <details class="menu" ref={menu} onKeyDown={onKeyDown} onFocusOut={onBlur}>
      <summary>{title}</summary>
      <ul>
        {entries.map(([key, words]) => (
          <li key={key}>
            <button
              type="button"
              onClick={() => {
                shut();
                choose(key);
              }}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
