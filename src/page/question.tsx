// What the writer has to answer when the file was changed, emptied or deleted by another program. Nothing is lost before she has.
import { useEffect, useRef } from 'preact/hooks';
import type { Notice } from './desk/keeper.js';
import type { Session } from './session.js';

interface QuestionProps {
  readonly session: Session;
  readonly question: Notice;
}

export function Question({ session, question }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { keeper } = session;
  const answer = (act: () => Promise<Notice>) => async () => {
    dialog.current?.close();
    session.answered(await act());
  };
  const mine = (
    <button type="button" onClick={answer(() => keeper.keepMine())}>
      用网页上的
    </button>
  );
  const theirs = (
    <button type="button" onClick={answer(() => keeper.takeTheirs())}>
      用文件里的
    </button>
  );
  return (
    <dialog ref={dialog} class="question" aria-labelledby="question">
      {question.kind === 'conflict' && (
        <>
          <h2 id="question">文件在别处也改过</h2>
          <p>有 {question.places.length} 处，两边改的是同一行。选一边（另一边可以用“撤销”找回）：</p>
          <div class="both">
            <figure>
              <figcaption>网页上的</figcaption>
              <pre>{changedLines(question.mine, question.theirs.text)}</pre>
            </figure>
            <figure>
              <figcaption>文件里的</figcaption>
              <pre>{changedLines(question.theirs.text, question.mine)}</pre>
            </figure>
          </div>
          {mine} {theirs}
        </>
      )}
      {question.kind === 'emptied' && (
        <>
          <h2 id="question">文件被清空了</h2>
          <p>内容还在网页上。</p>
          {mine} {theirs}
        </>
      )}
      {question.kind === 'deleted' && (
        <>
          <h2 id="question">文件被删掉了</h2>
          <p>内容还在网页上。可以重新存一份，也可以先放着。</p>
          {mine}
          <button type="button" onClick={() => dialog.current?.close()}>
            先放着
          </button>
        </>
      )}
      {question.kind === 'unreadable' && (
        <>
          <h2 id="question">文件读不了</h2>
          <p>{question.reason}</p>
          <button type="button" onClick={() => dialog.current?.close()}>
            知道了
          </button>
        </>
      )}
    </dialog>
  );
}

/** The lines of one text that the other one does not have, as many as can be read at a glance. */
function changedLines(text: string, other: string): string {
  const there = new Set(other.split('\n'));
  const lines = text.split('\n').filter((line) => !there.has(line));
  return `${lines.slice(0, 12).join('\n')}${lines.length > 12 ? '\n……' : ''}`;
}
