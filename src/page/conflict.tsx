// Where the page and another program changed the same lines: each place with both wordings, of which the writer chooses one or
// keeps both.
import { useState } from 'preact/hooks';
import type { Conflict } from '../edit/merge-texts.js';
import type { Notice } from './desk/keeper.js';
import { type Choice, settledText } from './desk/settled-text.js';

interface ConflictProps {
  readonly conflict: Extract<Notice, { kind: 'conflict' }>;
  /** Takes the text that it is to be. */
  onSettle(text: string): void;
}

export function ConflictPlaces({ conflict, onSettle }: ConflictProps) {
  const { places } = conflict;
  const [choices, setChoices] = useState<readonly (Choice | undefined)[]>(places.map(() => undefined));
  const [isRefused, setRefused] = useState(false);
  const made = choices.filter((choice): choice is Choice => choice !== undefined);
  const left = places.length - made.length;
  const settle = () => {
    const text = settledText(conflict, made);
    if (text === undefined) setRefused(true);
    else onSettle(text);
  };
  return (
    <>
      <h2 id="question">文件在别处也改过</h2>
      <p>
        有 {places.length}{' '}
        处，两边改的是同一行，请逐处选定；其余改动已经并在一起。没选的一边可以用“撤销”找回。
      </p>
      {places.length > 1 && (
        <p>
          <button type="button" onClick={() => setChoices(places.map(() => 'mine'))}>
            全选网页上的
          </button>{' '}
          <button type="button" onClick={() => setChoices(places.map(() => 'theirs'))}>
            全选文件里的
          </button>
        </p>
      )}
      {places.map((place, index) => (
        <PlaceChoice
          key={index}
          place={place}
          index={index}
          chosen={choices[index]}
          onChoose={(choice) => setChoices(choices.map((each, at) => (at === index ? choice : each)))}
        />
      ))}
      {isRefused && (
        <p class="refused" role="alert">
          这样选并不到一起，没有存。请把相邻的几处选成同一边。
        </p>
      )}
      <button type="button" class="main" disabled={left > 0} onClick={settle}>
        {left > 0 ? `还有 ${left} 处没选` : '就这样存'}
      </button>
    </>
  );
}

interface PlaceProps {
  readonly place: Conflict;
  readonly index: number;
  readonly chosen: Choice | undefined;
  onChoose(choice: Choice): void;
}

function PlaceChoice({ place, index, chosen, onChoose }: PlaceProps) {
  const { mine, theirs } = place;
  const both = mine.text !== '' && theirs.text !== '';
  const option = (choice: Choice, title: string, words?: string) => (
    <label class={chosen === choice ? 'picked' : ''}>
      <span>
        <input
          type="radio"
          name={`place-${index}`}
          checked={chosen === choice}
          onChange={() => onChoose(choice)}
        />{' '}
        {title}
      </span>
      {words !== undefined && <pre>{words.trim() === '' ? '（删去了）' : shortened(words)}</pre>}
    </label>
  );
  return (
    <fieldset class="place">
      <legend>
        第 {index + 1} 处（文件第 {theirs.start + 1} 行）
      </legend>
      <div class="both">
        {option('mine', '用网页上的', mine.text)}
        {option('theirs', '用文件里的', theirs.text)}
      </div>
      {both && option('both', '两样都留，网页上的在前（同一项写了两遍的，存后到 YAML 里再删一个）')}
    </fieldset>
  );
}

/** As much as can be read at a glance. */
function shortened(words: string): string {
  const lines = words.replace(/[\r\n]+$/, '').split(/\r\n|\r|\n/);
  return lines.length > 12
    ? `${lines.slice(0, 12).join('\n')}\n……（还有 ${lines.length - 12} 行）`
    : lines.join('\n');
}
