// The desk and the real server, so that both sides speak of the same.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Contact, Desk, OnDisk } from '../../../src/page/desk/desk.js';
import { serverDesk } from '../../../src/page/desk/server-desk.js';
import { NAME, type Running, run } from '../../server/running.js';
import { png } from '../../tiny-pictures.js';
import { type FakeBrowser, fakeBrowser } from './fake-browser.js';

const YAML = '单位: 青屿高新区管委会\n年度: 2025\n';
const WITH_PICTURE = `${YAML}附件:\n  - {标题: 位置图, 图片: 图.png}\n`;

interface Seated {
  readonly desk: Desk;
  readonly browser: FakeBrowser;
  /** What is told next. */
  disk(): Promise<OnDisk>;
  contact(): Promise<Contact>;
}

/** The page of a server: requests go there as its own would. */
function seat(server: Running, key = server.token): Seated {
  const origin = `http://127.0.0.1:${server.port}`;
  const again: (() => void)[] = [];
  const browser = fakeBrowser({
    location: { protocol: 'http:', hostname: '127.0.0.1', hash: `#key=${key}` },
    fetch: (target, asked) =>
      fetch(`${origin}${String(target)}`, {
        ...asked,
        headers: { ...(asked?.headers as Record<string, string>), ...(asked?.method && { origin }) },
      }),
    after: (_, act) => void again.push(act),
  });
  const desk = serverDesk(key, browser);
  const disk = queue<OnDisk>();
  const contact = queue<Contact>();
  desk.onDisk(disk.put);
  desk.onContact(contact.put);
  return { desk, browser, disk: disk.next, contact: contact.next };
}

function queue<Item>() {
  const items: Item[] = [];
  const waiting: ((item: Item) => void)[] = [];
  return {
    put: (item: Item) => {
      const first = waiting.shift();
      if (first) first(item);
      else items.push(item);
    },
    next: () =>
      new Promise<Item>((resolve) => {
        const item = items.shift();
        if (item === undefined) waiting.push(resolve);
        else resolve(item);
      }),
  };
}

describe('the desk of a server', () => {
  it('opens and saves, and is told of others’ changes but not of its own', async () => {
    const server = await run(YAML);
    const { desk, disk } = seat(server);
    const opened = await desk.open();
    expect(opened).toMatchObject({ name: NAME, text: YAML, readOnly: false, preview: false, beside: {} });
    const saved = await desk.save(`${YAML}标题: 总结\n`, opened?.version);
    expect(saved).toEqual({ kind: 'saved', version: expect.stringMatching(/^\w{32}$/) });
    expect(server.onDisk()).toBe(`${YAML}标题: 总结\n`);
    writeFileSync(server.path, 'a: 9\n');
    server.clock.pass(5_000);
    expect(await disk()).toMatchObject({ text: 'a: 9\n' });
    expect(await desk.save('a: 1\n', opened?.version)).toMatchObject({
      kind: 'conflict',
      theirs: { text: 'a: 9\n' },
    });
    rmSync(server.path);
    server.clock.pass(5_000);
    expect(await disk()).toBe('deleted');
    writeFileSync(server.path, '\0\0\0\0\0\0');
    server.clock.pass(5_000);
    expect(await disk()).toMatchObject({ unreadable: expect.stringContaining('不是文本文件') });
  });

  it('has none where there is no file yet, knows its name, and makes it', async () => {
    const server = await run(undefined);
    const { desk } = seat(server);
    expect(await desk.open()).toBeUndefined();
    expect(desk.name()).toBe(NAME);
    expect(await desk.save('a: 1\n')).toMatchObject({ kind: 'saved' });
    expect(server.onDisk()).toBe('a: 1\n');
  });

  it('brings the files beside, also those that a saved text names anew', async () => {
    const server = await run(YAML);
    writeFileSync(join(server.folder, '图.png'), png(4, 4));
    const { desk } = seat(server);
    const saved = await desk.save(WITH_PICTURE, (await desk.open())?.version);
    expect(saved).toMatchObject({
      kind: 'saved',
      opened: { text: WITH_PICTURE, beside: { '图.png': png(4, 4) } },
    });
  });

  it('says why it cannot open', async () => {
    const server = await run(YAML);
    await expect(seat(server, 'wrong').desk.open()).rejects.toThrow(
      '钥匙不对，请用 zonerep 显示的完整地址打开',
    );
  });

  it('passes on why a text was not saved', async () => {
    const server = await run(YAML, { preview: true });
    const { desk } = seat(server);
    const opened = await desk.open();
    expect(opened).toMatchObject({ preview: true, readOnly: true });
    expect(await desk.save('a: 1\n', opened?.version)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('只是预览'),
    });
    expect(await desk.save('a: \ud83d\n', opened?.version)).toMatchObject({ kind: 'failed' });
    expect(await desk.save('#'.repeat(6_000_000), opened?.version)).toMatchObject({ kind: 'failed' });
  });

  it('says that the server has ended, and that nothing can be saved', async () => {
    const server = await run(YAML);
    const { desk, contact } = seat(server);
    const opened = await desk.open();
    // Its first line has come when something is told.
    const listening = await server.listen();
    await listening.next();
    server.serving.stop();
    expect(['lost', 'ended']).toContain(await contact());
    expect(await desk.save('a: 1\n', opened?.version)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('连不上 zonerep，没有保存；改动还在网页上'),
    });
  });

  it('says goodbye when it is closed for good', async () => {
    const asked: [unknown, RequestInit | undefined][] = [];
    const browser = fakeBrowser({
      fetch: (target, init) => {
        asked.push([target, init]);
        return Promise.resolve(Response.json({ kind: 'absent', name: NAME, preview: false }));
      },
    });
    await serverDesk('k', browser).open();
    browser.fire('pagehide', { persisted: true });
    browser.fire('pagehide', { persisted: false });
    const goodbyes = asked.filter(([target]) => target === '/api/goodbye');
    expect(goodbyes).toMatchObject([
      ['/api/goodbye', { method: 'POST', keepalive: true, headers: { 'x-zonerep-key': 'k' } }],
    ]);
  });

  it('seeks the server again when the connection breaks off', async () => {
    const again: (() => void)[] = [];
    let isThere = true;
    const browser = fakeBrowser({
      after: (_, act) => void again.push(act),
      fetch: async (target) => {
        if (!isThere) throw new TypeError('Failed to fetch');
        const file = { kind: 'absent', name: NAME, preview: false };
        return target === '/api/file'
          ? Response.json(file)
          : new Response(`${JSON.stringify(file)}\n{"kind":"al`);
      },
    });
    const desk = serverDesk('k', browser);
    const { put, next } = queue<Contact>();
    desk.onContact(put);
    await desk.open();
    expect(await next()).toBe('lost');
    isThere = false;
    again.shift()?.();
    isThere = true;
    while (again.length === 0) await new Promise((resolve) => setImmediate(resolve));
    again.shift()?.();
    expect([await next(), await next()]).toEqual(['there', 'lost']);
  });
});
