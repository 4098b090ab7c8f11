// Above the form: the file, undo and redo, how many findings and blanks there are, and the files that can be had.

import { FORM_PARTS } from './form/form.js';
import { Menu } from './menu.js';
import type { Session } from './session.js';
import type { ExportFormat } from './worker/protocol.js';

const FORMATS: readonly (readonly [ExportFormat | 'yaml', string])[] = [
  ['html', '网页 .html'],
  ['md', 'Markdown .md'],
  ['txt', '纯文字 .txt'],
  ['yaml', '数据 .yaml'],
  ['review', '审阅稿（问题写成批注）'],
];

interface ToolbarProps {
  readonly session: Session;
  onFindings(): void;
}

export function Toolbar({ session, onFindings }: ToolbarProps) {
  const { view, name, notice, desk } = session;
  return (
    <header class="toolbar">
      <div class="tools">
        <b class="name" title={name}>
          {name}
        </b>
        {session.question ? (
          <button type="button" class="alarm" onClick={askAgain}>
            没有存盘：文件在别处动过，请看
          </button>
        ) : (
          <span class="saved">{savedWords(session)}</span>
        )}
        <button type="button" title="Ctrl＋Z" disabled={!session.canUndo} onClick={() => void session.undo()}>
          撤销
        </button>
        <button type="button" title="Ctrl＋Y" disabled={!session.canRedo} onClick={() => void session.redo()}>
          重做
        </button>
        <Menu title="跳到" entries={FORM_PARTS} choose={goTo} />
        <button
          type="button"
          class="counts"
          onClick={onFindings}
          aria-label={`${countWords(view.findings)}，看各处问题`}
        >
          {countWords(view.findings)}
        </button>
        {view.blanks > 0 && <mark>待填 {view.blanks} 处</mark>}
        <span class="gap" />
        <button type="button" class="main" onClick={() => void session.download('docx')}>
          下载 Word
        </button>
        <button
          type="button"
          title="还有待填的地方就不写"
          onClick={() => void session.download('docx', true)}
        >
          定稿
        </button>
        <Menu title="其他格式" entries={FORMATS} choose={(as) => void session.download(as)} />
        {desk.kind === 'offline' && (
          <button type="button" onClick={() => session.leave()}>
            另开一份
          </button>
        )}
      </div>
      <p class={`notice${notice.isAlarm ? ' alarm' : ''}`} role={notice.isAlarm ? 'alert' : 'status'}>
        {notice.words}
      </p>
    </header>
  );
}

/** Shows a part of the form, and puts the focus on its heading. */
function goTo(part: string): void {
  document.getElementById(`form-${part}`)?.scrollIntoView();
  document.getElementById(`head-${part}`)?.focus({ preventScroll: true });
}

/** What was put off stands until it is answered: nothing is saved before. */
function askAgain(): void {
  document.querySelector<HTMLDialogElement>('dialog.question')?.showModal();
}

function savedWords({ desk, isSaved, store, contact }: Session): string {
  if (contact !== 'there') return isSaved ? '没有连着 zonerep' : '没有连着 zonerep，还没有存盘';
  if (store.readOnly) return '只看，不能改';
  if (desk.kind === 'server') return isSaved ? '已存盘' : '正在存盘……';
  return isSaved ? '草稿已存在浏览器里' : '正在存草稿……';
}

function countWords(findings: Session['view']['findings']): string {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const words = [
    [count('error'), '错误'],
    [count('warning'), '警告'],
    [count('info'), '提示'],
  ] as const;
  const told = words.filter(([number]) => number > 0).map(([number, word]) => `${number} 处${word}`);
  return told.length > 0 ? told.join('、') : '没有问题';
}
