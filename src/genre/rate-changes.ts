// The words in which a text tells how a rate, a share or an amount has changed: what the rule on percentage points looks for.

/** Rates that are no percentages, whose change is given in % in any case, or of which a third less is a third less. */
const otherRates =
  '(?:生产|产出|容积|周转|[效速频功汇利费税曲斜倍心工]|发案|案发|发病|患病|死亡|伤亡|事故|故障|投诉|犯罪|感染|信访|上访|重访|出生|生育|点击|消耗|换手|分辨|丢包)';
/** Whose is meant by 比例, that is a rate. */
const shared = '(?:提取|补助|补贴|报销|支付|抵押|占用|入学|优良|优良天数|达标|持股|出资|开工|资金)';

/** Whose change is never given in relative terms. */
export const shares = '(?:占比|比重|增速|增幅|降幅|涨幅|跌幅)(?=)';
/** What may still be a percentage. The words stand before the look-behinds, which are slow at every character. */
export const rates = `(?:率(?!先)(?<!${otherRates}率)|比例(?<=${shared}比例)|强度(?<=(?:研发|投入|经费|R&D)(?:经费|投入)?强度))(?=)`;

const period =
  '(?:上年|去年|前年|上月|上季度?|上半年|年初|上期|同期|[一二三]季度|前三季度|\\d{4}年|“?十[一二三四]五”?)(?=)';
/**
 * 比上年同期, 较年初, 同比; then 分别, 均, 再 and the like: at most three of them between a name and its verb.
 * The empty group keeps V8 from compiling the words once for each time that they may stand there, which takes six times as long.
 */
export const compared = `(?:(?:同比|环比|[比较]${period}(?:(?:全年|同期|年?末|年?底|初|时|时期|期末)(?=[^时期末底初]))?|[比较]全[国省市区县](?:平均(?:水平)?)?|分别|平均|年均|均|再|又|也|已|累计|预计|进一步|持续|明显|大幅|逐年)()){0,3}`;

/** 提高, 收窄: a rate does it. */
export const moved =
  '(?:提高|提升|上升|增加|增长|下降|降低|回落|下滑|下跌|减少|扩大|收窄|缩小|加快|放缓|回升|攀升|压降)(?=)';
/** The characters that one of these words holds in any case. */
export const moves = '提上增下降回扩收减缩加放攀压';

export const percent = '(?=)(?:约|近|超过?|逾)?(?<change>\\d{1,6}(?:\\.\\d{1,6})?)[%％]';

/** A rate's own level: 达到65.2%, 为40%左右. */
export const level =
  '(?:预计|已|将|稳定|保持|控制|维持)?(?=)(?:达到?|为|是|在|约|升至|降至|提高到|提升到|上升到|下降到|降到|回升至|提升至|提高至|下降至|突破|超过?|仅为?|高达|完成)?(?=)约?(?<level>\\d{1,6}(?:\\.\\d{1,6})?)[%％](?:左右|以上|以内|以下)?';

/** With what a zone compares its growth: 全市, 全省平均水平, 年度目标. */
export const others =
  '(?:全[国省市区县州盟]|全市平均|我[省市]|省|市|[\\u4e00-\\u9fff]{1,4}平均|平均|(?:年度|年初|预期|既定|全年)?(?:预期)?目标|上年同期|去年同期|同期|上年|去年)(?=)(?:开发区|园区|经开区)?(?:的)?(?:平均)?(?=)(?:水平|增速|增幅|值|数)?(?=)';

/** What is counted in money or things: its growth is in %. */
export const amounts =
  '(?:收入|产值|投资|总额|利润|税收|营收|零售额|销售额|成交额|交易额|贸易额|进出口|出口|进口|产量|销量|用电量|发电量|吞吐量|贷款余额|存款余额|外资|生产总值|GDP|增加值|人数|户数|数量|纳税额|开票额)';
/** Behind a figure of these a growth is that of an amount. */
export const amountUnits =
  '(?:(?:万亿|[万亿])(?:美?元|(?=[，,、]))|万?(?:千瓦时|标准箱|吨|人次|平方米)|亿(?:千瓦时|立方米)|(?<=\\d)(?:家|个|户|人|辆|台|件))';

/** 增速, or 增速居全市第2位、. */
export const ranked =
  '(?:增速|增幅|降幅|涨幅)(?:[位居列排]{1,2}[^。；，、\\d]{0,8}第[\\d一二三四五六七八九十]{1,3}位?[，、])?';
