import { describe, expect, it } from 'vitest';
import type { OnDisk } from '../../../src/page/desk/desk.js';
import { DRAFTS_PRIVACY, NO_STORE, STORE_FULL } from '../../../src/page/desk/drafts.js';
import { offlineDesk } from '../../../src/page/desk/offline-desk.js';
import { fakeBrowser, fakeStore } from './fake-browser.js';

/** A window opened anew over the same stores; a reload keeps those of the tab too. */
const again = (before: ReturnType<typeof fakeBrowser>, tab: 'reload' | 'another') =>
  fakeBrowser({
    localStorage: before.localStorage,
    sessionStorage: tab === 'reload' ? before.sessionStorage : fakeStore(),
  });

describe('the desk without a server', () => {
  it('begins with nothing, and keeps nothing before something is saved', async () => {
    const browser = fakeBrowser();
    const desk = offlineDesk(browser);
    expect(await desk.open()).toBeUndefined();
    desk.drafts?.begin('去年.yaml', 'a: 1\r\n');
    expect(await desk.open()).toMatchObject({ name: '去年.yaml', text: 'a: 1\r\n', readOnly: false });
    expect(desk.drafts?.list()).toEqual([]);
    expect(browser.localStorage?.length).toBe(0);
  });

  it('has the draft again after the page was loaded anew, and offers it in another window', async () => {
    const browser = fakeBrowser();
    const desk = offlineDesk(browser);
    desk.drafts?.begin('甲.yaml', '');
    const opened = await desk.open();
    expect(await desk.save('a: 1\n', opened?.version)).toMatchObject({ kind: 'saved' });
    const reloaded = offlineDesk(again(browser, 'reload'));
    expect(await reloaded.open()).toMatchObject({ name: '甲.yaml', text: 'a: 1\n' });
    const other = offlineDesk(again(browser, 'another'));
    expect(await other.open()).toBeUndefined();
    expect(other.drafts?.list()).toMatchObject([{ name: '甲.yaml', text: 'a: 1\n' }]);
    expect(other.drafts?.resume(other.drafts.list()[0]?.id ?? '')).toBe(true);
    expect(await other.open()).toMatchObject({ text: 'a: 1\n' });
    expect(other.drafts?.resume('gone')).toBe(false);
  });

  it('keeps a draft for each document, newest first, and removes one or all of them and nothing else', async () => {
    const browser = fakeBrowser();
    browser.localStorage?.setItem('another page’s', 'x');
    const desk = offlineDesk(browser);
    for (const name of ['甲.yaml', '乙.yaml', '丙.yaml']) {
      desk.drafts?.begin(name, '');
      await desk.save(name, (await desk.open())?.version);
    }
    const names = () => desk.drafts?.list().map((draft) => draft.name);
    expect(names()).toEqual(['丙.yaml', '乙.yaml', '甲.yaml']);
    desk.drafts?.remove(desk.drafts.list()[1]?.id ?? '');
    expect(names()).toEqual(['丙.yaml', '甲.yaml']);
    desk.drafts?.clear();
    expect(names()).toEqual([]);
    expect(await desk.open()).toBeUndefined();
    expect(browser.localStorage?.length).toBe(1);
  });

  it('says that the store is full, and keeps what is there', async () => {
    const store = fakeStore(400);
    const desk = offlineDesk(fakeBrowser({ localStorage: store }));
    const saved = await desk.save('a: 1\n');
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    expect(await desk.save('x'.repeat(500), saved.version)).toEqual({ kind: 'failed', reason: STORE_FULL });
    expect(desk.drafts?.list()).toMatchObject([{ text: 'a: 1\n', name: '工作总结.yaml' }]);
  });

  it('says that the browser keeps nothing', async () => {
    const desk = offlineDesk(fakeBrowser({ localStorage: undefined, sessionStorage: undefined }));
    expect(desk.drafts).toMatchObject({ isKept: false, privacy: DRAFTS_PRIVACY });
    expect(await desk.open()).toBeUndefined();
    expect(await desk.save('a: 1\n')).toEqual({ kind: 'failed', reason: NO_STORE });
    expect(desk.drafts?.list()).toEqual([]);
  });

  it('puts nothing over what another window with the same draft has saved', async () => {
    const browser = fakeBrowser();
    const one = offlineDesk(browser);
    const first = await one.save('a: 1\n');
    const beside = again(browser, 'reload');
    const two = offlineDesk(beside);
    const told: OnDisk[] = [];
    two.onDisk((now) => told.push(now));
    const opened = await two.open();
    expect(await one.save('a: 2\n', first.kind === 'saved' ? first.version : '')).toMatchObject({
      kind: 'saved',
    });
    expect(await two.save('a: 3\n', opened?.version)).toMatchObject({
      kind: 'conflict',
      theirs: { text: 'a: 2\n' },
    });
    beside.fire('storage', { key: 'another page’s' });
    beside.fire('storage', { key: `zonerep.draft.${one.drafts?.list()[0]?.id}` });
    one.drafts?.clear();
    beside.fire('storage', { key: null });
    expect(told).toMatchObject([{ text: 'a: 2\n' }, 'deleted']);
  });

  it('passes over what is no draft', () => {
    const browser = fakeBrowser();
    browser.localStorage?.setItem('zonerep.draft.x', '{');
    browser.localStorage?.setItem('zonerep.draft.y', '{"name":1}');
    browser.localStorage?.setItem('zonerep.draft.z', 'null');
    expect(offlineDesk(browser).drafts?.list()).toEqual([]);
  });

  it('refuses half a character, which no file can hold', async () => {
    expect(await offlineDesk(fakeBrowser()).save('a: \ud83d\n')).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('半个字符'),
    });
  });
});
