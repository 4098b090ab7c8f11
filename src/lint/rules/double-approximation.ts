// Finds a figure called approximate twice: 约300人左右, 近百余家, 超过80%以上.
import { figurePattern, unitPattern } from '../../chinese/quantities.js';
import { matchTexts } from '../../genre/match-texts.js';
import { search } from '../../genre/search.js';
import type { Rule } from '../rule.js';

/** 节约, 附近, 赶超: words that only end like a hedge. */
const before =
  '(?:(?<![合契节预条公制特违履签集邀简续缔失毁婉])约|大约|将近|接近|(?<![附最接临就邻靠亲相])近|(?<![赶高反])超过?|突破|逾|至少|不少于|不低于|不超过|最多|高达|低于|不足|多于|少于)(?=)';
const figure = `(?:${figurePattern}|[一二两三四五六七八九十百千万亿]+)(?=)`;
const after = '(?:左右|上下|以上|以下|以内)';
const hedges = '约近超逾过破至少于多高达低不足';
const doubled = search(
  [hedges, '余多左上以'],
  () =>
    new RegExp(
      `(?<first>${before})${figure}[万亿]?(?=)(?:(?<more>[余多])(?![元功媒样边条])${unitPattern}?(?:${after})?|(?:${unitPattern}|个月|[成倍年月天日])?(?<second>${after}))`,
      'g',
    ),
  () =>
    /[约近超过破逾于少多达足][\d,.一二两三四五六七八九十百千万亿]+(?:[余多]|\D{0,7}(?:左右|上下|以[上下内]))/,
);
/** 95%左右以上, 30人以上左右. */
const doubledAfter = search(
  ['0', '左上以内', '右上下内'],
  () =>
    new RegExp(
      `${figurePattern}[万亿]?(?=)(?:${unitPattern}|个月|[成倍年月天日])?(?=)(?<first>左右|上下|以上|以下|以内)(?=)(?<second>左右|上下|以上|以下|以内)`,
      'g',
    ),
);
/** 约计30余人, 约近200家, 大约超过300人. */
const doubledBefore = search(
  ['约概', '近超逾余多'],
  () =>
    new RegExp(
      `(?<first>(?<![\\u4e00-\\u9fff])约|大约)(?=)(?<second>近|将近|超过?|逾)(?=)${figure}|(?<hedge>约计|大约|大概)(?=)${figure}[万亿]?(?<rest>[余多])(?![元功媒样边条])`,
      'g',
    ),
);
const doubledBehind = search(
  ['0', '余多', '左上'],
  () => new RegExp(`(?<!\\d)${figurePattern}[万亿]?(?<first>[余多])${unitPattern}(?<second>左右|上下)`, 'g'),
);

export const doubleApproximation: Rule = {
  id: 'double-approximation',
  severity: 'warning',
  *check(document) {
    for (const form of [doubled, doubledBefore, doubledBehind, doubledAfter]) {
      for (const { paragraph, match, start, end } of matchTexts(document, form)) {
        // 近10余年 looks back; its 近 is no hedge.
        if (/^近/.test(match[0]) && /^(?:年|载|岁|个月|天|日|周|期|届)/.test(paragraph.words.slice(end)))
          continue;
        // 近20年以上的老旧小区: houses of late, of twenty years and more.
        if (/^近.*[年岁天月]以[上下]$/.test(match[0])) continue;
        const { hedge, rest, first = hedge, more, second = rest } = match.groups ?? {};
        yield paragraph.find(start, end, {
          message: `“${match[0]}”把“${first}”和“${more ?? second}”重复使用`,
          hint: '只留一个',
        });
      }
    }
  },
};
