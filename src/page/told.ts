// What the writer is told of her file and of the server behind the page.

import type { Contact } from './desk/desk.js';
import type { Notice } from './desk/keeper.js';

/** What the writer is told of the file; what she is asked stands in a window of its own. */
export const NOTICES: { readonly [Kind in Notice['kind']]: (notice: Notice) => string } = {
  merged: (notice) =>
    notice.kind === 'merged' && notice.whole
      ? '文件在别处改过，已换成新的内容（可以撤销）'
      : '文件在别处改过，和这里的改动不在同一处，已并到一起（可以撤销）',
  conflict: () => '文件在别处也改过，有几处和这里改的是同一行，请选用哪一个',
  deleted: () => '文件被删掉了，内容还在网页上',
  emptied: () => '文件被清空了，内容还在网页上',
  unreadable: (notice) => (notice.kind === 'unreadable' ? notice.reason : ''),
  'read-only': (notice) =>
    notice.kind === 'read-only' && notice.readOnly ? '文件变成只读的了，不能再存' : '文件又可以写了',
  failed: (notice) => (notice.kind === 'failed' ? notice.reason : ''),
  saved: () => '',
};

/** What is said when the server is reached again, or no more. */
export const CONTACTS: Readonly<Record<Contact, string>> = {
  there: '又连上了 zonerep',
  lost: '连不上 zonerep，正在再试；内容还在网页上',
  ended: 'zonerep 已经结束，这里不再存盘，也不再更新；没有存的，请先下载 YAML，再运行一次 zonerep',
};
