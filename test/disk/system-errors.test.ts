import { expect, it } from 'vitest';
import { explainReadError, explainWriteError } from '../../src/disk/system-errors.js';
import { UserError } from '../../src/source/user-error.js';

const system = (code: string) => Object.assign(new Error(code), { code, syscall: 'open' });

it.each([
  ['EBUSY', '写不了“r.docx”：文件被占用', '如果正在 Word 或 WPS 里打开着它，请先关闭'],
  ['EPERM', '写不了“r.docx”：文件被占用或没有写入权限', '如果正在 Word 或 WPS 里打开着它，请先关闭'],
  ['ENOSPC', '写不了“r.docx”：磁盘已满', '请腾出空间后再试，原来的文件没有改动'],
  ['EROFS', '写不了“r.docx”：所在的磁盘是只读的', '请换一个位置'],
  ['ENOENT', '写不了“r.docx”：它所在的文件夹不存在', '请先建好文件夹，或换一个位置'],
])('%s', (code, message, hint) => {
  const error = explainWriteError(system(code), 'r.docx');
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ message, hint });
});

it('has a sentence for a code that it does not know', () => {
  expect(explainWriteError(system('EWHATEVER'), 'x')).toMatchObject({
    message: '写不了“x”：系统报错 EWHATEVER',
  });
  expect(explainReadError(system('EWHATEVER'), 'x')).toMatchObject({ message: '系统报错 EWHATEVER：x' });
});

it.each([new TypeError('a bug'), Object.assign(new Error('bug'), { code: 'ERR_INVALID_ARG_TYPE' }), 'text'])(
  'hands back what is no error of the system: %s',
  (error) => {
    expect(explainWriteError(error, 'x')).toBe(error);
  },
);
