// Takes apart the words before a figure: whose it is, of when, whether it is planned, and what is left, the subject.

/** What the words before a figure say. */
export interface Lead {
  readonly subject: string;
  readonly period: string;
  readonly scope: string;
  readonly planned: boolean;
}

const period =
  '(?:截至|到|至)?(?=)(?:\\d{4}年(?:度)?|今年|去年|上年|本年|明年|当年|全年|年内|本年度)?(?=)(?:上半年|下半年|第?[一二三四1-4]季度|前[一二三]季度|1?\\d?[—–-]?(?=)\\d{1,2}月份?|\\d{1,2}月(?:底|末)|年(?:底|末)|同期)?(?:以来)?|截至目前|目前|去年|上年|五年来?|一年来|[近过]?[去]?[两三四五]年来?|“?十[一二三四五]五”?(?:期间|时期|以来|末)?|期末';
const scope = '全国|全省|全市|全县|全区|全州|全盟|园区|开发区|高新区|经开区|新区|我[国省市县区]|本[市县区]';
const filler =
  '预计|初步预计|共计|共有|共|累计|合计|总共|可(?!再生|支配)|实现|完成|同时|其中|另有|现有|拥有|已有|有|已|约|达到?|为|是|全部';
const planned = /力争|争取|确保|目标|预期|计划(?!单列)|拟|(?<![主重需必])要|将|到20[3-9]\d年/;

const leading = new RegExp(
  `^(?:(?<period>${period})(?<=.)|(?<scope>${scope})|(?<plan>力争|争取|确保|计划|预期|拟|将)|(?:${filler})|[的、“及与]|和(?!美|谐)|\\s)`,
);
const trailing =
  /(?:完成额?|实现|达到?了?|为|是|有|预计|可|共|共计|累计|合计|约|总计|全年|以|(?:增加?|增长|升|上升|提高|提升|扩大|发展|下降|降低?|减少|缩小|回落)?[到至]|突破|超过?|将|已|[：:（(]|\s)$/;
const longest = 60;
/** No verb before a figure is longer. */
const longestVerb = 6;

/** Words without these name no period, scope or plan. */
const telling =
  /[年月季前期末]|全[国省市县区州盟]|园区|开发区|[高经]|新区|我|本|力争|争取|确保|目标|计划|拟|要|将/;

/** Whether `readLead` may find more in the words than a subject. */
export function mayTell(words: string): boolean {
  return telling.test(words);
}

/** @param words what stands between the last mark and the figure, or what is before its verb */
export function readLead(words: string): Lead {
  let rest = words.slice(-longest);
  let [ownPeriod, ownScope] = ['', ''];
  for (let match = leading.exec(rest); match && match[0] !== ''; match = leading.exec(rest)) {
    ownPeriod += match.groups?.period ?? '';
    ownScope ||= match.groups?.scope ?? '';
    rest = rest.slice(match[0].length);
  }
  for (
    let match = trailing.exec(rest.slice(-longestVerb));
    match && match[0] !== '';
    match = trailing.exec(rest.slice(-longestVerb))
  )
    rest = rest.slice(0, -match[0].length);
  return { subject: rest.trim(), period: ownPeriod, scope: ownScope, planned: planned.test(words) };
}
