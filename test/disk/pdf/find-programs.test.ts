import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPrograms, namedProgram } from '../../../src/disk/pdf/find-programs.js';
import { UserError } from '../../../src/source/user-error.js';
import { withSystem } from '../with-system.js';
import { canFake, fakePrograms } from './fake-program.js';

/** What is found where only these paths are programs. */
function found(paths: readonly string[], env: Record<string, string>, platform: NodeJS.Platform) {
  const stat = (path: string) => {
    if (!paths.includes(path)) throw new Error('nothing there');
    return { isFile: () => true };
  };
  return withSystem({ stat: stat as never, access: () => {} }, () => findPrograms(env, platform));
}

describe('findPrograms', () => {
  it('looks on PATH and in the usual places, LibreOffice first', () => {
    expect(
      found(['/usr/bin/chromium', '/opt/x/soffice', '/opt/x/google-chrome'], { PATH: '/opt/x:/y' }, 'linux'),
    ).toEqual([
      { kind: 'office', name: 'LibreOffice', path: '/opt/x/soffice' },
      { kind: 'browser', name: 'Chrome', path: '/opt/x/google-chrome' },
      { kind: 'browser', name: 'Chromium', path: '/usr/bin/chromium' },
    ]);
  });

  it('knows where Windows and macOS have them', () => {
    const windows = {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local',
    };
    const office = 'C:\\Program Files\\LibreOffice\\program\\soffice.com';
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    expect(found([office, edge, chrome], windows, 'win32').map(({ path }) => path)).toEqual([
      office,
      edge,
      chrome,
    ]);
    const mac = [
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      '/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
    expect(found(mac, { HOME: '/Users/a' }, 'darwin').map(({ path }) => path)).toEqual(mac);
  });

  it('passes over relative entries of PATH: the folder of the data may hold a stranger’s program', () => {
    expect(found(['soffice', './soffice', 'bin/soffice'], { PATH: ':.:bin' }, 'linux')).toEqual([]);
  });

  it('finds none where there is none', () => {
    expect(found([], {}, 'linux')).toEqual([]);
    expect(found([], {}, 'win32')).toEqual([]);
  });
});

describe.skipIf(!canFake)('namedProgram', () => {
  it.each([
    ['soffice', 'office', 'LibreOffice'],
    ['LibreOffice', 'office', 'LibreOffice'],
    ['Chrome', 'browser', 'Chrome'],
    ['browser360', 'browser', 'browser360'],
  ])('takes %s from PATH', (word, kind, name) => {
    const { folder } = fakePrograms('soffice', 'google-chrome', 'browser360');
    expect(namedProgram(word, { PATH: folder }, '/', 'linux')).toMatchObject({ kind, name });
  });

  it('takes a path, also from the folder one is in', () => {
    const { folder, path } = fakePrograms('msedge');
    const program = { kind: 'browser', name: 'msedge', path: path('msedge') };
    expect(namedProgram(path('msedge'), {}, '/', 'linux')).toEqual(program);
    expect(namedProgram('./msedge', {}, folder, 'linux')).toEqual(program);
    expect(namedProgram(join(relative('/', folder), 'msedge'), {}, '/', 'linux')).toEqual(program);
  });

  it('takes an application of macOS, and on Windows the program of LibreOffice that waits', () => {
    const { folder } = fakePrograms();
    const app = join(folder, 'LibreOffice.app/Contents/MacOS');
    mkdirSync(app, { recursive: true });
    for (const file of [join(app, 'soffice'), join(folder, 'soffice.com'), join(folder, 'soffice.exe')])
      writeFileSync(file, '', { mode: 0o755 });
    expect(namedProgram('LibreOffice.app', {}, folder, 'darwin').path).toBe(join(app, 'soffice'));
    expect(namedProgram(join(folder, 'soffice.exe'), {}, folder, 'win32').path).toBe(
      join(folder, 'soffice.com'),
    );
  });

  it.each([
    ['没有这个程序', '找不到写 PDF 的程序“没有这个程序”'],
    ['/nowhere/soffice', '找不到写 PDF 的程序“/nowhere/soffice”'],
    ['./wps', '看不出“./wps”是 LibreOffice 还是浏览器'],
    ['.', '找不到写 PDF 的程序“.”'],
  ])('refuses %s', (word, message) => {
    const { folder } = fakePrograms('wps');
    const named = () => namedProgram(word, { PATH: folder }, folder, 'linux');
    expect(named).toThrow(UserError);
    expect(named).toThrow(message);
  });
});
