// Words and marks typed twice: 创新创新, 的的, ，。.

import { HAN } from '../../chinese/han.js';
import type { Document, RuleFinding } from '../../genre/document.js';
import { matchesOf, matchTexts, type TextMatch } from '../../genre/match-texts.js';
import { paragraphsOf } from '../../genre/paragraphs.js';
import { search } from '../../genre/search.js';
import { once } from '../../source/remembered.js';
import type { Rule } from '../rule.js';

/** Verbs and adverbs that Chinese doubles: 研究研究. */
const doubling = new Set(
  '研究 商量 讨论 学习 锻炼 考虑 休息 打扫 收拾 了解 沟通 交流 体验 尝试 琢磨 合计 打听 介绍 表示 检查 整理 清理 反思 思考 照顾 参观 感受 比较 适应 活动 准备 打扮 放松 教育 动员 锤炼 许多 很多 非常 特别 十分 多次 逐个 永远 好多 笔直 雪白 通红 多少 没有 不是 谢谢 恭喜 怎么 哪些 走访 慰问 磨合 协调 帮助 谈论 探讨 梳理 盘点 比划'.split(
    ' ',
  ),
);
/** Words that may end one phrase and begin the next: 服务｜服务业企业, 建设｜建设用地. */
const joining = new Set(
  '服务 管理 建设 生产 组织 工作 合作 投资 规划 审计 发展 培训 指导 利用 经营 开发 中心 主任 委员 大学 学院 中学 小学 医院 公司 企业 银行 研发 设计 创业 产业 招商 人才 监督 评价 采购 安全 保障 保护 治理 运行 供应 技术 信息 教育 营销 创新 生态 环境 应急 消费 流通 加工 制造 检测 维修 运输 劳动 会议 培育 引导 支持 扶持 申报 交易 资产 项目 工程 干部 党员 群众 社区 园区 街道 乡镇 农业 农村 工业 商业 商务 文化 旅游 体育 财政 金融 保险 税收 质量 标准 数据 数字 智能 科技 能源 电力 交通 物流 仓储 房屋 土地 水利 环保 城市 城镇 地方 国际 国家 省级 市级 区级 县级 中国 人民 高新 经济 贸易 外贸 外资 民营 国有 上市 重点 重大 主要 专业 行业 领域 综合 公共 基础 社会 政府 政策 法律 执法 监管 监测 监察 检验 调解 仲裁 评估 咨询 协会 商会 联合 联盟 集团 集体 股份 控股 生活 品牌 产品 商品 食品 药品 医疗 卫生 健康 养老 就业 创建 改革 开放 试点 示范 实验 试验'.split(
    ' ',
  ),
);

const word = once(() => new RegExp(String.raw`(?<word>[${HAN}]{2,8}?)\k<word>`, 'gu'));
/** A single character is only told where no word begins or ends with it: 目的的确立, 饱和和, 进行了了解. */
const character = search(
  ['的和了已被将是记习'],
  () =>
    // What all of them have in common stands first: the rest is tried only there, which takes a tenth of the time.
    /(?=([的和了已被将是记习])\1)(?:(?<![目标有中众靶打似])的的(?![士确])|(?<![饱总共中调缓温柔谐平附祥人])和和(?![气美睦平谐解合声田硕顺政县龙布])|(?<![不得完])了了(?![解然结断却事债])|(?<!而)已已|被被(?![子褥])|将将(?![军来士])|(?<![就若求国]|衷一)是是(?!非|否|不是)|(?<=总书)记记(?![录者得住忆载功挂念在])|(?<![学练研实复预温])习习(?=近平))/g,
);
const marks = search(['，,；：、。！？'], () => /[，,；：、][，,；：、。！？]+|[。！？][，,；：、。]+/g);

/** 经济总量达到52亿元，经济总量达到52亿元: a clause with its figure. */
const clause = search(
  ['0', '，、；'],
  () =>
    /(?<=^|[，。；：、])(?<once>[\u4e00-\u9fff]{2,16}\d{1,9}(?:\.\d{1,4})?(?=)[^\d，。；、\s]{1,5})[，、；]\k<once>(?=[，。；、]|$)/g,
);

const numerals = /^[一二三四五六七八九十百千万亿零〇两几数]+$/;

export const repeatedWords: Rule = {
  id: 'repeated-words',
  severity: 'warning',
  *check(document) {
    yield* wordsIn(document);
    for (const found of matchTexts(document, character)) yield told(found, found.match[0].charAt(0));
    for (const found of matchTexts(document, clause)) yield told(found, found.match.groups?.once ?? '');
    for (const { paragraph, match, start, end } of matchTexts(document, marks)) {
      const [doubled] = match;
      yield paragraph.find(start, end, {
        severity: 'error',
        message: `标点“${doubled}”叠在一起`,
        hint: /^。{2,}$/.test(doubled) ? '只留一个；省略号写作“……”' : '只留一个',
        params: { words: doubled },
      });
    }
  },
};

function* wordsIn(document: Document): Generator<RuleFinding> {
  for (const paragraph of paragraphsOf(document)) {
    const { words } = paragraph;
    if (!mayRepeat(words)) continue;
    for (const match of matchesOf(words, word())) {
      const said = match.groups?.word ?? '';
      const [start, end] = [match.index, match.index + match[0].length];
      const next = words.charAt(end);
      // 长沙长沙县: a place and the county of its name.
      if (next !== '县' && !isMeant(said, /\p{Script=Han}/u.test(next)))
        yield told({ paragraph, match, start, end }, said);
    }
  }
}

/** The units of the longest word that is sought: eight characters, each of which may be a pair of surrogates. */
const LONGEST = 16;
/** Where each character stood last, counted on over all texts, so that nothing need be cleared between two. */
const lastPlace = new Uint32Array(0x10000);
let lastOfAll = 0;

/** May a word stand twice? Its second time is a row of characters that stood just before: of most texts this tells, sooner than the pattern. */
function mayRepeat(words: string): boolean {
  let place = lastOfAll + LONGEST;
  let row = 0;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    place += 1;
    // The table keeps 32 bits of a place, which are enough for a distance.
    const isNear = (place - (lastPlace[unit] ?? 0)) >>> 0 <= LONGEST;
    row = isNear && unit >= FIRST_HAN && unit < FULL_WIDTH ? row + 1 : 0;
    lastPlace[unit] = place;
    if (row === 2) break;
  }
  lastOfAll = place;
  return row === 2;
}

/** Outside of these there are only digits, letters and marks. */
const FIRST_HAN = 0x2e80;
const FULL_WIDTH = 0xff00;

/**
 * Characters that stand twice in a phrase of four, each time before another word: 一校一策, 连战连捷, 共建共治, 思来想去. Where such a phrase
 * follows its own first word (高校一校一策, 之战连战连捷), the end of the one and the beginning of the other look said twice.
 */
const PAIRING = '一共连大再有能不应边可即随到快早多以自互全同双宜亦又越愈且半先敢逢无零倒来去各逐既谁几';
/** Words of two that end in such a character: 加快加快 is said twice all the same. */
const endingSo = new Set(
  '统一 第一 唯一 单一 公共 总共 相连 重大 扩大 加大 强大 巨大 远大 广大 最大 较大 更大 放大 盛大 人大 不再 拥有 所有 具有 国有 享有 占有 持有 特有 含有 设有 富有 没有 只有 还有 现有 功能 职能 性能 智能 可能 节能 赋能 产能 效能 储能 技能 才能 潜能 动能 只能 才能 相应 适应 反应 供应 效应 响应 对应 周边 一边 认可 许可 立即 随即 当即 达到 得到 做到 看到 收到 加快 尽快 较快 更快 及早 尽早 提早 较多 更多 众多 许多 诸多 最多 可以 予以 难以 得以 足以 各自 来自 亲自 独自 相互 交互 健全 完全 安全 齐全 保全 全同 共同 协同 合同 不同 相同 认同 会同 适宜 首先 优先 率先 领先 争先 原先 预先 未来 以来 带来 将来 近来 往来 过去 下去 勇敢'.split(
    ' ',
  ),
);

/** 一个一个, 再创佳绩再创佳绩 and the like are said twice on purpose. */
function isMeant(once: string, goesOn: boolean): boolean {
  const turned = once.slice(1) + once.charAt(0);
  const among = (words: ReadonlySet<string>) => words.has(once) || words.has(turned);
  const isOneCharacter = new Set(once).size === 1;
  return (
    isOneCharacter ||
    numerals.test(once) ||
    /^[一再更逐]/.test(once) ||
    (goesOn && once.length === 2 && PAIRING.includes(once.charAt(1)) && !endingSo.has(once)) ||
    among(doubling) ||
    (goesOn && among(joining))
  );
}

function told({ paragraph, match, start, end }: TextMatch, once: string): RuleFinding {
  const [doubled] = match;
  return paragraph.find(start, end, {
    message: `“${doubled}”重复了`,
    hint: `是否多打了一个“${once}”？`,
    params: { words: doubled },
  });
}
