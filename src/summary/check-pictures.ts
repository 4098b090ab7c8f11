// Tells which pictures cannot be printed, and why, at the name of their file.
import { closest } from '../chinese/closest.js';
import { type Diagnostic, diagnose, type Finding } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import { nodeAt, type TreeNode } from '../source/tree.js';
import { MAX_PICTURE_BYTES } from './build-insets.js';
import { holdersOf } from './holders.js';
import type { PictureInset, Summary } from './summary.js';

/** One finding for each picture that is not there, is no picture, or would make the Word file too large to send. */
export function checkPictures(source: Source, tree: TreeNode, summary: Summary): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { picture: pictures } of holdersOf(summary)) {
    if (!pictures) continue;
    for (const picture of pictures) {
      const fault = faultOf(picture);
      if (!fault) continue;
      const { path } = picture.file;
      found.push(
        diagnose(source, {
          ...fault,
          span: nodeAt(tree, path)?.span ?? { start: 0, end: 0 },
          path,
          params: { file: nameOf(picture) },
        }),
      );
    }
  }
  return found;
}

type Fault = Pick<Finding, 'code' | 'severity' | 'message' | 'hint'>;

/** Of several such a Word file is no longer taken by mail. */
const HEAVY = 5_000_000;

function faultOf(picture: PictureInset): Fault | undefined {
  const { image } = picture;
  const name = nameOf(picture);
  if (!image) return undefined;
  if (!('fault' in image)) {
    if (image.bytes.length <= HEAVY) return undefined;
    const message = `图片“${name}”有 ${megabytes(image.bytes.length)} MB，放进去后 Word 文件会很大，不便发送`;
    return {
      code: 'large-picture',
      severity: 'warning',
      message,
      hint: '用“画图”或看图软件缩小后另存，一般不超过 1 MB',
    };
  }
  switch (image.fault) {
    case 'missing':
      return missing(name, image.others);
    case 'outside':
      return error('unreadable-file', `“${name}”不在本文件所在的文件夹里`, OUTSIDE_HINT);
    case 'folder':
      return error('unreadable-file', `“${name}”是文件夹，不是图片`, '请写到文件名，如 图片/园区全景.jpg');
    case 'too-large':
      return error(
        'unreadable-file',
        `图片“${name}”超过 ${megabytes(MAX_PICTURE_BYTES)} MB，太大`,
        '请缩小后另存',
      );
    case 'refused':
      return error('unreadable-file', `图片“${name}”读不出来：${image.reason}`, '请检查文件的权限');
    case 'broken':
      return error('unusable-picture', `图片“${name}”不完整或已损坏，打不开`, '请重新导出或重新复制这张图片');
    case 'foreign':
      return foreign(name, image.kind);
    case 'too-many-pixels':
      return error(
        'unusable-picture',
        `图片“${name}”有 ${image.width}×${image.height} 个像素，Word 打不开这样大的图`,
        '请缩小到长边 4000 像素以内',
      );
  }
}

function missing(name: string, others: readonly string[]): Fault {
  const near = others.find((other) => bare(other) === bare(name)) ?? closest(name, others);
  return error(
    'unreadable-file',
    `找不到图片“${name}”`,
    near === undefined
      ? '请把图片放进本文件所在的文件夹，文件名连后缀（.jpg、.png）一起写'
      : `是否应为“${near}”？`,
  );
}

const bare = (name: string): string => name.replace(/\.[^./\\]*$/, '').toLowerCase();

const OUTSIDE_HINT = '请把图片放进本文件所在的文件夹，只写文件名';

function foreign(name: string, kind: string | undefined): Fault {
  return error(
    'unusable-picture',
    kind === undefined ? `“${name}”不是图片` : `“${name}”是${kind}，这里只能用 PNG 和 JPEG 图片`,
    '请用“画图”打开，另存为 PNG 或 JPEG',
  );
}

function error(code: string, message: string, hint: string): Fault {
  return { code, severity: 'error', message, hint };
}

function nameOf({ file }: PictureInset): string {
  return file.value?.trim() ?? '';
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
