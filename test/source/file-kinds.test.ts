// Files that are no text are known by their first bytes; no text is taken for one.
import { expect, it } from 'vitest';
import { kindOfFile } from '../../src/source/file-kinds.js';

it('knows kinds with bytes between that may be anything', () => {
  expect(kindOfFile(Buffer.from('RIFF\x01\x02\x03\x04WEBPVP8 ', 'latin1'))).toBe('图片');
  expect(kindOfFile(Buffer.from('RIFF\x01\x02\x03\x04WAVEfmt ', 'latin1'))).toBe('音频或视频文件');
});

it.each(['', 'P', 'BMW 汽车零部件项目', 'MZ', 'ID3 决策树', 'RIFF', '单位: 开发区', 'PK 赛'])(
  'takes “%s” for a text',
  (text) => {
    expect(kindOfFile(Buffer.from(text))).toBeUndefined();
  },
);
