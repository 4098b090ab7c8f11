// The start: one of the four kinds, a file there is already, last year's file, a document, or a draft kept in the browser.
import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Kind } from '../summary/summary.js';
import { fieldInfo } from './form/schema.js';
import type { Session } from './session.js';

export function StartScreen({ session }: { readonly session: Session }) {
  const { notice, desk } = session;
  // At the end of a year it is that year's summary that is written, at the beginning of the next still the same.
  const now = new Date();
  const [year, setYear] = useState(now.getMonth() < 6 ? now.getFullYear() - 1 : now.getFullYear());
  const { choices } = fieldInfo('summary', 'kind');
  const name = desk.name() ?? `${year}年工作总结.yaml`;
  return (
    <main class="start">
      <h1>写一份工作总结</h1>
      <p>填表、看版面、下载 Word，都在这个页面里；内容不上网。</p>
      {notice.words !== '' && (
        <p class={`notice${notice.isAlarm ? ' alarm' : ''}`} role="alert">
          {notice.words}
        </p>
      )}
      <section>
        <h2>从空白写起</h2>
        <p>
          <label>
            总结哪一年{' '}
            <input
              type="text"
              inputMode="numeric"
              class="year"
              value={year}
              onChange={({ currentTarget }) => {
                const typed = Number(currentTarget.value);
                if (Number.isInteger(typed) && typed >= 1980 && typed <= 2100) setYear(typed);
                else currentTarget.value = String(year);
              }}
            />
          </label>
        </p>
        <div class="kinds">
          {choices.map(({ value, title, description }) => (
            <button
              key={title}
              type="button"
              onClick={() => void session.openMade(name, { kind: 'start', kind2: value as Kind, year })}
            >
              <b>{title}</b>
              <span>{description}</span>
            </button>
          ))}
        </div>
      </section>
      <section>
        <h2>从已有的文件写起</h2>
        <FileButton
          title="打开 YAML"
          about="接着写一份 summary.yaml"
          accept=".yaml,.yml"
          onFile={async (file) => session.open(file.name, await textOf(file))}
        />
        <FileButton
          title="用去年的 YAML"
          about="去年的安排变成今年要写的工作，去年的数变成上年同期"
          accept=".yaml,.yml"
          onFile={async (file) => session.openMade(name, { kind: 'roll', text: await textOf(file) })}
        />
        <FileButton
          title="导入 Word 或文字"
          about="已经写好的总结（.docx、.txt、.md），变成可以校核、可以重排的数据"
          accept=".docx,.txt,.md"
          onFile={async (file) =>
            session.openMade(`${file.name.replace(/\.\w+$/, '')}.yaml`, {
              kind: 'import',
              name: file.name,
              bytes: new Uint8Array(await file.arrayBuffer()),
            })
          }
        />
      </section>
      <DraftList session={session} />
      <details class="folded">
        <summary>关于这个页面</summary>
        <p>zonerep 的全部程序都在这一个文件里，可以断网使用。用到的别人的程序和许可：</p>
        <pre>{document.getElementById('licenses')?.textContent}</pre>
      </details>
    </main>
  );
}

/** As the command line reads it: UTF-8, with the mark before it left to what reads the text. */
const textOf = async (file: File): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());

interface FileButtonProps {
  readonly title: string;
  readonly about: string;
  readonly accept: string;
  onFile(file: File): Promise<void>;
}

function FileButton({ title, about, accept, onFile }: FileButtonProps) {
  const choose = ({ currentTarget }: TargetedEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    if (file) void onFile(file);
    currentTarget.value = '';
  };
  return (
    <label class="file">
      <input type="file" accept={accept} onChange={choose} />
      <span>
        <b>{title}</b> {about}
      </span>
    </label>
  );
}

function DraftList({ session }: { readonly session: Session }) {
  const { drafts } = session.desk;
  const [, draw] = useState(0);
  if (!drafts) return null;
  const list = drafts.list();
  return (
    <section>
      <h2>草稿</h2>
      {list.length === 0 && <p>还没有草稿。</p>}
      <ul class="drafts">
        {list.map((draft) => (
          <li key={draft.id}>
            <button type="button" onClick={() => void session.resume(draft.id)}>
              {draft.name}
            </button>
            <span>{new Date(draft.at).toLocaleString('zh-CN')}</span>
            <button
              type="button"
              class="link"
              aria-label={`清除草稿 ${draft.name}`}
              onClick={() => {
                drafts.remove(draft.id);
                draw((count) => count + 1);
              }}
            >
              清除
            </button>
          </li>
        ))}
      </ul>
      {list.length > 1 && (
        <button
          type="button"
          class="link"
          onClick={() => {
            drafts.clear();
            draw((count) => count + 1);
          }}
        >
          清除全部草稿
        </button>
      )}
      <p class="privacy">{drafts.privacy}</p>
    </section>
  );
}
