// Words that say the same thing twice, and double negations that say the opposite: 均分别, 目前为止截至目前, 防止不发生, 凯旋归来.
import { matchTexts } from '../../genre/match-texts.js';
import { type Search, search } from '../../genre/search.js';
import type { Severity } from '../../source/diagnostic.js';
import type { Rule } from '../rule.js';

interface Form {
  readonly search: Search;
  /** What is wrong with it. */
  readonly why: string;
  /** What to write instead: the words themselves after 改为, else advice. */
  readonly right?: string;
  readonly hint?: string;
  readonly severity?: Severity;
}

const twice = '意思重复';
const form = (needs: readonly string[], make: () => RegExp, rest: Omit<Form, 'search'>): Form => ({
  search: search(needs, make),
  ...rest,
});

/** Words with the same meaning side by side: 均|分别 by either order. */
const sideBySide = (needs: readonly string[], make: () => RegExp, hint = '只留一个'): Form =>
  form(needs, make, { why: twice, hint });

const lastYear = '(?:去年|上年|上一年|上年度)';

const forms: readonly Form[] = [
  sideBySide(['均', '分各'], () => /均(?:分别|各自)|(?:分别|各自)均(?!衡|匀|等|可|已|为|有|价|值|线|势|摊)/g),
  sideBySide(['都全', '均部都'], () => /都均(?!衡|匀|等|价|值)|(?<!每天|全)均都|全都均/g),
  form(['各', '分别'], () => /各分别|分别各(?![自项类个级部方地种单园区界族县市乡镇街村企家])/g, {
    why: twice,
    hint: '只留一个',
  }),
  sideBySide(
    ['目前现今', '前在止'],
    () =>
      /(?:到?目前为止|迄今为止)[，、]?(?=)(?:截至|截止)?(?:到)?目前|(?:截至|截止到?)目前[，、]?(?=)(?:到?目前为止)/g,
  ),
  form(['截', '为', '止'], () => /截[至止]到?(?:目前|现在|当前|今)为止/g, {
    why: '“截至”就是“到……为止”',
    hint: '写“截至目前”或者“到目前为止”',
    severity: 'info',
  }),
  form(['截', '至', '到'], () => /截至到/g, { why: '“截至”就是“截止到”', right: '截至' }),
  sideBySide(
    ['目现当', '前在'],
    () => /目前现在|现在目前|目前当前|当前目前|目前现阶段|现阶段目前|如今现在|现在如今/g,
  ),
  sideBySide(['日近', '前日'], () => /日前近日|近日日前|近日来日前/g),
  // 防止不合格产品流出 is right: 不发生 and the like only.
  form(
    ['不'],
    () =>
      /(?<!不能|没能|无法|未能|不可)(?:避免|防止|杜绝|严防|以免)[^，。；！？、不]{0,10}不再?(?:发生|出现|反弹|重演|重复发生)(?!的)/g,
    {
      why: '否定多了一层，意思反了',
      hint: '去掉“不”或“不再”',
    },
  ),
  form(['不'], () => /(?<!不能|没能|无法|未能|不可)(?:避免|防止)不再(?!发生|出现|反弹|重演|重复发生)/g, {
    why: '否定多了一层，意思反了',
    hint: '去掉“不再”',
  }),
  form(['忌禁', '不勿'], () => /切忌(?:不要|勿|不可)|(?:严禁|禁止)(?:不得|不准|不许|不要)/g, {
    why: '否定多了一层，意思反了',
    hint: '两个否定词只留一个',
  }),
  form(['无', '时', '刻'], () => /无时无刻(?=都|在|地)/g, {
    why: '“无时无刻”后面要跟“不”',
    right: '时时刻刻',
  }),
  form(['凯'], () => /凯旋(?:而?归来?|回来|返回)/g, { why: '“凯旋”就是胜利归来', right: '凯旋' }),
  form(['悬'], () => /悬殊(?:很|较|太|过于|非常|极|巨)大?|悬殊(?:很|较|极)?明显/g, {
    why: '“悬殊”就是相差很大',
    hint: '写“悬殊”或者“差距很大”',
  }),
  form(['奢'], () => /(?:过高|过分|不切实际)的奢望/g, { why: '“奢望”就是过高的希望', right: '奢望' }),
  form(['睹'], () => /亲眼目睹/g, { why: '“目睹”就是亲眼看到', right: '目睹', severity: 'info' }),
  form(['诸'], () => /付诸于/g, { why: '“诸”就是“之于”', right: '付诸' }),
  form(['诸'], () => /见诸于/g, { why: '“诸”就是“之于”', right: '见诸' }),
  form(['意'], () => /出[乎人]意[料表]之外/g, { why: '“出乎意料”就是在意料之外', right: '出乎意料' }),
  form(['堪'], () => /令人堪忧|让人堪忧/g, { why: '“堪忧”就是令人担忧', right: '令人担忧' }),
  form(['旨'], () => /旨在(?:为了|是为了)|目的旨在/g, { why: '“旨在”就是目的在于', right: '旨在' }),
  form(['原', '因'], () => /原因[是在](?:因为|由于)/g, {
    why: '“原因”和“因为”重复',
    hint: '写“原因是”或者“是因为”',
  }),
  form(['因', '由'], () => /因为由于|由于因为/g, { why: twice, hint: '只留一个' }),
  sideBySide(['以'], () => /以及和(?!平|谐|解|睦|美|田|县)|和以及|以及及(?!时|格)/g),
  sideBySide(['如假'], () => /如果假如|假如如果|倘若如果/g),
  sideBySide(['并而'], () => /而且并且|并且而且/g),
  sideBySide(['虽尽'], () => /虽然尽管|尽管虽然/g),
  sideBySide(['已经', '曾'], () => /已经曾经|曾经已经/g),
  sideBySide(['将'], () => /将会将/g),
  sideBySide(['非极', '十其常'], () => /非常十分|十分非常|非常极其|极其非常/g),
  sideBySide(['共'], () => /总共一共|一共总共|合计共计|共计合计|总计共计|共计总计|累计共计|共计累计/g),
  sideBySide(['首'], () => /首次第一次|第一次首次|首度首次|首次首创/g),
  sideBySide(['来', '以'], () => /年来以来|以来以来|(?<=近[一二两三四五六七八九十几\d])年以来来/g),
  form(['自从', '以', '起'], () => /[自从]\d{4}年(?:\d{1,2}月)?(?:起以来|以来起)/g, {
    why: twice,
    hint: '“起”和“以来”只留一个',
  }),
  sideBySide(
    ['人户亩年', '均'],
    () => /人均每人|每人人均|户均每户|每户户均|亩均每亩|每亩亩均|年均每年|每年年均|平均人均|人均平均/g,
  ),
  // 同比 compares with the same time of the year before.
  form(
    ['同', '比', '年'],
    () => new RegExp(`(?:比|较|与)${lastYear}(?:同期)?(?:相比)?[，]?同比(?:去年|上年)?`, 'g'),
    {
      why: '“同比”就是与上年同期相比',
      hint: '只写“同比”',
    },
  ),
  form(['同', '比', '年'], () => new RegExp(`同比(?:较|比|与)?${lastYear}(?:同期)?(?=[增下上减降提])`, 'g'), {
    why: '“同比”就是与上年同期相比',
    right: '同比',
  }),
  form(
    ['环', '比', '月季'],
    () => /环比(?:较|比)?上(?:月|季度|个月)(?=[增下上减降提])|(?:较|比)上(?:个?月|季度)环比/g,
    {
      why: '“环比”就是与上一期相比',
      hint: '只写“环比”',
    },
  ),
];

export const redundant: Rule = {
  id: 'redundant',
  severity: 'warning',
  *check(document) {
    for (const { search: wrong, why, right, hint, severity } of forms)
      for (const { paragraph, match, start, end } of matchTexts(document, wrong))
        yield paragraph.find(start, end, {
          message: `“${match[0]}”：${why}`,
          hint: right ? `改为“${right}”` : (hint ?? '只留一个'),
          params: { words: match[0] },
          ...(severity && { severity }),
          ...(right && { fix: paragraph.edit(start, end, right) }),
        });
  },
};
