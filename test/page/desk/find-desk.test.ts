import { describe, expect, it } from 'vitest';
import { findDesk } from '../../../src/page/desk/find-desk.js';
import { fakeBrowser } from './fake-browser.js';

const deskAt = (address: string) => {
  const { protocol, hostname, hash } = new URL(address);
  return findDesk(fakeBrowser({ location: { protocol, hostname, hash } }));
};

describe('the desk', () => {
  it('is the server’s at its own address, and else the browser’s', () => {
    expect(deskAt('http://127.0.0.1:5000/#key=abc').kind).toBe('server');
    expect(deskAt('file:///C:/zonerep.html#key=abc').kind).toBe('offline');
    expect(deskAt('https://example.com/zonerep.html').kind).toBe('offline');
  });

  it('says what to do where the server cannot be reached', async () => {
    await expect(deskAt('http://127.0.0.1:5000/').open()).rejects.toThrow('连不上 zonerep');
  });
});
