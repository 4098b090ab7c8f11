import { expect, it } from 'vitest';
import { fontFolders } from '../../../src/disk/fonts/font-folders.js';

it('are those of the system and of the user', () => {
  expect(fontFolders({ SystemRoot: 'D:\\W', LOCALAPPDATA: 'C:\\U' }, 'win32')).toEqual([
    'D:\\W\\Fonts',
    'C:\\U\\Microsoft\\Windows\\Fonts',
  ]);
  expect(fontFolders({ HOME: '/Users/a' }, 'darwin')).toEqual(
    expect.arrayContaining(['/System/Library/Fonts', '/Library/Fonts', '/Users/a/Library/Fonts']),
  );
  expect(fontFolders({ HOME: '/users/a' }, 'linux')).toEqual(
    expect.arrayContaining(['/usr/share/fonts', '/users/a/.fonts', '/users/a/.local/share/fonts']),
  );
  expect(fontFolders({ HOME: '/users/a', XDG_DATA_HOME: '/d' }, 'linux')).toContain('/d/fonts');
});

it('are none of a user who has no home', () => {
  expect(fontFolders({}, 'linux').join()).not.toContain('undefined');
  expect(fontFolders({}, 'darwin').join()).not.toContain('undefined');
});
