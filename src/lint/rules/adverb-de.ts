// 的 where 地 is due before a verb: 较好的完成了. Only where no noun can be meant.
import { matchTexts } from '../../genre/match-texts.js';
import { search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

const manner =
  '较好|更好|很好|圆满|顺利|有效|高效|快速|迅速|积极|认真|切实|扎实|深入|全面|稳步|大力|及时|有序|有力|严格|主动|持续|充分|成功|努力|坚决|妥善|明显|显著|极大|大幅|逐步|进一步|科学|精准|真正|不断|平稳|统一|集中|合理|广泛|牢固';
/** With 了 behind it a word is a verb: 完成情况 may follow 的, 完成了 may not. */
const verbs =
  '完成|实现|推进|推动|开展|落实|解决|促进|提升|提高|保障|维护|发挥|贯彻|执行|改善|增强|带动|加快|应对|化解|遏制|缓解|保证|确保|激发|扩大|优化|降低|减少|防范|控制|调动|营造|树立|巩固|支持|服务|支撑|展示|宣传|处理|处置|组织|建立|打通|破解|夯实|拓展|压实|锻炼|满足';
/** These are never nouns. */
const verbsOnly = '做好|抓好|搞好|办好|用好|管好|打好|打赢|守住|守牢|做到|把握住|履行好|发挥好|落实好';

const wrongDe = search(
  ['的', '了好赢住牢到为把将'],
  () =>
    new RegExp(
      `(?<=${manner})的(?=(?:${verbs})了(?!解)|(?:${verbsOnly})(?!的))|(?<=更好|较好)的(?=为(?!主)|把(?!握|关|控)|将[^来])`,
      'g',
    ),
);

export const adverbDe: Rule = {
  id: 'adverb-de',
  severity: 'warning',
  *check(document) {
    for (const { paragraph, start, end } of matchTexts(document, wrongDe)) {
      const before = paragraph.words.slice(Math.max(0, start - 2), start);
      const after = paragraph.words.slice(end, end + 2);
      yield paragraph.find(start, end, {
        message: `“${before}的${after}”里的“的”后面是动词，应为“地”`,
        hint: `改为“${before}地${after}”`,
        params: { phrase: `${before}的${after}` },
      });
    }
  },
};
