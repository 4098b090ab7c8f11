// Where the page and another program changed the same lines: at each place the writer chooses; what does not touch is merged.
import { useState } from 'preact/hooks';
import type { Notice } from './desk/keeper.js';
import { type Choice, settledText } from './desk/settled-text.js';

type Conflict = Extract<Notice, { readonly kind: 'conflict' }>;

const CHOICES: readonly (readonly [Choice, string])[] = [
  ['mine', '网页上的'],
  ['theirs', '文件里的'],
  ['both', '两个都要'],
];

interface Picked {
  readonly of: Conflict;
  readonly choices: readonly (Choice | undefined)[];
}

interface BothProps {
  readonly conflict: Conflict;
  /** With the text that the choices lead to. */
  onSettled(text: string): void;
}

export function BothWordings({ conflict, onSettled }: BothProps) {
  const { places } = conflict;
  const [picked, pick] = useState<Picked>();
  // Another question begins anew.
  const choices = picked?.of === conflict ? picked.choices : places.map(() => undefined);
  const setChoices = (chosen: Picked['choices']) => pick({ of: conflict, choices: chosen });
  const [isStuck, setStuck] = useState(false);
  const chosen = choices.flatMap((choice) => choice ?? []);
  const settle = () => {
    const text = settledText(conflict, chosen);
    if (text === undefined) setStuck(true);
    else onSettled(text);
  };
  return (
    <>
      <p>有 {places.length} 处，两边改的是同一行，请选（没选上的可以用“撤销”找回）；别处的改动已并到一起。</p>
      {places.map(({ mine, theirs }, at) => (
        <fieldset key={mine.start} class="both">
          <legend>
            第 {mine.start + 1} 行{places.length > 1 && `（${at + 1}/${places.length}）`}
          </legend>
          {CHOICES.map(([choice, title]) => (
            <label key={choice}>
              <span>
                <input
                  type="radio"
                  name={`place-${at}`}
                  checked={choices[at] === choice}
                  onChange={() => setChoices(choices.map((each, index) => (index === at ? choice : each)))}
                />{' '}
                {title}
              </span>
              {choice !== 'both' && <pre>{excerpt(choice === 'mine' ? mine.text : theirs.text)}</pre>}
            </label>
          ))}
        </fieldset>
      ))}
      {places.length > 1 &&
        CHOICES.slice(0, 2).map(([choice, title]) => (
          <button key={choice} type="button" onClick={() => setChoices(places.map(() => choice))}>
            全选{title}
          </button>
        ))}{' '}
      <button type="button" class="main" disabled={chosen.length < places.length} onClick={settle}>
        用选好的
      </button>
      {isStuck && (
        <p class="refused" role="alert">
          这样选合不到一起，请换一种选法
        </p>
      )}
    </>
  );
}

const MOST = 12;

/** As many lines as can be read at a glance. */
function excerpt(text: string): string {
  const lines = text.trimEnd().split('\n');
  if (text === '') return '（删去了）';
  return `${lines.slice(0, MOST).join('\n')}${lines.length > MOST ? '\n……' : ''}`;
}
