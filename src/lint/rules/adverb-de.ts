// 的, 地 and 得 mixed up: 较好的完成了, 显著地成效, 推进的很快. Only in forms that can be read in one way.
import { clauseBefore } from '../../genre/clause.js';
import { matchTexts } from '../../genre/match-texts.js';
import { type Search, search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

const manner =
  '较好|更好|很好|圆满|顺利|有效|高效|快速|迅速|积极|认真|切实|扎实|深入|全面|稳步|大力|及时|有序|有力|严格|主动|持续|充分|成功|努力|坚决|妥善|明显|显著|极大|大幅|逐步|进一步|科学|精准|真正|不断|平稳|统一|集中|合理|广泛|牢固|全力|着力|稳妥|踏实|细致|系统|准确|灵活|创造性|坚定不移|毫不动摇|坚持不懈|持之以恒|扎扎实实|实实在在|认认真真|踏踏实实|切切实实|有条不紊|有计划|有步骤|有针对性|更快|最大限度|源源不断|前所未有';
/** Before 的 these go with a verb only, or nearly so. */
const adverbsOnly =
  '大力|逐步|不断|进一步|切实|努力|着力|全力|稳步|极大|扎实|坚定不移|毫不动摇|坚持不懈|持之以恒|扎扎实实|认认真真|踏踏实实|切切实实|有条不紊|有计划|有步骤|创造性|最大限度';
/** With 了 behind it a word is a verb: 完成情况 may follow 的, 完成了 may not. */
const verbs =
  '完成|实现|推进|推动|开展|落实|解决|促进|提升|提高|保障|维护|发挥|贯彻|执行|改善|增强|带动|加快|应对|化解|遏制|缓解|保证|确保|激发|扩大|优化|降低|减少|防范|控制|调动|营造|树立|巩固|支持|服务|支撑|展示|宣传|处理|处置|组织|建立|打通|破解|夯实|拓展|压实|锻炼|满足|帮助|引导|参与|掌握|反映|体现|构建|形成|加强|抓|打造|整治|培育|引进|学习贯彻|学习宣传|学习领会';
/** These are never nouns. */
const verbsOnly = '做好|抓好|搞好|办好|用好|管好|打好|打赢|守住|守牢|做到|把握住|履行好|发挥好|落实好';
/** What is done something to: behind a verb it makes a sentence of it, where 作用, 机制, 路径 would make a name. */
const objects =
  '项目|企业|园区|开发区|各项|各类|重点|重大|党|市委|区委|县委|省委|中央|上级|惠企|全区|全市|全县|本|经济|产业|招商|基础设施|民生|安全|生态|环境|改革|乡村|群众|干部|职工|《|“|征地|拆迁|审批|营商|高质量|就业|问题整改|困难|工作|任务|责任|决策|政策';
const sense = '[，。；！？、）”]';
/** Words for what has been reached, which no action is. */
const nouns =
  '成效|成绩|成果|效果|变化|进展|环境|氛围|局面|态势|条件|优势|贡献|经验|道路|力量|作用(?!于)|基础(?!上)|水平|意义|业绩|战果|格局|印象|收获|实效|后果';
const qualities =
  '显著|明显|突出|巨大|良好|较好|重大|重要|丰硕|坚实|扎实|深刻|深厚|优异|优良|喜人|可喜|更大|较大|更好|很大|强大|宝贵|广阔|浓厚|和谐|积极|实实在在|丰厚|一定|新|可观|历史性|突破性|决定性';
/** What is told of how something was done. */
const complements =
  '有声有色|有条不紊|如火如荼|红红火火|扎扎实实|井井有条|淋漓尽致|风生水起|热火朝天|轰轰烈烈|有模有样|明明白白|清清楚楚|干干净净|恰到好处|天衣无缝|越来越[好快大强高实紧顺稳美多]|很[好快紧实细顺稳高大慢出彩]|非常[好快顺高]|比较[好快顺]|不够[好快紧实细深多]?|十分[顺好快]利?|更[好快]|较[好快]|又[好快]又[好快]|怎么样|很?顺利|很到位|不到位|很成功|很出色|很扎实|很圆满|很及时|很充分|很完善|不理想|不平衡';
const deeds =
  '推进|发展|开展|建设|落实|完成|执行|贯彻|运行|进展|增长|恢复|进行|组织|谋划|安排|准备|部署|举办|实施|整改|服务|处理|解决|配合|衔接|宣传|管理|筹备';
const shortDeeds = '办|做|干|抓|搞|管|建|走|学|跑|谈|变|落|打';

/** What is reached by those who 取得 it. */
const gains = '成效|成绩|成果|进展|突破|进步|胜利|成功|实效|佳绩|战果|业绩|成就|共识|效果|效益';
const degrees = '很大|更大|更多|较大|较好|一定|重大|一系列|一批|许多|很多|不少|更好|最大|空前|历史性';
/** 取 on its own, and not the end of 采取, 录取, 可取. */
const ownTake =
  '(?<![采获录争抽收听选夺换汲摄提领读截榨赚考可所吸索支套窃牟赢骗进攻存萃猎巧智拾博钓捞榨盗谋])';

/** What may end a name that begins as if something were done: 积极的推动企业发展机制. */
const names =
  '作用|机制|路径|方式|方法|措施|情况|效果|力度|成效|能力|过程|体系|模式|进度|做法|经验|典型|平台|载体|举措|意见|办法|政策|环境|氛围|渠道|手段|途径|抓手|工作|活动|需求|需要|局面|步伐|成果|势头|态势|企业|项目|单位|部门|队伍|服务|团队|基地|干部|方案';

/**
 * A small pattern that each of the words begins with, and others too: any of their first characters, then any of their second.
 * @param words of two characters at least, but for `short` ones
 */
const beginnings = (words: string, short = ''): string => {
  const all = words.split('|').filter((word) => word !== short);
  const [first, second] = [0, 1].map((at) => `[${all.map((word) => word.charAt(at)).join('')}]`);
  return short ? `(?:${first}${second}|${short})` : `${first}${second}`;
};
/** As `beginnings`, of what words end with. */
const endings = (words: string): string =>
  `[${words
    .split('|')
    .map((word) => word.slice(-1))
    .join('')}]`;
const whatIsDone = beginnings(verbs, '抓');

interface Form {
  readonly search: Search;
  readonly right: '的' | '地' | '得';
  readonly because: string;
  /** May the words be a name, of something that is brought about? */
  readonly mayBeName?: true;
}

/** The word itself comes first in each pattern, for it is sought fastest. */
const forms: readonly Form[] = [
  {
    search: search(
      ['的得', '了好赢住牢到为把将'],
      () =>
        new RegExp(
          `的(?=(?:${verbs})了(?!解)|(?:${verbsOnly})(?!的))(?<=(?:${manner})的)|的(?=为(?!主)|把(?!握|关|控)|将[^来])(?<=(?:更好|较好)的)|得(?=(?:${verbs})了(?!解))(?<=(?:${manner})得)`,
          'g',
        ),
      () => new RegExp(`${endings(manner)}(?:[的得]${whatIsDone}|的(?:[为把将]|${beginnings(verbsOnly)}))`),
    ),
    right: '地',
    because: '后面是动词',
  },
  {
    search: search(
      ['的得'],
      () =>
        new RegExp(
          `[的得](?=(?:${verbs})(?=)(?:${objects}))(?:(?<=(?:${adverbsOnly}).)|(?=[^，。；！？的]{4,24}${sense})(?<=(?:${manner}).)(?![^，。；！？]{2,24}(?:${names})${sense}))`,
          'g',
        ),
      () => new RegExp(`${endings(`${adverbsOnly}|${manner}`)}[的得]${whatIsDone}`),
    ),
    right: '地',
    because: '后面是动词',
  },
  {
    search: search(
      ['地得'],
      () => new RegExp(`[地得](?=${nouns})(?<=(?:${qualities}).)`, 'g'),
      () => new RegExp(`[地得]${beginnings(nouns)}`),
    ),
    right: '的',
    because: '后面是名词',
  },
  {
    search: search(
      ['的地'],
      () =>
        new RegExp(
          `[的地](?=(?:${complements})(?=)了?(?:${sense}|$))(?:(?<=(?:${deeds}).)|(?<=(?<![所主协代督申承包基产用耕土征实驻开])(?:${shortDeeds})的))`,
          'g',
        ),
      () => new RegExp(`[的地][有如红扎井淋风热轰明清干恰天越很非比不十更较又怎顺].{0,5}(?:${sense}|$)`),
    ),
    right: '得',
    because: '后面说的是程度或结果',
    mayBeName: true,
  },
  {
    // 取的明显成效; not 采取的有效措施
    search: search(
      ['的', '取'],
      () =>
        new RegExp(
          `的(?=(?:(?:${degrees}|${qualities}|阶段性|实质性|积极|全面|圆满|初步|长足|丰硕|新的|(?:${qualities})的){0,3}(?:${gains})))(?<=${ownTake}取的)`,
          'g',
        ),
    ),
    right: '得',
    because: '前面是“取得”',
  },
  {
    // 变的更加便捷, 显的尤为重要, 值的肯定, 不的不
    search: search(
      ['的', '变显值不', '更越十尤非格很日注一肯借推学期关警欣骄提信不'],
      () =>
        /的(?=更加?[\u4e00-\u9fff]|越来越|十分|非常)(?<=(?<![改转演突蜕嬗巨裂质量应可不病癌多善万]|[在之]一)变的)|的(?=尤为|尤其|更加?[\u4e00-\u9fff]|十分|格外|非常|很[\u4e00-\u9fff]|日益)(?<=(?<![明浅凸突彰尽大各])显的)|的(?=注意的是|一提的是|肯定的是|关注的是|期待的是|警惕的是|借鉴(?:和|与)?(?:学习|推广)?[，。；]|肯定[，。；]|关注[，。；]|期待[，。；]|骄傲|欣慰|信赖)(?<=(?:^|[，。；：、]|[很更也都最只才])值的)|的(?=不)(?<=不的)/g,
      () => /[变显值不]的[更越十非尤格很日注一肯关期警借骄欣信不]/,
    ),
    right: '得',
    because: '前面是“变得”“显得”“值得”“不得不”这样的词',
  },
  {
    // 问题的到有效解决
    search: search(
      ['的', '到'],
      () =>
        /的(?=到(?:了?(?=)(?:有效|进一步|明显|充分|显著|切实|极大|根本|妥善|大幅|较大|全面|持续)(?=)(?:的|地)?(?=)(?:提升|提高|改善|解决|落实|保障|加强|发挥|缓解|化解|遏制|巩固|保护|治理|优化|增强|释放|控制|体现|满足|恢复|拓展|激发)|(?:落实|改善|解决|提升|加强|巩固)[，。；]))(?<![目标]的)/g,
      () => /的到/,
    ),
    right: '得',
    because: '后面是“到”，说的是“得到”',
  },
];

/** 助推湖北发展的风生水起: what is brought about is a name, whatever it ends with. */
const bringsAbout =
  /助推|推动|促进|实现|带来|迎来|形成|呈现|保持|展现|助力|绘就|共创|开创|成就|书写|见证|换来|赢得|追求|期待|为了|^以/;

export const adverbDe: Rule = {
  id: 'adverb-de',
  severity: 'warning',
  *check(document) {
    for (const { search: wrong, right, because, mayBeName } of forms)
      for (const { paragraph, start, end } of matchTexts(document, wrong)) {
        if (mayBeName && bringsAbout.test(clauseBefore(paragraph.words, start).slice(0, -2))) continue;
        const before = paragraph.words.slice(Math.max(0, start - 2), start);
        const after = paragraph.words.slice(end, end + 2);
        const written = paragraph.words.slice(start, end);
        yield paragraph.find(start, end, {
          message: `“${before}${written}${after}”里的“${written}”${because}，应为“${right}”`,
          hint: `改为“${before}${right}${after}”`,
          params: { phrase: `${before}${written}${after}` },
          fix: paragraph.edit(start, end, right),
        });
      }
  },
};
