// Answers one request of the page.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { maxFileSize } from '../source/decode-source.js';
import { admitted, type Guarded, type Refusal, tooLong } from './guard.js';
import { NO_PAGE, safeHeaders } from './headers.js';
import type { Presence } from './presence.js';
import type { ServedFile } from './served-file.js';
import type { ServedPage } from './served-page.js';
import type { Streams } from './streams.js';

export interface House {
  readonly guarded: Guarded;
  readonly page: ServedPage;
  readonly file: ServedFile;
  readonly lines: Streams;
  readonly present: Presence;
  /** Does what may throw because of a bug. */
  readonly attempt: (act: () => void) => void;
}

/** Answers a request, or refuses it without having looked at its body. */
export function answer(request: IncomingMessage, response: ServerResponse, house: House): void {
  const { guarded, page, file, lines, present } = house;
  const { method = '', url: target = '', headers } = request;
  const route = admitted({ method, target, headers }, guarded);
  if ('status' in route) refuse(request, response, route);
  else if (route.to === 'page') send(response, 200, 'text/html; charset=utf-8', page.html, page.policy);
  else if (route.to === 'save') save(request, response, house);
  else if (route.to === 'beside') sendBeside(request, response, file.beside(route.sum));
  else if (route.to === 'goodbye') {
    present.saidGoodbye();
    response.writeHead(204, safeHeaders(NO_PAGE)).end();
  } else {
    file.refresh();
    if (route.to === 'file') sendJson(response, 200, file.told());
    else {
      response.writeHead(200, { ...safeHeaders(NO_PAGE), 'content-type': 'application/x-ndjson' });
      lines.open(response, file.told());
    }
  }
}

function sendBeside(request: IncomingMessage, response: ServerResponse, bytes: Uint8Array | undefined): void {
  if (bytes) send(response, 200, 'application/octet-stream', bytes);
  else refuse(request, response, { status: 404, reason: '这个文件变了' });
}

/** Reads the body, which may be as long as a file, and saves it. */
function save(request: IncomingMessage, response: ServerResponse, { file, lines, attempt }: House): void {
  const pieces: Uint8Array[] = [];
  let length = 0;
  request.on('data', (piece: Uint8Array) => {
    length += piece.length;
    if (length > maxFileSize) {
      pieces.length = 0;
      if (!response.headersSent) refuse(request, response, tooLong);
    } else pieces.push(piece);
  });
  // What breaks off in the middle never comes to its end, and nothing is saved.
  request.on('end', () => {
    if (response.headersSent) return;
    const text = textOf(pieces);
    if (text === undefined) {
      refuse(request, response, { status: 400, reason: '发来的文字不是 UTF-8 编码，没有保存' });
      return;
    }
    const expected = /[0-9a-f]{32}/.exec(request.headers['if-match'] ?? '')?.[0];
    attempt(() => {
      const before = JSON.stringify(file.told());
      const saved = file.save(text, expected);
      sendJson(response, { saved: 200, conflict: 412, failed: 422 }[saved.kind], saved);
      // The other pages, and this one, which knows it by its version.
      if (JSON.stringify(file.told()) !== before) lines.tell(file.told());
    });
  });
}

function textOf(pieces: readonly Uint8Array[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    return undefined;
  }
}

/** Whoever is refused is told why in one line, and the connection ends: nobody reads what he might still send. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, reason, allow }: Refusal,
): void {
  response.setHeader('connection', 'close');
  if (allow !== undefined) response.setHeader('allow', allow);
  send(response, status, 'text/plain; charset=utf-8', `${reason}\n`);
  // Read and dropped up to a limit, so that the answer is read before the connection breaks.
  request.resume();
  response.once('finish', () => request.socket.destroySoon());
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  content: string | Uint8Array,
  policy = NO_PAGE,
): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  response.writeHead(status, {
    ...safeHeaders(policy),
    'content-type': type,
    'content-length': bytes.length,
  });
  response.end(bytes);
}
