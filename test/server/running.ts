// A running server over a folder of its own, and requests to it with any header: browsers would not let these be set.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { loadSummary } from '../../src/app/load.js';
import { TEXT_TYPE, TOKEN_HEADER, type ToldFile, type ToldLine } from '../../src/edit/told-file.js';
import { type ServeOptions, type Serving, serve } from '../../src/server/serve.js';
import { type FakeClock, fakeClock } from '../disk/fake-clock.js';

export const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-x'; connect-src 'none'; base-uri 'none'">
<title>zonerep</title></head><body></body></html>
`;

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Asking {
  readonly method?: string;
  /** Over those that the page sends; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string | Uint8Array;
}

export interface Running {
  readonly serving: Serving;
  readonly folder: string;
  readonly path: string;
  readonly port: number;
  readonly token: string;
  readonly clock: FakeClock;
  /** A request as the page sends it, but for what is said. */
  ask(target: string, asking?: Asking): Promise<Answered>;
  told(): Promise<ToldFile>;
  save(text: string, over: string | undefined): Promise<Answered>;
  /** Opens the stream of changes. */
  listen(): Promise<Listening>;
  onDisk(): string;
}

export interface Listening {
  /** The next line but signs of life; undefined at the end. */
  next(): Promise<ToldLine | undefined>;
  close(): void;
}

const running: Running[] = [];
afterEach(async () => {
  for (const { serving, folder } of running.splice(0)) {
    serving.stop();
    await serving.ended.catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
});

export const NAME = '总结.yaml';

/** Serves a file, which is there if `content` is given. */
export async function run(
  content: string | Uint8Array | undefined,
  {
    preview = false,
    html = PAGE,
    nameBeside = (source, beside) => void loadSummary(source, beside),
  }: Partial<Pick<ServeOptions, 'preview' | 'html' | 'nameBeside'>> = {},
): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'zonerep-serve-'));
  const path = join(folder, NAME);
  if (content !== undefined) writeFileSync(path, content);
  const clock = fakeClock();
  const serving = await serve({
    path,
    preview,
    html,
    port: 0,
    after: clock.after,
    nameBeside,
  });
  const { port, hash } = new URL(serving.address);
  const made = runningOf(serving, {
    folder,
    path,
    clock,
    port: Number(port),
    token: hash.slice('#key='.length),
  });
  running.push(made);
  return made;
}

function runningOf(
  serving: Serving,
  kept: Pick<Running, 'folder' | 'path' | 'clock' | 'port' | 'token'>,
): Running {
  const { path, port, token } = kept;
  const own = { [TOKEN_HEADER]: token, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' };
  const ask = (target: string, { method = 'GET', headers = {}, body }: Asking = {}) =>
    new Promise<Answered>((resolve, reject) => {
      const origin = method === 'GET' ? {} : { origin: `http://127.0.0.1:${port}` };
      const sent = Object.entries({ host: `127.0.0.1:${port}`, ...own, ...origin, ...headers });
      const asked = request(
        { host: '127.0.0.1', port, path: target, method, agent: false, setHost: false },
        (response) => {
          const pieces: Buffer[] = [];
          response.on('data', (piece: Buffer) => pieces.push(piece));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(pieces),
            }),
          );
        },
      );
      for (const [name, value] of sent) if (value !== undefined) asked.setHeader(name, value);
      asked.on('error', reject);
      asked.end(body);
    });
  return {
    ...kept,
    serving,
    ask,
    told: async () => JSON.parse((await ask('/api/file')).body.toString()) as ToldFile,
    save: (text, over) =>
      ask('/api/file', {
        method: 'PUT',
        body: text,
        headers: {
          'content-type': TEXT_TYPE,
          ...(over === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${over}"` }),
        },
      }),
    listen: () => listen(port, token),
    onDisk: () => readFileSync(path, 'utf8'),
  };
}

function listen(port: number, token: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path: '/api/changes', agent: false, headers: { [TOKEN_HEADER]: token } },
      (response) => {
        const lines = linesOf(response.setEncoding('utf8'));
        resolve({
          next: async () => {
            for (;;) {
              const { done, value } = await lines.next();
              if (done) return undefined;
              const line = JSON.parse(value) as ToldLine;
              if (line.kind !== 'alive') return line;
            }
          },
          close: () => asked.destroy(),
        });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let kept = '';
  try {
    for await (const piece of pieces) {
      const lines = (kept + piece).split('\n');
      kept = lines.pop() ?? '';
      yield* lines;
    }
  } catch {
    // The connection was closed, by this side or the other.
  }
}
