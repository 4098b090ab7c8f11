import { chmodSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEXT_TYPE, TOKEN_HEADER } from '../../src/edit/told-file.js';
import { serve } from '../../src/server/serve.js';
import { encodeText } from '../../src/source/encode-text.js';
import { png } from '../tiny-pictures.js';
import { type Asking, NAME, PAGE, type Running, run } from './running.js';

const YAML = '# 一行注释\r\n单位: 青屿高新区管委会\r\n年度: 2025\r\n';
const isPosix = process.platform !== 'win32';

const versionOf = async (server: Running): Promise<string> => {
  const told = await server.told();
  return told.kind === 'text' ? told.version : told.kind;
};

describe('the page', () => {
  it('is handed out to whoever has the address, and may speak with its server alone', async () => {
    const server = await run(YAML);
    const { status, headers, body } = await server.ask('/', {
      headers: { [TOKEN_HEADER]: undefined, 'sec-fetch-site': 'none' },
    });
    expect(status).toBe(200);
    expect(body.toString()).toBe(PAGE.replace("connect-src 'none'", "connect-src 'self'"));
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'sha256-x'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(body.toString()).not.toContain(server.token);
  });

  it('has its key behind #, where it is sent to nobody, and another one each time', async () => {
    const [one, two] = [await run(YAML), await run(YAML)];
    expect(one.serving.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]{32}$/);
    expect(one.token).not.toBe(two.token);
  });

  it('is refused where it is not that of zonerep', async () => {
    await expect(run(YAML, { html: '<p>' })).rejects.toThrow('zonerep 自己的网页文件“dist/zonerep.html”不对');
  });
});

describe('a request that is not the page’s', () => {
  const put = (headers: Asking['headers'] = {}): Asking => ({
    method: 'PUT',
    body: 'a: 1\n',
    headers: { 'content-type': TEXT_TYPE, 'if-match': `"${'0'.repeat(32)}"`, ...headers },
  });
  it.each<readonly [string, string, Asking, number]>([
    ['a name that leads to 127.0.0.1', '/', { headers: { host: 'example.com' } }, 421],
    ['another name of this computer', '/api/file', { headers: { host: 'localhost:80' } }, 421],
    ['no host', '/api/file', { headers: { host: '' } }, 421],
    ['another origin', '/api/file', { headers: { origin: 'https://example.com' } }, 403],
    ['a page from a file', '/api/file', { headers: { origin: 'null' } }, 403],
    ['a page of another server here', '/api/file', put({ origin: 'http://127.0.0.1:1' }), 403],
    ['something that hides where it comes from', '/api/file', put({ origin: undefined }), 403],
    ['a link on another page', '/', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['another port of this computer', '/api/file', { headers: { 'sec-fetch-site': 'same-site' } }, 403],
    ['an address that was typed', '/api/file', { headers: { 'sec-fetch-site': 'none' } }, 403],
    ['who has no key', '/api/file', { headers: { [TOKEN_HEADER]: undefined } }, 401],
    ['a wrong key', '/api/file', { headers: { [TOKEN_HEADER]: 'x'.repeat(32) } }, 401],
    ['a key that is cut short', '/api/changes', { headers: { [TOKEN_HEADER]: 'x' } }, 401],
    ['a key in the address', '/api/file?key=x', {}, 404],
    ['a path', '/api/../../etc/passwd', {}, 404],
    ['an encoded path', '/%2e%2e/etc/passwd', {}, 404],
    ['a file beside by its name', '/api/beside/zonerep.config.yaml', {}, 404],
    ['a file beside that is not named', `/api/beside/${'0'.repeat(32)}`, {}, 404],
    ['the whole address in the first line', 'http://127.0.0.1/api/file', {}, 404],
    ['a method of another place', '/', { method: 'POST' }, 405],
    ['deleting', '/api/file', { method: 'DELETE' }, 405],
    ['a question before another origin', '/api/file', { method: 'OPTIONS' }, 405],
    ['a form', '/api/file', put({ 'content-type': 'text/plain' }), 415],
    ['something packed', '/api/file', put({ 'content-encoding': 'gzip' }), 415],
    ['a text for any version', '/api/file', put({ 'if-match': '*' }), 428],
    ['a text for no version', '/api/file', put({ 'if-match': undefined }), 428],
    ['a text for two', '/api/file', put({ 'if-none-match': '*' }), 428],
    ['another version', '/api/file', put(), 412],
    ['more than is read', '/api/file', put({ 'content-length': String(6 * 1024 * 1024) }), 413],
  ])('is refused: %s', async (_, target, asking, status) => {
    const server = await run(YAML);
    const before = statSync(server.path, { bigint: true });
    const answered = await server.ask(target, asking);
    expect(answered.status).toBe(status);
    expect(answered.headers['access-control-allow-origin']).toBeUndefined();
    expect(answered.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
    if (status !== 412) expect(answered.body.toString()).not.toContain('青屿');
    expect(server.onDisk()).toBe(YAML);
    expect(statSync(server.path, { bigint: true }).mtimeNs).toBe(before.mtimeNs);
  });

  it('is refused: more than is read, of a length that is not said', async () => {
    const server = await run(YAML);
    const asking = put({ 'if-match': `"${await versionOf(server)}"`, 'transfer-encoding': 'chunked' });
    const answered = await server
      .ask('/api/file', { ...asking, body: '#'.repeat(6 * 1024 * 1024) })
      .catch(() => undefined);
    // The connection may be gone before the answer has been read.
    expect(answered?.status ?? 413).toBe(413);
    expect(server.onDisk()).toBe(YAML);
  });

  it('is refused: what is no UTF-8', async () => {
    const server = await run(YAML);
    const asking = put({ 'if-match': `"${await versionOf(server)}"` });
    const { status, body } = await server.ask('/api/file', { ...asking, body: Buffer.from([0xd7, 0xdc]) });
    expect([status, body.toString()]).toEqual([400, '发来的文字不是 UTF-8 编码，没有保存\n']);
    expect(server.onDisk()).toBe(YAML);
  });

  it('saves nothing of a text that breaks off', async () => {
    const server = await run(YAML);
    const version = await versionOf(server);
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(
          `PUT /api/file HTTP/1.1\r\nhost: 127.0.0.1:${server.port}\r\norigin: http://127.0.0.1:${server.port}\r\n` +
            `${TOKEN_HEADER}: ${server.token}\r\ncontent-type: ${TEXT_TYPE}\r\nif-match: "${version}"\r\n` +
            'content-length: 100\r\n\r\na: 1\n',
          () => socket.destroy(),
        );
        socket.on('close', () => resolve());
      });
    });
    expect(await versionOf(server)).toBe(version);
  });

  it('reaches the server on this computer only', async () => {
    const server = await run(YAML);
    const other = createServer();
    // The same port of another address of this computer is free.
    const free = await new Promise<boolean>((resolve) => {
      other.once('error', () => resolve(false));
      other.listen(server.port, '127.0.0.2', () => resolve(true));
    });
    other.close();
    if (process.platform === 'linux') expect(free).toBe(true);
  });
});

describe('a text that is saved', () => {
  it('goes into the file byte for byte, and opening it has changed nothing', async () => {
    const server = await run(`\ufeff${YAML}`);
    const { mtimeNs } = statSync(server.path, { bigint: true });
    await server.ask('/');
    const told = await server.told();
    expect(told).toMatchObject({ kind: 'text', name: NAME, text: YAML, readOnly: false, preview: false });
    expect(statSync(server.path, { bigint: true }).mtimeNs).toBe(mtimeNs);
    const { status, body } = await server.save(`${YAML}标题: 总结\r\n`, await versionOf(server));
    expect(status).toBe(200);
    expect(JSON.parse(body.toString())).toMatchObject({
      kind: 'saved',
      file: { text: `${YAML}标题: 总结\r\n` },
    });
    expect(server.onDisk()).toBe(`\ufeff${YAML}标题: 总结\r\n`);
  });

  it('is not put over what others wrote, which is told', async () => {
    const server = await run(YAML);
    const version = await versionOf(server);
    writeFileSync(server.path, 'a: 9\n');
    const { status, body } = await server.save('a: 1\n', version);
    expect([status, JSON.parse(body.toString())]).toMatchObject([
      412,
      { kind: 'conflict', file: { text: 'a: 9\n' } },
    ]);
    expect(server.onDisk()).toBe('a: 9\n');
  });

  it('makes a file that was not there, once', async () => {
    const server = await run(undefined);
    expect(await server.told()).toEqual({ kind: 'absent', name: NAME, preview: false });
    expect((await server.save('a: 1\n', undefined)).status).toBe(200);
    expect((await server.save('a: 2\n', undefined)).status).toBe(412);
    expect(server.onDisk()).toBe('a: 1\n');
  });

  it('is refused with the reason where it cannot be written', async () => {
    const server = await run(YAML);
    const { status, body } = await server.save('\0'.repeat(9), await versionOf(server));
    expect([status, JSON.parse(body.toString()).kind]).toEqual([422, 'failed']);
    rmSync(server.folder, { recursive: true });
    const gone = await server.save('a: 1\n', undefined);
    expect(JSON.parse(gone.body.toString()).reason).toContain('文件夹');
  });

  it('is refused in a preview', async () => {
    const server = await run(YAML, { preview: true });
    expect(await server.told()).toMatchObject({ readOnly: true, preview: true });
    const { status, body } = await server.save('a: 1\n', await versionOf(server));
    expect([status, JSON.parse(body.toString()).reason]).toEqual([
      422,
      '现在只是预览，不能保存；要改，请用 zonerep edit 打开',
    ]);
    expect(server.onDisk()).toBe(YAML);
  });
});

describe('what happens on the disk', () => {
  it.each<readonly [string, (server: Running) => void, object]>([
    ['written in place', ({ path }) => writeFileSync(path, 'a: 9\n'), { kind: 'text', text: 'a: 9\n' }],
    [
      'replaced by a rename',
      ({ folder, path }) => {
        writeFileSync(join(folder, 'b'), 'a: 8\n');
        renameSync(join(folder, 'b'), path);
      },
      { kind: 'text', text: 'a: 8\n' },
    ],
    ['emptied', ({ path }) => writeFileSync(path, ''), { kind: 'text', text: '' }],
    ['deleted', ({ path }) => rmSync(path), { kind: 'absent' }],
    [
      'saved in GBK',
      ({ path }) => writeFileSync(path, encodeText('单位: 云岭经济开发区管理委员会\n', 'gb18030') ?? ''),
      {
        kind: 'unreadable',
        reason: expect.stringContaining('文件是 GBK 编码，不是 UTF-8；请在编辑器里另存为'),
      },
    ],
    [
      'replaced by a folder',
      ({ path }) => {
        rmSync(path);
        mkdirSync(path);
      },
      { kind: 'unreadable', reason: expect.stringContaining('文件夹') },
    ],
    ...(isPosix
      ? ([
          [
            'made read-only',
            ({ path }: Running) => chmodSync(path, 0o444),
            { kind: 'text', text: YAML, readOnly: true },
          ],
        ] as const)
      : []),
  ])('is told: a file %s', async (_, act, expected) => {
    const server = await run(YAML);
    const listening = await server.listen();
    expect(await listening.next()).toMatchObject({ kind: 'text', text: YAML });
    act(server);
    server.clock.pass(5_000);
    expect(await listening.next()).toMatchObject(expected);
  });

  it('is told to every page, what one of them saves too', async () => {
    const server = await run(YAML);
    const pages = [await server.listen(), await server.listen()];
    for (const page of pages) await page.next();
    await server.save('a: 1\n', await versionOf(server));
    for (const page of pages) expect(await page.next()).toMatchObject({ text: 'a: 1\n' });
  });

  it('is never overwritten, whatever it is', async () => {
    const server = await run(YAML);
    const version = await versionOf(server);
    const gbk = encodeText('单位: 云岭经济开发区管理委员会\n', 'gb18030') ?? new Uint8Array();
    writeFileSync(server.path, gbk);
    for (const over of [version, undefined]) {
      const { status, body } = await server.save('a: 1\n', over);
      expect([status, JSON.parse(body.toString()).file.kind]).toEqual([412, 'unreadable']);
    }
  });
});

describe('files beside', () => {
  const WITH_PICTURE = `${YAML}附件:\n  - {标题: 位置图, 图片: 图.png}\n`;

  it('are handed out by their sums, as far as the file names them', async () => {
    const server = await run(YAML);
    writeFileSync(join(server.folder, '图.png'), png(4, 4));
    expect(await server.told()).toMatchObject({ beside: [] });
    await server.save(WITH_PICTURE, await versionOf(server));
    const told = await server.told();
    if (told.kind !== 'text' || !told.beside[0]) throw new Error('no picture');
    expect(told.beside).toEqual([{ name: '图.png', sum: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
    const { status, headers, body } = await server.ask(`/api/beside/${told.beside[0].sum}`);
    expect([status, headers['content-type'], body.equals(Buffer.from(png(4, 4)))]).toEqual([
      200,
      'application/octet-stream',
      true,
    ]);
  });

  it('are told of when they change', async () => {
    const server = await run(WITH_PICTURE);
    const listening = await server.listen();
    expect(await listening.next()).toMatchObject({ beside: [] });
    writeFileSync(join(server.folder, '图.png'), png(4, 4));
    server.clock.pass(5_000);
    expect(await listening.next()).toMatchObject({ text: WITH_PICTURE, beside: [{ name: '图.png' }] });
  });

  it.runIf(isPosix)('are none that lie elsewhere, be it by a path or a link', async () => {
    const server = await run(`${YAML}附件:\n  - {标题: 甲, 图片: ../图.png}\n  - {标题: 乙, 图片: 图.png}\n`);
    symlinkSync('/etc/passwd', join(server.folder, '图.png'));
    expect(await server.told()).toMatchObject({ beside: [] });
  });
});

describe('the end', () => {
  it('comes when the last page was closed, and not when it is loaded anew', async () => {
    const server = await run(YAML);
    const first = await server.listen();
    await first.next();
    await server.ask('/api/goodbye', { method: 'POST' });
    first.close();
    const second = await server.listen();
    await second.next();
    server.clock.pass(40 * 60_000);
    expect(await versionOf(server)).toMatch(/^\w{32}$/);
    await server.ask('/api/goodbye', { method: 'POST' });
    second.close();
    await untilGone(server);
    server.clock.pass(10_000);
    expect(await server.serving.ended).toBe('closed');
  });

  it('comes long after the last sign of a page that said nothing', async () => {
    const server = await run(YAML);
    const page = await server.listen();
    await page.next();
    page.close();
    await untilGone(server);
    server.clock.pass(20 * 60_000);
    expect(await versionOf(server)).toMatch(/^\w{32}$/);
    server.clock.pass(20 * 60_000);
    expect(await server.serving.ended).toBe('lost');
  });

  it('is told to the pages', async () => {
    const server = await run(YAML);
    const page = await server.listen();
    await page.next();
    server.serving.stop();
    expect([await page.next(), await page.next()]).toEqual([{ kind: 'ending' }, undefined]);
    expect(await server.serving.ended).toBe('stopped');
  });

  /** The server sees that a connection is closed a moment later; only then is the time before its end running. */
  async function untilGone({ clock, told }: Running): Promise<void> {
    for (const before = clock.waiting(); clock.waiting() === before; ) await told();
  }
});

describe('a bug of zonerep', () => {
  it('ends the server and is told, instead of being lost between two requests', async () => {
    const bug = new Error('bug');
    let count = 0;
    const server = await run(YAML, {
      nameBeside: () => {
        count += 1;
        if (count > 1) throw bug;
      },
    });
    const ended = server.serving.ended.catch((error: unknown) => error);
    await server.ask('/api/file').catch(() => undefined);
    expect(await ended).toBe(bug);
  });
});

describe('a port', () => {
  it('that is taken is told, with what to do', async () => {
    const { port, path } = await run(YAML);
    const again = serve({ path, preview: false, html: PAGE, port, nameBeside: () => {} });
    await expect(again).rejects.toThrow(`端口 ${port} 正被别的程序占用`);
  });
});
