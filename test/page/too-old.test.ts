import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const place = { id: 'page', innerHTML: '' };

beforeEach(() => {
  vi.resetModules();
  Object.assign(place, { id: 'page', innerHTML: '' });
  vi.stubGlobal('document', { getElementById: (id: string) => (id === place.id ? place : null) });
});
afterEach(() => vi.unstubAllGlobals());

it('leaves its place to the page where the page can run', async () => {
  await import('../../src/page/too-old.js');
  expect(place).toEqual({ id: 'page', innerHTML: '' });
});

it('says in an old browser which ones will do, and takes the place', async () => {
  vi.stubGlobal('structuredClone', undefined);
  await import('../../src/page/too-old.js');
  expect(place.id).not.toBe('page');
  expect(place.innerHTML).toContain('这个浏览器太旧');
  expect(place.innerHTML).toContain('Chrome 109');
});

it('says so too where the script of the page could not even be read', async () => {
  vi.stubGlobal('RegExp', () => {
    throw new SyntaxError('invalid group');
  });
  await import('../../src/page/too-old.js');
  expect(place.id).not.toBe('page');
});
