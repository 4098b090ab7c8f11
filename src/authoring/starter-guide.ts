// Writes the last page of a starter: how to write tags, in comment tags that vanish when the template is
// filled.
import { starterStyleId } from './starter-styles.js';
import { paragraph } from './starter-xml.js';

const LINES: readonly string[] = [
  '写一个值：{{标题}}、{{单位}}、{{年度}}、{{成文日期}}、{{署名}}。标签是什么字体字号，填进去的字就是什么字体字号。',
  '写全文：单独一段写 {{{正文}}}，用三层花括号。各级标题、正文、表格按本模板里“标题 1”至“标题 4”“公文正文”“表格文字”等样式排。',
  '只写一部分：{{{导语}}}、{{{主要工作}}}、{{{存在问题}}}、{{{下年安排}}}、{{{结尾}}}、{{{指标表}}}、{{{附件说明}}}、{{{落款}}}，各自单独成段。',
  '有才写：一段写 {{#if 主送机关}}，下面写内容，再一段写 {{/if}}；没有时要写别的，中间加一段 {{else}}。标签独占的段落不会留下空行。',
  '表格逐行：在要重复的那一行，第一格开头写 {{#each 指标}}，各格写 {{名称}}、{{数值}}、{{单位}}、{{同比}}、{{目标}}、{{完成率}}，最后一格末尾写 {{/each}}。',
  '逐段：一段写 {{#each 重点任务}}，下面一段写 {{标题}}（责任单位：{{责任单位}}，{{完成时限}}前完成），再一段写 {{/each}}。',
  '循环里要用外层的字段：{{../年度}}；只在第一项、最后一项写：{{#if @first}}、{{#if @last}}。',
  '红头和版记：数据里写了“公文”或“简报”，{{{版头}}}、{{{版记}}} 就整块印出来；要自己排，写 {{发文字号}}、{{签发人}}、{{密级}}、{{抄送}}、{{印发机关}}、{{印发日期}}、{{期号}} 等。',
  '比较：{{#if (eq 单位 "亿元")}}甲{{else}}乙{{/if}}；没有就用别的：{{default 主送机关 "各有关部门"}}。',
  '还没填的数据印成黄色的【待填】，不用在模板里处理。',
  '改好后检查：zonerep template check 模板.docx；列出全部标签：加 --list；问题写成 Word 批注：加 --annotate 批注.docx。',
];

/**
 * Writes the page, with each line in a comment tag of its own, because a tag cannot span several paragraphs.
 */
export function starterGuide(): string {
  const comment = (text: string) => `{{!-- ${text} --}}`;
  const head = paragraph(
    starterStyleId('guideHead'),
    comment('怎样写标签（这一页都是注释，成文时自动消失，看完可以删去）'),
  );
  return head + LINES.map((text) => paragraph(starterStyleId('guide'), comment(text))).join('');
}
