// Finds 分别 with more names than figures, or fewer: 一季度、二季度分别完成投资8亿元、9亿元、11亿元.

import { paragraphsOf } from '../../genre/paragraphs.js';
import { type Respective, respectivesIn } from '../../genre/statements/respective.js';
import { textsWith } from '../../genre/texts-with.js';
import type { Rule } from '../rule.js';

export const respectiveCount: Rule = {
  id: 'respective-count',
  severity: 'warning',
  *check(document) {
    for (const paragraph of textsWith(paragraphsOf(document), ['分', '别', '0第番倍'])) {
      if (!paragraph.words.includes('分别')) continue;
      for (const list of respectivesIn(paragraph)) {
        if (!isMismatch(list, paragraph.words.slice(list.start, list.end))) continue;
        const names = list.fewest === list.most ? list.fewest : `${list.fewest}至${list.most}`;
        yield paragraph.find(list.start, list.end, {
          message: `“分别”前面有${names}项，后面有${list.marks.length}个数，对不上`,
          hint: '逐项核对，补上缺的或者删去多的',
        });
      }
    }
  },
};

/** Names with a 、 of their own, and words that leave open how many there are. */
const unclear =
  /仓储|热力|燃气|环境和公共|修理|体育和娱乐|社会保障和|木、竹|船舶|通信和其他|工美|[等的]|各|[农林牧渔]、[林牧渔]|[省市县区乡镇村州]、[市县区乡镇村组州]|[省市县区]级?、|水、电|教科文|“[^”]*、|多个|若干/;

function isMismatch({ fewest, most, marks, closed, subjects }: Respective, words: string): boolean {
  const count = marks.length;
  const names = words.slice(0, words.indexOf('分别'));
  if (most < 2 || !closed || (count >= fewest && count <= most) || unclear.test(names)) return false;
  // 城镇、农村居民收入和支出分别增长……: each of the first with each of the second.
  if (count > most && fewest > 1 && most > fewest && count % fewest === 0) return false;
  // A list that begins before the clause, and names too long to be one.
  return subjects.every((name) => name !== '' && name.length <= 24);
}
