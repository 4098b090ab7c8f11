import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openersFor, startOpener } from '../../src/disk/open-address.js';

const ADDRESS = 'http://127.0.0.1:51234/#key=aB-_9';
const all = () => true;

describe('what opens an address', () => {
  it('is a program of the system itself on Windows and macOS, by its path and without a shell', () => {
    expect(openersFor(ADDRESS, { SystemRoot: 'D:\\Win' }, 'win32', all)).toEqual([
      ['D:\\Win\\System32\\rundll32.exe', 'url.dll,FileProtocolHandler', ADDRESS],
    ]);
    expect(openersFor(ADDRESS, { SystemRoot: '.' }, 'win32', all)).toEqual([]);
    expect(openersFor(ADDRESS, {}, 'darwin', all)).toEqual([['/usr/bin/open', ADDRESS]]);
  });

  it('is xdg-open on Linux, where there is a screen, and never one in the folder of the data', () => {
    const env = { PATH: '.:bin:/opt/bin:/usr/bin', DISPLAY: ':0' };
    const found = openersFor(ADDRESS, env, 'linux', (path) => path.startsWith('/usr/bin/'));
    expect(found).toEqual([
      ['/usr/bin/xdg-open', ADDRESS],
      ['/usr/bin/gio', 'open', ADDRESS],
    ]);
    expect(openersFor(ADDRESS, { PATH: '/usr/bin' }, 'linux', all)).toEqual([]);
    expect(openersFor(ADDRESS, { ...env, PATH: '.:bin' }, 'linux', all)).toEqual([]);
  });

  it('is the browser of Windows in WSL', () => {
    const env = { PATH: '/usr/bin:/mnt/c/Windows/System32', WSL_DISTRO_NAME: 'Debian' };
    const isThere = (path: string) => path === '/mnt/c/Windows/System32/rundll32.exe';
    expect(openersFor(ADDRESS, env, 'linux', isThere)[0]).toEqual([
      '/mnt/c/Windows/System32/rundll32.exe',
      'url.dll,FileProtocolHandler',
      ADDRESS,
    ]);
    expect(openersFor(ADDRESS, env, 'linux', all)[0]).toEqual(['/usr/bin/wslview', ADDRESS]);
  });

  it.each(['http://127.0.0.1/#key=a&calc', 'file:///etc/passwd', 'http://example.com/#key=a', `${ADDRESS}"`])(
    'is nothing for what is no address of the server: %s',
    (address) => {
      expect(openersFor(address, {}, 'darwin', all)).toEqual([]);
    },
  );
});

describe.runIf(process.platform !== 'win32')('a start', () => {
  it('goes on to the next program where one cannot be started', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zonerep-open-'));
    const said = join(folder, 'said');
    const program = join(folder, 'opener');
    writeFileSync(program, `#!/bin/sh\nprintf '%s' "$1" > '${said}.part' && mv '${said}.part' '${said}'\n`, {
      mode: 0o755,
    });
    expect(
      await startOpener(
        [
          [join(folder, 'none'), ADDRESS],
          [program, ADDRESS],
        ],
        {},
      ),
    ).toBe(true);
    while (!existsSync(said)) await new Promise((resolve) => setImmediate(resolve));
    expect(readFileSync(said, 'utf8')).toBe(ADDRESS);
    rmSync(folder, { recursive: true });
  });

  it('says that none could be', async () => {
    expect(await startOpener([['/nowhere/opener', ADDRESS]], {})).toBe(false);
    expect(await startOpener([], {})).toBe(false);
  });
});
