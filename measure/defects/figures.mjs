// Figures that cannot be right, or that lost a part.
import { otherDigit, swap } from './defect.mjs';

const FIGURE = String.raw`\d+(?:\.\d+)?`;

export const figures = [
  swap(
    '漏了“%”',
    new RegExp(`(?<=增长|提高|下降|占比达)(${FIGURE})[%％](?=[，。；])`, 'g'),
    ([, digits]) => digits,
  ),
  swap('漏了数字', new RegExp(`(?<=达到?|完成|实现|投资)${FIGURE}(?=(?:万亿|亿|万)元)`, 'g'), () => ''),
  swap(
    '漏了“元”',
    new RegExp(String.raw`(?<=\p{Script=Han})(${FIGURE}(?:万亿|亿))元(?=[，。；、])`, 'gu'),
    ([, amount]) => amount,
  ),
  swap(
    '“个百分点”误作“%”',
    new RegExp(`(?<=率[^，。；]{0,12}(?:提高|下降|降低|上升)|比重(?:提高|下降))(${FIGURE})个百分点`, 'g'),
    ([, digits]) => `${digits}%`,
  ),
  swap(
    '高于全国几个百分点误作“%”',
    new RegExp(`(?<=高于全[国省市](?:平均)?(?:水平)?)(${FIGURE})个百分点`, 'g'),
    ([, digits]) => `${digits}%`,
  ),
  swap(
    '“%”误作“个百分点”',
    new RegExp(`(?<=(?:收入|产值|投资|总额|增加值|产量)(?:同比)?增长)(${FIGURE})[%％]`, 'g'),
    ([, digits]) => `${digits}个百分点`,
  ),
  swap(
    '由甲到乙的增幅',
    new RegExp(
      String.raw`由(${FIGURE})((?:万亿|亿|万)?(?:元|人|家|个|户|吨|公里))(?:增加|增长|提高|提升|上升|扩大)[到至](${FIGURE})\2`,
      'g',
    ),
    ([whole, from, , to], random) => {
      const growth = (to / from - 1) * 100 + 5 + random(20);
      return `${whole}，增长${growth.toFixed(1)}%`;
    },
  ),
  swap(
    '分项合计',
    new RegExp(
      String.raw`(?<=[，。；])(?:\p{Script=Han}{2,8})(?=[^，。；\d]{0,3}${FIGURE}亿元[，。；])`,
      'gu',
    ),
    ([name], random) => {
      const [one, two] = [20 + random(60), 20 + random(60)];
      return `财政总收入${one + two + 3 + random(9)}亿元，其中税收收入${one}亿元、非税收入${two}亿元，${name}`;
    },
  ),
  swap('占比', /(?<=[。；])(?=\p{Script=Han}{4})/gu, (_, random) => {
    const [part, whole] = [10 + random(30), 60 + random(40)];
    return `工业投资${part}亿元，占固定资产投资${whole}亿元的${Math.round((part / whole) * 100) + 9}%。`;
  }),
  swap(
    '“分别”的个数',
    new RegExp(`(?<=分别(?:增长|达到?|为|下降|提高|完成))(${FIGURE}[%％](?:[、和]${FIGURE}[%％])+)`, 'g'),
    ([list], random) => `${list}、${1 + random(9)}.${random(10)}%`,
  ),
  swap('翻番', /(?<=[。；])(?=\p{Script=Han}{4})/gu, (_, random) => {
    const from = 10 + random(50);
    return `高新技术企业产值由${from}亿元增加到${Math.round(from * 2.4)}亿元，翻了两番。`;
  }),
  swap(
    '许诺的项数',
    /(?:做好|抓好|推进)(?:以下)?([三四五六七八九十])(?:方面|项)(?:重点)?(?:工作|任务)[：:。]/g,
    ([whole, count]) => {
      const order = '三四五六七八九十';
      return whole.replace(count, order[(order.indexOf(count) + 1) % order.length]);
    },
  ),
  swap(
    '“等几个”的个数',
    /(\p{Script=Han}{2,6}、\p{Script=Han}{2,6}、\p{Script=Han}{2,6})等(3|三)(个|家|项|大)/gu,
    ([, list, , unit]) => `${list}等4${unit}`,
  ),
  swap('减少用了倍数', new RegExp(`(?:下降|减少)了?${FIGURE}[%％]`, 'g'), () => '减少1倍'),
  swap('数字全角', /(?<![\d.])\d{2,3}(?=[个家项万亿])/g, ([digits]) =>
    digits.replace(/\d/g, (digit) => String.fromCharCode(0xfee0 + digit.charCodeAt(0))),
  ),
  swap('小数点误作间隔号', /(?<![\d.])(\d+)\.(\d+)(?=[%％亿万])/g, ([, whole, part]) => `${whole}·${part}`),
  swap(
    '千分位错位',
    /(?<![\d.,])(\d{4,6})(?=[个家户人公吨])/g,
    ([digits]) => `${digits.slice(0, 2)},${digits.slice(2)}`,
  ),
  swap('年份多了一位', /(?<!\d)20(\d\d)年/g, ([, tail]) => `200${tail}年`),
  swap(
    '年份少了一位',
    /(?<!\d)20(\d\d)年/g,
    ([, tail], random) => `2${random(2) ? '' : '0'}${tail.slice(random(2))}年`,
  ),
  swap('没有的日子', /(?<!\d)([469]|11)月(\d{1,2})日/g, ([, month]) => `${month}月31日`),
  swap(
    '中西数字混写的日期',
    /(?<!\d)20(\d\d)年(\d{1,2})月/g,
    ([, tail, month]) => `20${tail}年${'〇一二三四五六七八九'[month] ?? '十一'}月`,
  ),
  swap('单位写作m2', /平方米|平方公里/g, ([unit]) => (unit === '平方米' ? 'm2' : 'km2')),
  swap('数位混写', /(?<![\d.])(\d{1,3})(?:000|00)(?=[个家户人])/g, ([, head]) => `${head}千`),
  swap(
    '数字改了一位：同一段里两处',
    new RegExp(
      String.raw`(?<=[，。；])(\p{Script=Han}{4,12})(?:达到?|为)(${FIGURE})((?:万亿|亿|万)元)(?=[，。；])`,
      'gu',
    ),
    ([whole, name, digits, unit], random) => `${whole}，${name}达到${otherDigit(digits, random)}${unit}`,
  ),
];
