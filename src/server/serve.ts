// The server of `edit` and `preview`: one file, for one user's browser, on 127.0.0.1.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type After, byClock, watchFiles } from '../disk/watch-files.js';
import { TOKEN_MARK } from '../edit/told-file.js';
import { UserError } from '../source/user-error.js';
import { answer } from './answer.js';
import { originOf } from './guard.js';
import { type Left, presence } from './presence.js';
import { type NameBeside, servedFile } from './served-file.js';
import { servedPage } from './served-page.js';
import { streams } from './streams.js';

export interface ServeOptions {
  /** The absolute path of the file. */
  readonly path: string;
  readonly preview: boolean;
  readonly nameBeside: NameBeside;
  /** The page as it is shipped. */
  readonly html: string;
  /** 0: one that is free. */
  readonly port: number;
  readonly after?: After;
}

export interface Serving {
  /** The address with its key, for one person's eyes. */
  readonly address: string;
  /** Resolves when the last page has left, or when `stop` was called; rejects with what is a bug of zonerep. */
  readonly ended: Promise<Left | 'stopped'>;
  /** Tells the pages that there will be no more answers, and ends. */
  stop(): void;
}

/**
 * Starts to serve.
 * @throws UserError when the port cannot be had
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { path, preview, nameBeside, port: wanted, after = byClock } = options;
  const { createServer } = process.getBuiltinModule('node:http');
  const token = process.getBuiltinModule('node:crypto').randomBytes(24).toString('base64url');
  const page = servedPage(options.html);
  const file = servedFile({ path, preview, nameBeside });
  let end: (how: Left | 'stopped') => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const ended = new Promise<Left | 'stopped'>((resolve, reject) => {
    [end, fail] = [resolve, reject];
  });
  /** Nobody else would hear of what is thrown while a request is answered. */
  const attempt = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      fail(error);
      close('stopped');
    }
  };
  const present = presence((how) => close(how), after);
  const lines = streams(present, after);
  const refresh = () =>
    attempt(() => {
      if (file.refresh()) lines.tell(file.told());
    });
  const server = createServer({ maxHeaderSize: 8 * 1024, requestTimeout: 30_000, headersTimeout: 10_000 });
  const port = await listen(server, wanted);
  const watch = watchFiles(file.paths, refresh, after);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    attempt(() => {
      answer(request, response, { guarded: { port, token }, page, file, lines, present, attempt });
    });
  });

  function close(how: Left | 'stopped'): void {
    watch.stop();
    present.stop();
    server.close();
    server.closeIdleConnections();
    void lines.end().then(() => {
      // What a bug left without an answer would be waited for.
      server.closeAllConnections();
      end(how);
    });
  }

  return {
    address: `${originOf(port)}/#${TOKEN_MARK}${token}`,
    ended,
    stop: () => close('stopped'),
  };
}

/** More than any browser opens to one server. */
const MAX_CONNECTIONS = 64;

function listen(server: Server, wanted: number): Promise<number> {
  server.maxConnections = MAX_CONNECTIONS;
  server.keepAliveTimeout = 5_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, wanted)));
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : wanted);
    });
  });
}

function explain(error: NodeJS.ErrnoException, port: number): unknown {
  if (error.code === 'EADDRINUSE')
    return new UserError(`端口 ${port} 正被别的程序占用`, '请换一个端口，或者不写 --port，由系统挑一个');
  if (error.code === 'EACCES')
    return new UserError(`系统不让用端口 ${port}`, '请换一个 1024 以上的端口，或者不写 --port，由系统挑一个');
  return new UserError(
    `开不了网页（系统报错 ${error.code ?? error.message}）`,
    '请检查防火墙或安全软件的设置',
  );
}
