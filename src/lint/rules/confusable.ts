// Mistyped words: characters that look or sound like the right one: 惯彻, 布署, 宪成, 万无一矢, 企业己入驻.
import { halfWords } from '../../chinese/half-words.js';
import type { RuleFinding } from '../../genre/document.js';
import { matchTexts } from '../../genre/match-texts.js';
import type { TextParagraph } from '../../genre/paragraphs.js';
import { type Search, search } from '../../genre/search.js';
import { slipsOf } from '../../genre/slips.js';
import { once } from '../../source/remembered.js';
import type { Rule } from '../rule.js';

/** What has been done: a word before which 己 is 已. */
const done =
  '入驻|开工|建成|完成|投产|投运|竣工|签约|落户|落地|达[到成产标\\d]|有\\d|有[一二两三四五六七八九十百千多数近]|经(?![济营贸])|实现|成为|启动|投入|通过|全面|基本|累计|超过?|列入|纳入|取得|形成|办理|正式|全部|初步|获|上报|交付|封顶|开始|进入|连续|印发|出台|建立|组织|引进|陆续|顺利|圆满|提前|突破|收到|发放|拨付|整改|销号|解决|化解|培育|新增|签订|注册|备案|核准|审批|立项|开展|制定|明确|落实|到位|见成效|于\\d|在\\d|被';
/** What has been left undone: a word before which 末 is 未. */
const undone =
  '完成|达到|达标|能(?![力量源耗])|发生|及时|按|开工|投产|落实|整改|解决|如期|列入|纳入|实现|取得|得到|形成|建立|开展|见|办结|销号|到位';
const counted = '全市|全区|全县|全省|常住|户籍|总人口|金融|各项|存款|贷款|余额|实有|共有';

interface Form {
  readonly search: Search;
  readonly right: string;
}

const form = (needs: readonly string[], right: string, pattern: string): Form => ({
  search: search(needs, () => new RegExp(pattern, 'g')),
  right,
});

/** Words in which only what stands around a character tells that it is the wrong one; the character comes first, for it is sought fastest. */
const forms: readonly Form[] = [
  // 自己完成, 利己, 癸巳 are right.
  form(['己巳'], '已', `[己巳](?=${done})(?<![自知异克律利为舍诸推由损体切彼各戊乙丁辛癸己巳].)`),
  form(
    ['已'],
    '己',
    '已(?=知彼)(?<=知已)|已(?<=知彼知已)|已(?=任)(?<=为已)|已(?=[，。；、救为])(?<=(?:严于律|损人利|舍)已)',
  ),
  form(['已', '一', '之'], '己', '已(?=之[力私见])(?<=一已)'),
  // 年末完成 is right.
  form(['末'], '未', `末(?=${undone})(?<![年月周期季岁旬始本微毫粉]末)`),
  form(['未'], '末', `未(?=${counted}|[，、])(?<=(?:[\\d去上今本前]年|季度)未)`),
  form(['曰'], '日', '曰(?<=\\d曰)'),
  form(
    ['人', '收'],
    '入',
    '人(?=增长|下降|达|完成|实现|突破|占|水平|分配|\\d|[，、。])(?<=(?:营业|财政|税收|预算|业务|总|净|销售|主营|支配|居民|纯|服务|门票|旅游|经营|农民)收人)',
  ),
  form(['人', '投'], '入', '人(?=使用|运营|运行|生产|资金|力度|\\d|市场)(?<=投人)'),
  form(
    ['人', '深'],
    '入',
    '人(?=开展|推进|实施|学习|贯彻|基层|企业|一线|落实|调研|研究|挖掘|群众|排查|领会)(?<=深人)',
  ),
  form(
    ['人', '进'],
    '入',
    '人(?=全国|全省|全市|新阶段|新时代|快车道|实质|攻坚|施工|设备|试|尾声|收官|轨道|世界|第[一二三])(?<=进人)(?<![引增促改推先]进人)',
  ),
  form(
    ['人', '纳列'],
    '入',
    '人(?=全省|全市|省级|市级|国家|规划|统一|计划|储备|重点|年度|考核|监管|名单)(?<=[纳列]人)',
  ),
  form(
    ['入'],
    '人',
    '入(?=员)(?<=(?:工作|技术|管理|从业|执法|服务|医务|研发|专业|与会|参会)入)|入(?![库园区])(?<=负责入)',
  ),
  form(['部', '分'], '门', '分(?=(?:要|应|须)?(?:各司其职|密切配合|协同配合|按照?(?:各自)?职责))(?<=各部分)'),
  form(['反', '应'], '映', '应(?=的?(?:问题|意见|诉求|困难))(?<=(?:群众|企业|代表|居民|职工|来电|来信)反应)'),
  form(['必', '需'], '须', '需(?=坚持|加强|做到|高度|严格|抓好|认真|尽快|坚决|始终|牢牢)(?<=必需)'),
  form(['以', '经'], '已', '以(?=经(?:完成|建成|投产|开工|入驻|签约|落户|取得|形成|达到|实现))'),
  form(['截', '至'], '止', '至(?=日期|时间|期限)(?<=截至)'),
  form(['倍', '受'], '备', '倍(?=受(?:关注|瞩目|青睐|欢迎|好评|推崇|煎熬))'),
  form(['在', '次'], '再', '在(?=次(?:强调|荣获|入选|召开|突破|刷新|夺得|蝉联))'),
];

const halves = once(() => new Map(halfWords().map(({ written, lost }) => [written, written + lost])));
/** 改革开 without its 放; a line may be broken there, so something must follow. */
const half = search(
  ['放展设发创环振引文投建会现思书新以结服队机产改裕享生安防扶攻福群总配开社富'],
  () =>
    new RegExp(
      `(?:${halfWords()
        .map(({ written, lost, others }) => `${written}(?![${lost}${others}])`)
        .join('|')})(?=[\\u4e00-\\u9fff，。；、])`,
      'g',
    ),
);

/** Names are left alone: 汇议科技有限公司, “企”航. */
const business = once(() => /^[\p{Script=Han}A-Za-z]{0,10}?(?:公司|集团|股份|商行|商贸|酒店|工作室)/u);
const shortQuotation = /^[^“”]{0,6}”/;

export const confusable: Rule = {
  id: 'confusable',
  severity: 'warning',
  *check(document) {
    const slips = slipsOf(document);
    for (const [paragraph, { words }] of slips)
      for (const { start, end, right } of words)
        if (!isName(paragraph.words, start, end)) yield told(paragraph, start, end, right);
    for (const { search: wrong, right } of forms)
      for (const { paragraph, start, end } of matchTexts(document, wrong))
        yield told(paragraph, start, end, right);
    for (const { paragraph, match, start, end } of matchTexts(document, half)) {
      const right = halves().get(match[0]) ?? '';
      // 基础设失 has its last character, if a wrong one, and is told above.
      const isMistyped = slips.get(paragraph)?.words.some((slip) => slip.start < end + 2 && slip.end > start);
      if (!isMistyped && !isName(paragraph.words, start, end))
        yield paragraph.find(start, end, {
          message: `“${match[0]}”少了字，应为“${right}”`,
          hint: `改为“${right}”`,
          params: { words: match[0], right },
        });
    }
  },
};

function isName(words: string, start: number, end: number): boolean {
  const after = words.slice(end, end + 16);
  if (business().test(after)) return true;
  return /“[^“”]{0,6}$/.test(words.slice(Math.max(0, start - 7), start)) && shortQuotation.test(after);
}

function told(paragraph: TextParagraph, start: number, end: number, right: string): RuleFinding {
  const { words } = paragraph;
  const [from, to] =
    end - start > 1 ? [start, end] : [Math.max(0, start - 1), Math.min(words.length, end + 2)];
  const [before, after] = [words.slice(from, start), words.slice(end, to)];
  const wrong = words.slice(start, end);
  return paragraph.find(start, end, {
    message: `“${before}${wrong}${after}”有错别字，应为“${before}${right}${after}”`,
    hint: `改为“${before}${right}${after}”`,
    params: { words: wrong, right },
    fix: paragraph.edit(start, end, right),
  });
}
