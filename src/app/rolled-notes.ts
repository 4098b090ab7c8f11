// What is told of a file that was rolled over: what moved, and what the writer has to look at.
import type { RolledOver } from './roll-over.js';

const MOST = 6;

/** A line for each. */
export function rolledNotes(rolled: Exclude<RolledOver, { faults: unknown }>): string[] {
  const { tasks, estimated, added, doubts, isWrittenAnew } = rolled;
  const names = (list: readonly string[]) =>
    list.slice(0, MOST).join('、') + (list.length > MOST ? '等' : '');
  return [
    ...(tasks > 0 ? [`去年安排的 ${tasks} 项任务移到了主要工作，正文空着`] : []),
    ...(added.length > 0 ? [`指标里添了 ${added.length} 项去年定了目标的：${names(added)}`] : []),
    ...(estimated.length > 0
      ? [`上年同期里 ${estimated.length} 项取自预计数，请换成实际数：${names(estimated)}`]
      : []),
    ...doubts.map(({ words }) => `标题里的年份没有全改，请看一看：${words.replace(/\s+/g, '')}`),
    ...(isWrittenAnew ? ['去年的文件写在一行里，或用了引用，已重新排行，注释都移到了开头'] : []),
  ];
}
