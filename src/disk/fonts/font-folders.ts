// Where the systems keep their fonts.
import { posix, win32 } from 'node:path';
import type { Environment } from '../environment.js';

/** The folders in which a system, its user and its office programs have fonts; not all of them need be there. */
export function fontFolders(env: Environment, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') return windowsFolders(env);
  const home = env.HOME || undefined;
  const below = (...names: readonly string[]) => (home === undefined ? [] : [posix.join(home, ...names)]);
  if (platform === 'darwin')
    return [
      '/System/Library/Fonts',
      '/System/Library/AssetsV2/com_apple_MobileAsset_Font7',
      '/System/Library/AssetsV2/com_apple_MobileAsset_Font8',
      '/Library/Fonts',
      '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
      ...below('Library', 'Fonts'),
    ];
  const data = env.XDG_DATA_HOME ? [posix.join(env.XDG_DATA_HOME, 'fonts')] : below('.local/share/fonts');
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    '/opt/kingsoft/wps-office/office6/fonts',
    ...below('.fonts'),
    ...data,
  ];
}

function windowsFolders(env: Environment): readonly string[] {
  const { LOCALAPPDATA: local, SystemRoot: root = 'C:\\Windows' } = env;
  const own = local ? [win32.join(local, 'Microsoft\\Windows\\Fonts')] : [];
  return [win32.join(root, 'Fonts'), ...own];
}
