// yaml-language-server as an editor runs it, VS Code's extension among them: a process of its own, spoken to over stdio.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Position {
  readonly line: number;
  readonly character: number;
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What the server tells of a text. */
export interface EditorDiagnostic {
  readonly range: Range;
  readonly message: string;
}

/** A proposal, and the edit that taking it makes. */
export interface Proposal {
  readonly label: string;
  readonly insertText?: string;
  readonly textEdit?: { readonly range: Range; readonly newText: string };
}

interface Hover {
  readonly contents: { readonly value: string };
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

export interface LanguageServer {
  /** Opens a text as the file of that path, and returns what is told of it. */
  diagnose(path: string, text: string): Promise<readonly EditorDiagnostic[]>;
  /** What is proposed at a place of a text. */
  complete(path: string, text: string, position: Position): Promise<readonly Proposal[]>;
  /** What is shown over a place of a text, as Markdown. */
  hover(path: string, text: string, position: Position): Promise<string>;
  stop(): Promise<void>;
}

const PROGRAM = fileURLToPath(
  new URL('../../node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url),
);

/** No schema of the network, and the server's own words in Chinese, as an editor in Chinese has them. */
const SETTINGS = { yaml: { schemaStore: { enable: false }, kubernetesCRDStore: { enable: false } } };

/** Starts the server. */
export async function startLanguageServer(): Promise<LanguageServer> {
  const child = spawn(process.execPath, [PROGRAM, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const { request, notify, diagnosticsOf } = connect(child);
  await request('initialize', {
    processId: process.pid,
    rootUri: null,
    locale: 'zh-cn',
    capabilities: {
      workspace: { configuration: true },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
      },
    },
  });
  notify('initialized', {});
  notify('workspace/didChangeConfiguration', { settings: SETTINGS });
  let version = 0;
  const open = (path: string, text: string): string => {
    const uri = pathToFileURL(path).href;
    // The server knows a text by its file and version.
    notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: ++version, text } });
    return uri;
  };
  /** The server ends what it knows of a text with a message that nothing is wrong. */
  const close = async (uri: string): Promise<void> => {
    const ended = diagnosticsOf(uri);
    notify('textDocument/didClose', { textDocument: { uri } });
    await ended;
  };
  /** Asks about a place of a text that is open meanwhile. */
  const ask = async <Answer>(
    method: string,
    path: string,
    text: string,
    position: Position,
  ): Promise<Answer> => {
    const uri = open(path, text);
    const answer = await request<Answer>(method, { textDocument: { uri }, position });
    await close(uri);
    return answer;
  };
  return {
    async diagnose(path, text) {
      const told = diagnosticsOf(pathToFileURL(path).href);
      const uri = open(path, text);
      const diagnostics = await told;
      await close(uri);
      return diagnostics;
    },
    async complete(path, text, position) {
      const method = 'textDocument/completion';
      return (await ask<{ readonly items: readonly Proposal[] }>(method, path, text, position)).items;
    },
    async hover(path, text, position) {
      const answer = await ask<Hover | null>('textDocument/hover', path, text, position);
      return answer?.contents.value ?? '';
    },
    async stop() {
      await request('shutdown', null);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      notify('exit', null);
      await ended;
    },
  };
}

/** JSON-RPC over the standard streams of a process. */
function connect(child: ChildProcess) {
  const answers = new Map<number | string, (result: unknown) => void>();
  const waiting = new Map<string, (diagnostics: readonly EditorDiagnostic[]) => void>();
  let lastId = 0;

  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin?.write(body);
  };

  const take = ({ id, method, params, result }: Message): void => {
    if (id !== undefined && method === undefined) {
      answers.get(id)?.(result);
      answers.delete(id);
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: EditorDiagnostic[] };
      waiting.get(uri)?.(diagnostics);
      waiting.delete(uri);
    } else if (id !== undefined) send({ id, result: answerTo(method, params) });
  };

  let received = Buffer.alloc(0);
  child.stdout?.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const head = /^Content-Length: (\d+)(?:\r\n[^\r]+)*\r\n\r\n/.exec(
        received.subarray(0, 200).toString('latin1'),
      );
      const end = head ? head[0].length + Number(head[1]) : Number.POSITIVE_INFINITY;
      if (!head || received.length < end) return;
      const message = JSON.parse(received.subarray(head[0].length, end).toString());
      received = received.subarray(end);
      take(message);
    }
  });

  return {
    request: <Answer>(method: string, params: unknown): Promise<Answer> =>
      new Promise<Answer>((resolve) => {
        const id = ++lastId;
        answers.set(id, (result) => resolve(result as Answer));
        send({ id, method, params });
      }),
    notify: (method: string, params: unknown): void => send({ method, params }),
    diagnosticsOf: (uri: string): Promise<readonly EditorDiagnostic[]> =>
      new Promise((resolve) => {
        waiting.set(uri, resolve);
      }),
  };
}

/** The editor's answer where the server asks for settings; it has nothing else to say. */
function answerTo(method: string | undefined, params: unknown): unknown {
  if (method !== 'workspace/configuration') return null;
  const { items } = params as { items: { section: keyof typeof SETTINGS }[] };
  return items.map(({ section }) => SETTINGS[section] ?? null);
}
