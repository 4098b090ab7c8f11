import { describe, expect, it } from 'vitest';
import { loadSummary } from '../../src/app/load.js';
import type { BesideFile } from '../../src/source/beside.js';
import { createSource } from '../../src/source/source.js';
import { jpeg, png } from '../tiny-pictures.js';

const heavy = new Uint8Array(6_000_000);
heavy.set(jpeg(100, 100, { end: [] }));
heavy.set([0xff, 0xd9], heavy.length - 2);

const FILES: Readonly<Record<string, BesideFile>> = {
  'a.png': { bytes: png(10, 10) },
  'heavy.jpg': { bytes: heavy },
  'half.png': { bytes: png(10, 10).slice(0, 40) },
  'list.png': { bytes: new TextEncoder().encode('名称,数值') },
  'old.png': { bytes: new TextEncoder().encode('GIF89a') },
  'huge.png': { bytes: png(99_999, 99_999) },
  'out.png': { fault: 'outside' },
  'folder.png': { fault: 'folder' },
  'film.png': { fault: 'too-large' },
  'secret.png': { fault: 'refused', reason: '没有读取“secret.png”的权限' },
};

const NAMES = Object.keys(FILES);

/** The findings on a summary whose one item has these pictures, each as `line:column code message（hint）`. */
function told(pictures: string): string[] {
  const yaml = `单位: 云岭经济开发区管委会\n年度: 2025\n主要工作:\n  - 标题: 抓项目\n    图片: ${pictures}\n`;
  const { diagnostics } = loadSummary(
    createSource('a.yaml', yaml),
    (name) => FILES[name] ?? { fault: 'missing', others: NAMES },
  );
  return diagnostics.map(
    ({ range, code, message, hint }) =>
      `${range.start.line}:${range.start.column} ${code} ${message}（${hint}）`,
  );
}

describe('a picture that can be printed', () => {
  it.each(['a.png', '[a.png, {文件: a.png, 标题: 全景, 宽度: 80}]', ''])('says nothing: %s', (pictures) => {
    expect(told(pictures)).toEqual([]);
  });
});

describe('a picture that cannot be printed is told once, at its file', () => {
  it.each([
    ['b.png', '5:9 unreadable-file 找不到图片“b.png”（是否应为“a.png”？）'],
    ['heavy.png', '5:9 unreadable-file 找不到图片“heavy.png”（是否应为“heavy.jpg”？）'],
    [
      '园区全景.png',
      '5:9 unreadable-file 找不到图片“园区全景.png”（请把图片放进本文件所在的文件夹，文件名连后缀（.jpg、.png）一起写）',
    ],
    [
      '{文件: out.png, 标题: 甲}',
      '5:14 unreadable-file “out.png”不在本文件所在的文件夹里（请把图片放进本文件所在的文件夹，只写文件名）',
    ],
    [
      'folder.png',
      '5:9 unreadable-file “folder.png”是文件夹，不是图片（请写到文件名，如 图片/园区全景.jpg）',
    ],
    ['film.png', '5:9 unreadable-file 图片“film.png”超过 21 MB，太大（请缩小后另存）'],
    [
      'secret.png',
      '5:9 unreadable-file 图片“secret.png”读不出来：没有读取“secret.png”的权限（请检查文件的权限）',
    ],
    ['half.png', '5:9 unusable-picture 图片“half.png”不完整或已损坏，打不开（请重新导出或重新复制这张图片）'],
    ['list.png', '5:9 unusable-picture “list.png”不是图片（请用“画图”打开，另存为 PNG 或 JPEG）'],
    [
      'old.png',
      '5:9 unusable-picture “old.png”是GIF 图片，这里只能用 PNG 和 JPEG 图片（请用“画图”打开，另存为 PNG 或 JPEG）',
    ],
    [
      'huge.png',
      '5:9 unusable-picture 图片“huge.png”有 99999×99999 个像素，Word 打不开这样大的图（请缩小到长边 4000 像素以内）',
    ],
    [
      'heavy.jpg',
      '5:9 large-picture 图片“heavy.jpg”有 6 MB，放进去后 Word 文件会很大，不便发送（用“画图”或看图软件缩小后另存，一般不超过 1 MB）',
    ],
    ['[a.png, b.png]', '5:17 unreadable-file 找不到图片“b.png”（是否应为“a.png”？）'],
  ])('%s', (pictures, finding) => {
    expect(told(pictures)).toEqual([finding]);
  });
});

describe('what is wrong around it is told in the same way', () => {
  it.each([
    ['{标题: 甲}', 'missing-field'],
    ['{文件: a.png, 图题: 甲}', 'unknown-field'],
    ['{文件: a.png, 宽度: 12厘米}', 'wrong-type'],
    ['{文件: a.png, 宽度: 1}', 'wrong-value'],
    ['{文件: a.png, 标题: "{{没有}}"}', 'unknown-citation'],
  ])('%s', (pictures, code) => {
    expect(told(pictures).map((line) => line.split(' ')[1])).toEqual([code]);
  });
});
