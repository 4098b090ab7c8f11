// Finds figures whose unit is gone: 总投资60亿 for 60亿元, 建筑面积12万 for 12万平方米.
import { figurePattern } from '../../chinese/quantities.js';
import { clauseBefore } from '../../genre/clause.js';
import { matchTexts } from '../../genre/match-texts.js';
import { search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

/** Words for sums of money. 产量, 播放量 and 人数 may be counted in 亿 alone and are none. */
const money =
  '投资额?|产值|收入|税收|税款|营收|利润|利税|资金|财政|生产总值|GDP|增加值|零售额|销售额|销售|贸易额|成交额|交易额|进出口|出口额?|进口额?|总额|余额|贷款|存款|投入|投放|转移支付|(?:基金|产业|交易|集群|资产|融资)规模|消费|赤字|经济总量|事业费|债券|债务|国债|专项债|补贴|补助|奖补|奖励|外资|授信|融资|支出|预算|市值|票房|费用|成本|经费|注册资本|合同额|签约额|到位额|纳税|缴税|减税降费|退税|技改|估值|资产';
/** What may stand between such a word and its figure. */
const link =
  '总额|规模|总量|总计|合计|累计|分别|完成|实现|达成|达到|达|首次|历史性|成功|已|将|可|共|计|预计|突破|超过|超|逾|近|约|为|是|仅|高达|增加到|增长到|增至|升至|提高到|跃升至|增加|新增|减少|压减|到位|发放|全年|今年|[两三四五六七八九十]年|首破|破|过|冲刺|迈上|站上|跨越|力争|拟|达[到至]|有望|不低于|不少于|不超过|安排|支持|再|又|均|额';
const named = new RegExp(`(?:${money})(?:${link}){0,6}$`);

/** Of these there may be so many 亿, and nothing else need be said. */
const countsAlone =
  /人|口|户|次|量|播放|阅读|浏览|点击|访问|曝光|粉丝|流量|话题|算力|参数|下载|订单|快递|邮件|包裹|票|株|册|斤|吨|亩|米|电|水|气|字|笔|单|码|像素|光年|年前|岁/;

/** Not at the end of a line: in a text copied out of a PDF 元 may stand in the next one. */
const bare = search(
  ['0', '亿万'],
  () =>
    new RegExp(
      `(?<![\\d.,A-Za-z+＋—–~～-])${figurePattern}(?:万亿|亿|万)(?=(?:左右|以上|以内|大关|台阶|关口|多|余)?(?=)(?:[，,。；;、）)]|的(?!人)|[比较][上去]年|同比|增长|建设))(?!、\\d|[、，]?(?:和|与|或|至|到)\\d)`,
      'g',
    ),
);
/** 由1076亿元增加到1562亿: the sentence has said what is counted. People are counted in 万, and may follow a comma. */
const grown = '(?:增加到?|增至|增长到|提高到|减少到?|降至|下降到)';
const afterYuan = new RegExp(`\\d(?:万亿|[万亿])元(?:[、和与]|[^，。；]{0,20}${grown})$`);
const farAfterYuan = new RegExp(`\\d(?:万亿|[万亿])元[^。；]{0,40}${grown}$`);
/** 60亿人民币: money by its name, and still without 元. */
const yuan = search(['0', '亿万', '人', '民', '币'], () => /(?<=\d)[亿万](人民币)/dg);
/** What is measured, and the unit that it is usually measured in. */
const measured = search(
  ['积长程量', '0'],
  () =>
    new RegExp(
      `(面积|全长|总长度?|总里程|用电量|发电量|供电量|供水量|供气量|货运量)(?=)(?:累计|共|合计)?(?=)(?:完成|达到?|为|约|超过?|突破)?(?=)约?(${figurePattern}(?:亿|万)?)(?=(?:左右|以上)?(?:[，。；;）)]|,(?!\\d)))`,
      'gd',
    ),
);
const units: Readonly<Record<string, string>> = {
  面积: '平方米”“亩',
  全长: '公里”“米',
  总长: '公里”“米',
  总长度: '公里”“米',
  总里程: '公里',
  用电量: '千瓦时',
  发电量: '千瓦时',
  供电量: '千瓦时',
  供水量: '立方米',
  供气量: '立方米',
  货运量: '吨',
};

export const unitMissing: Rule = {
  id: 'unit-missing',
  severity: 'warning',
  *check(document) {
    for (const { paragraph, match, start, end } of matchTexts(document, bare)) {
      const clause = clauseBefore(paragraph.words, start);
      const before = paragraph.words.slice(Math.max(0, start - 60), start);
      const goesOn = match[0].endsWith('亿') ? farAfterYuan : afterYuan;
      const isMoney = named.test(clause) || afterYuan.test(before) || goesOn.test(before);
      if (!isMoney && (!match[0].endsWith('亿') || countsAlone.test(clause))) continue;
      if (isName(paragraph.owner.role, clause)) continue;
      // 汽车出口60万 are cars.
      if (match[0].endsWith('万') && /(?:[出进]口|销售)(?!额)/.test(clause)) continue;
      yield paragraph.find(start, end, {
        ...(!isMoney && { severity: 'info' }),
        message: `“${match[0]}”后面没有单位，说的是金额应带“元”`,
        hint: `写成“${match[0]}元”；不是人民币的写明币种`,
      });
    }
    for (const { paragraph, match } of matchTexts(document, yuan)) {
      const [start, end] = match.indices?.[1] ?? [0, 0];
      yield paragraph.find(start, end, {
        message: '金额后面写了“人民币”而没有“元”',
        hint: '写成“元人民币”，或者只写“元”',
        fix: paragraph.edit(start, end, '元人民币'),
      });
    }
    for (const { paragraph, match } of matchTexts(document, measured)) {
      const [start, end] = match.indices?.[2] ?? [0, 0];
      if (isName(paragraph.owner.role, clauseBefore(paragraph.words, start))) continue;
      yield paragraph.find(start, end, {
        message: `“${match[0]}”后面没有单位`,
        hint: `补上单位，如“${units[match[1] ?? '']}”`,
      });
    }
  },
};

/** A cell of a table has its unit at the head, and what is quoted (“产值超100亿”企业) is a name. */
function isName(role: string, clause: string): boolean {
  return role === 'name' || clause.lastIndexOf('“') > clause.lastIndexOf('”');
}
