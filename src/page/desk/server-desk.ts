// The desk whose file lies on the disk: the server of `zonerep edit` reads and writes it.
import {
  HALF_CHARACTER,
  TEXT_TYPE,
  TOKEN_HEADER,
  type ToldFile,
  type ToldLine,
  type ToldSaved,
} from '../../edit/told-file.js';
import type { Contact, Desk, OnDisk, Opened, Saved } from './desk.js';
import { linesOf } from './lines-of.js';
import type { Surroundings } from './surroundings.js';

const NO_ANSWER =
  '连不上 zonerep，没有保存；改动还在网页上。请看运行 zonerep edit 的窗口是否还开着；已经关了的，先在这里下载 YAML';

/** How long is waited before the server is sought again; the last over and over. */
const AGAIN = [500, 1_000, 2_000, 5_000];

/** @param key what stands behind `#key=` in the page's address */
export function serverDesk(key: string, around: Surroundings): Desk {
  const tellDisk: ((now: OnDisk) => void)[] = [];
  const tellContact: ((contact: Contact) => void)[] = [];
  const pictures = new Map<string, Uint8Array>();
  let known: ToldFile | undefined;
  let contact: Contact = 'there';
  /** While a text is being saved, what the server tells may be that very text. */
  let saving = 0;
  let waiting: ToldFile | undefined;

  const ask = (target: string, asked: RequestInit = {}): Promise<Response> =>
    around.fetch(target, {
      ...asked,
      credentials: 'omit',
      redirect: 'error',
      headers: { ...asked.headers, [TOKEN_HEADER]: key },
    });

  const meet = (now: Contact): void => {
    if (now === contact) return;
    contact = now;
    for (const tell of tellContact) tell(now);
  };

  async function besideOf(file: ToldFile & { kind: 'text' }): Promise<Record<string, Uint8Array>> {
    const beside: Record<string, Uint8Array> = {};
    for (const { name, sum } of file.beside) {
      const bytes = pictures.get(sum) ?? (await pictureOf(sum));
      if (bytes === undefined) continue;
      pictures.set(sum, bytes);
      // `__proto__` may be a file's name.
      Object.defineProperty(beside, name, { value: bytes, enumerable: true });
    }
    for (const sum of pictures.keys())
      if (!file.beside.some((each) => each.sum === sum)) pictures.delete(sum);
    return beside;
  }

  /** What has changed in the meantime is told of in a moment. */
  async function pictureOf(sum: string): Promise<Uint8Array | undefined> {
    try {
      const response = await ask(`/api/beside/${sum}`);
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
    } catch {
      return undefined;
    }
  }

  async function onDiskOf(file: ToldFile): Promise<OnDisk> {
    if (file.kind === 'absent') return 'deleted';
    if (file.kind === 'unreadable') return { unreadable: file.reason };
    return await openedOf(file);
  }

  async function openedOf(file: ToldFile & { kind: 'text' }): Promise<Opened> {
    const { name, text, version, readOnly, preview } = file;
    return { name, text, version, readOnly, preview, beside: await besideOf(file) };
  }

  async function told(file: ToldFile): Promise<void> {
    if (saving > 0) {
      waiting = file;
      return;
    }
    if (JSON.stringify(file) === JSON.stringify(known)) return;
    known = file;
    const now = await onDiskOf(file);
    // Something newer was told while pictures came.
    if (known === file) for (const tell of tellDisk) tell(now);
  }

  async function listen(tries = 0): Promise<void> {
    let next = tries;
    try {
      const response = await ask('/api/changes');
      // Another server at the same port knows nothing of this page.
      if (!response.ok) return meet('ended');
      meet('there');
      next = 0;
      for await (const line of linesOf(response)) {
        const said = JSON.parse(line) as ToldLine;
        if (said.kind === 'ending') return meet('ended');
        if (said.kind !== 'alive') await told(said);
      }
    } catch {
      // What breaks off is sought again.
    }
    meet('lost');
    around.after(AGAIN[Math.min(next, AGAIN.length - 1)] ?? 0, () => void listen(next + 1));
  }

  async function open(): Promise<Opened | undefined> {
    let response: Response;
    try {
      response = await ask('/api/file');
    } catch {
      throw new Error('连不上 zonerep；请看运行它的窗口是否还开着，再刷新这个网页');
    }
    if (!response.ok) throw new Error((await response.text()).trim());
    const file = (await response.json()) as ToldFile;
    known = file;
    around.addEventListener('pagehide', ({ persisted }) => {
      // A page that may be shown again as it is has not been closed.
      if (!persisted) void ask('/api/goodbye', { method: 'POST', keepalive: true }).catch(() => {});
    });
    void listen();
    if (file.kind === 'unreadable') throw new Error(file.reason);
    return file.kind === 'text' ? await openedOf(file) : undefined;
  }

  async function save(text: string, over?: string): Promise<Saved> {
    if (/\p{Surrogate}/u.test(text)) return { kind: 'failed', reason: HALF_CHARACTER };
    saving += 1;
    try {
      return await savedOf(await send(text, over));
    } finally {
      saving -= 1;
      const late = waiting;
      if (saving === 0 && late) {
        waiting = undefined;
        void told(late);
      }
    }
  }

  async function send(text: string, over: string | undefined): Promise<ToldSaved> {
    let response: Response;
    try {
      response = await ask('/api/file', {
        method: 'PUT',
        body: new TextEncoder().encode(text),
        headers: {
          'content-type': TEXT_TYPE,
          ...(over === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${over}"` }),
        },
      });
    } catch {
      return { kind: 'failed', reason: NO_ANSWER };
    }
    if (response.headers.get('content-type')?.startsWith('application/json'))
      return (await response.json()) as ToldSaved;
    return { kind: 'failed', reason: (await response.text()).trim() };
  }

  async function savedOf(said: ToldSaved): Promise<Saved> {
    if (said.kind === 'failed') return said;
    const before = known;
    known = said.file;
    // What is told in the meantime is older than the answer, or is told again.
    if (said.kind === 'conflict') return { kind: 'conflict', theirs: await onDiskOf(said.file) };
    if (said.file.kind !== 'text') return { kind: 'conflict', theirs: await onDiskOf(said.file) };
    const isSame =
      before?.kind === 'text' && JSON.stringify(before.beside) === JSON.stringify(said.file.beside);
    return {
      kind: 'saved',
      version: said.file.version,
      ...(!isSame && { opened: await openedOf(said.file) }),
    };
  }

  return {
    kind: 'server',
    name: () => known?.name,
    open,
    save,
    onDisk: (changed) => void tellDisk.push(changed),
    onContact: (changed) => void tellContact.push(changed),
  };
}
