// Which words before a figure are the name of an indicator of the zone, and not of a firm, a place in it, a project or a deed.
import { findIndicator } from '../genre/catalogue.js';
import { noVocabulary } from '../genre/document.js';

/** What the name ends with, and the units that a figure of it has. */
interface Head {
  readonly words: RegExp;
  readonly unit: RegExp;
}

const MONEY = /元(?:人民币)?(?:\/.*)?$/;
const heads: readonly Head[] = [
  {
    words:
      /(?:生产总值|GDP|增加值|产值|收入|投资额?|总额|零售额|销售额|营业额|成交额|交易额|进口额?|出口额?|税收|利税|利润|支出|余额|贷款|存款|花费|外资|到位资金|营收|资产|工资|规模|生产率|强度)$/,
    unit: MONEY,
  },
  { words: /(?:率|比重|占比|比例|强度|[集聚满意]{2}度|指数|水平|涨幅)$/, unit: /^[%％‰]$/ },
  { words: /(?:企业|主体|工商户|公司)(?:数量|数)?$/, unit: /[家户个]$/ },
  { words: /(?:新增|引进)[^\d]{0,8}人才$/, unit: /人$/ },
  { words: /(?:就业|人口|人数|人次|游客|参保|劳动力|人员)$/, unit: /人次?$/ },
  { words: /(?:授权量|拥有量|申请量|发明专利)$/, unit: /件$/ },
  {
    words:
      /^(?:新|新增)?(?:签约|新签约|开工|新开工|竣工|投产|竣工投产|引进|新引进)(?:(?:工业|产业|制造业|亿元|招商引资|招商|外资|内资|重大|重点)?项目)数?$/,
    unit: /[个项]$/,
  },
  {
    words:
      /(?:产量|总产|发电量|用电量|用水量|吞吐量|里程|装机|装机容量|销量|客运量|货运量|运输量|周转量|业务量|排放量|浓度|能耗|水耗|电耗|寿命|起数|事故数|立案数|报警数|保有量|单产)$/,
    unit: /[吨时米里亩瓦箱人次件辆斤岁克起元]$|[/]/,
  },
];

/** Words by which a subject is of somebody else, of a part of the zone, or tells of a deed. */
const foreign =
  /等|集团|有限|药业|股份|学院|大学|学校|医院|机场|铁路|班列|枢纽|条例|[《》"'（）()【】、，。：:；;*×?？]|的(?!比[例重]$)|为|把|使|从|由|对(?!外)|向|在(?!校|册|岗)|(?<!相当)于|及其|每年|可减|总投资|单体|[一二三四五]期|重点项目|重大项目|[超过达][^率]*元|(?<!规模|限额|规|限)以上|合计|其他|上述|[此这]项|^占/;
const deed =
  /[推带拉撬]动|促进|支持|安排|下达|争取|发放|兑现(?!率)|落实|出台|完成(?!率)|减少|节约|挽回|释放|惠及|办理|服务(?!业|贸易|外包|收入)|改造(?!投资)|实施|举办|打造|组织|集聚|获|入[选围]|承担|统筹|筹集|[拨兑]付|安置|协助|帮助|推荐|[申上]报|奖励|走访|排查|培训|补贴|减免|减税|退税|缓收|开展|参加|参与|提供|盘活(?!存量)|化解(?!率)|处置(?!率)|联合|吸引|吸纳|诊断|覆盖(?!率)|涉及|接待(?!游客|国内|境|旅游|入境)|共建|投入(?!强度|占|$)|[开启]行|打击|淘汰|提出|启动|运行|疏解|提质|整治|清退|关停|设立|[引新]导|落地|完善|新认定|新培育|协作/;
const places = /[省市县区镇乡州盟旗港]/;
/** Words with such a character that name no place of their own. */
const noPlace =
  /城市|市场|市值|城镇|城乡|乡村|乡镇|县域|社区|园区|地区|区域|灌区|山区|港澳台|沿海港口|港口|[省市县区国](?=[级属有内外控考际])|国家|全[省市县区国州盟]/g;

/** Such a name is one only where it is said whose it is. */
const bare =
  /^(?:总?产值|收入|营业收入|经营收入|贷款|存款|人才|人次|花费|投资|总?规模|利润|利税|支出|余额|总额|交易额|成交额|资产|工资|企业|主体|人口|人数|人员|公司|产量|销量|总产|增加值|里程|强度|比例|比重|占比|指数|水平|业务量|装机|能耗|浓度|起数|劳动力|死亡人数|规模占比|总装机|总量|总里程)$/;

const before =
  /^(?:截[至止]目前|截止|目前|全年|预计|初步核算|据统计|全市|全省|全区|全县|全国|较好地?的?|圆满|顺利|超额|全面|累计|共计?|已经?|可(?!再生|支配)|总计|完成|实现|达到|新完成|调度|当年|本年|同时|另外|年?末|年底|国税|并)(?=.)/;
const behind =
  /(?:平均值?|首次|首破|总计|在|均|已|分别|同比|预计|保持|稳定|又|再|创|近|仅|首|历史性|完成|实现|将|可|约|达到?|突破|超过?|为|是|有)$/;

/**
 * The name of an indicator in the subject of a statement; undefined where it is none, or none of the whole zone.
 * @param unit of its figure; undefined where only a growth is told
 * @param isScoped whether the sentence says whose figure it is
 */
export function indicatorName(
  subject: string,
  unit: string | undefined,
  isScoped: boolean,
): string | undefined {
  let name = subject.replace(/[\s　]+/g, '');
  while (before.test(name)) name = name.replace(before, '');
  while (behind.test(name)) name = name.replace(behind, '');
  // 第一、二、三产业增加值分别…
  if (/^[一二三]产业/.test(name)) name = `第${name}`;
  if (name.length < 2 || name.length > 24) return undefined;
  const known = findIndicator(name, noVocabulary.indicators);
  if (known) return unit === undefined || isUnitOf(known.units, unit) ? name : undefined;
  if ((bare.test(name) && !isScoped) || /^.{0,2}率$/.test(name)) return undefined;
  if (!/^[\u4e00-\u9fffA-Za-z&.\d“”]+$/.test(name) || /\d/.test(name.replace(/PM2\.5|PM10|[45][GA]/g, '')))
    return undefined;
  if (name.split('“').length !== name.split('”').length) return undefined;
  if (foreign.test(name) || deed.test(name) || places.test(name.replace(noPlace, ''))) return undefined;
  const isNamed = heads.some(
    ({ words, unit: own }) => words.test(name) && (unit === undefined || own.test(unit)),
  );
  return isNamed ? name : undefined;
}

/** The catalogue names the usual units; an amount may be given in others of the same kind. */
function isUnitOf(units: readonly string[], unit: string): boolean {
  if (units.includes(unit)) return true;
  return units.some(
    (own) =>
      (MONEY.test(own) && MONEY.test(unit)) ||
      (/^[家户个项件]$/.test(own) && /[家户个项件]$/.test(unit)) ||
      own.slice(-1) === unit.slice(-1),
  );
}
