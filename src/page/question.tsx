// What the writer has to answer when the file was changed, emptied or deleted by another program. Nothing is lost before she has.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ConflictPlaces } from './conflict.js';
import type { Notice } from './desk/keeper.js';
import type { Session } from './session.js';

interface QuestionProps {
  readonly session: Session;
  readonly question: Notice;
}

export function Question({ session, question }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // One answer may lead to the next question.
  useLayoutEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, [question]);
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
        <ConflictPlaces
          key={`${question.theirs.version} ${question.mine}`}
          conflict={question}
          onSettle={(text) => void answer(() => keeper.settle(text))()}
        />
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
