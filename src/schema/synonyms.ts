// What writers call the fields of a summary besides their names: one table, by the mapping a field stands in. A synonym is not
// read in silence, since editors know only the names: the finding says which field was meant.
import type { SchemaShape } from './schema-shape.js';

/** For each field the words that can mean nothing else in that mapping. */
type Words = Readonly<Record<string, string>>;

const named: Words = { name: '名字 名 指标 指标名 指标名称 项目 项目名称' };
const noted: Words = { note: '备注 说明 注 注释 附注 口径说明 统计口径', unit: '计量单位 数量单位 单位名称' };
const changed: Words = {
  yoy: '增速 增长率 增幅 增长 同比增长 同比增速 同比增幅 同比增减 同比增长率 同比变化 同比增长(%) 同比(%) 增长(%) 增速(%) 涨幅 较上年增长 比上年增长 growth growthRate',
};
const done: Words = {
  value:
    '完成数 完成值 完成额 完成量 完成 完成情况 实际完成 实际完成数 累计完成 全年完成 实绩 数 数据 数额 数量 金额 指标值 总量 总额 本年数 本期数 本年完成',
};
const texts: Words = {
  text: '内容 正文内容 具体内容 文字 描述 详情',
  opening: '前言 引言 引语 开头 开场白 导言',
  closing: '结语 结束语 结尾语 尾语 结束',
};
const titled: Words = { title: '题目 名称 名字 标题名称' };
const illustrated: Words = { picture: '照片 配图 插图 图 附图 图像 现场照片' };
const listed: Words = { items: '列项 条目 事项 内容列表 分项 子项 各条 各点' };
const section: Words = { ...texts, ...titled, ...listed, ...illustrated };

const chart: Words = {
  type: '图类 图表类型 图形 图型 种类 样式 chartType kind',
  title: '图题 图名 图表标题 题目 名称 名字 caption',
  indicators: '指标名称 指标名 各项指标 项目 经济指标 indicator',
  parts: '组成 其中 分项 各部分',
  data: '内容 表格 数 数值 各行 rows values',
  unit: '计量单位 数量单位 单位名称',
  yoy: '增速 增幅 增长率 同比增长 同比增速 同比增幅 growth',
  prior: '上年 去年 去年同期 上年数 去年数',
  note: '备注 说明 注 注释 附注 来源 数据来源 资料来源 source',
  alt: '替代文本 可选文字 替换文字 描述 description',
};

const table: Words = {
  title: '表题 表名 表标题 表格标题 表格名称 题目 名称 名字 caption',
  unit: '计量单位 数量单位 单位名称 金额单位',
  columns: '表头 列名 各列 栏目 栏 字段 head header headers',
  rows: '内容 表格内容 各行 数据 表格数据 表体 明细 body data',
  file: '文件名 数据文件 来源文件 csv 路径',
  total: '总计 合计行 加合计 是否合计 求和 sum',
  note: '备注 说明 表注 注释 附注 来源 数据来源',
};

const change: Words = { value: '幅度 增幅 增速 数', unit: '计量单位', qualifier: '修饰词' };

/** By the title of the mapping in the schema. */
export const SYNONYMS: Readonly<Record<string, Words>> = {
  工作总结: {
    opening: texts.opening ?? '',
    closing: texts.closing ?? '',
    title: '题目 名称 文件标题 总标题 大标题 文件名',
    organization: '单位名称 单位全称 所在单位 报告单位 编制单位 填报单位',
    year: '年份 年 总结年度 所属年度',
    date: '日期 落款日期 成文时间 成文日 落款时间 报告日期',
    recipient: '主送 主送单位 抬头 呈报单位 呈报机关 报送机关 收文单位 收文机关',
    signature: '落款 落款单位 落款名称 署名单位 签名 发文机关署名',
    kind: '种类 类别 文种 总结类型',
    indicators: '经济指标 主要指标 主要经济指标 指标完成情况 主要指标完成情况 主要经济指标完成情况 指标情况',
    tasks:
      '工作总结 总结 工作 工作情况 工作开展情况 工作完成情况 主要工作情况 主要工作开展情况 主要工作完成情况 重点工作 重点工作完成情况 主要做法 主要做法和成效 主要成绩 主要成效 工作成效 工作亮点 工作回顾 开展的工作',
    issues:
      '问题 不足 存在的问题 主要问题 存在问题和不足 存在的问题和不足 存在问题与不足 存在的不足 存在不足 存在的主要问题 问题和不足 问题与不足 不足之处 困难和问题 存在的困难和问题 困难与问题 问题及不足',
    plan: '工作计划 计划 打算 工作打算 工作安排 下一步打算 下一步工作 下一步工作打算 下一步工作安排 下一步工作计划 下一步安排 下一步计划 下步工作 下步打算 下步工作打算 下步工作安排 下步安排 下一年工作安排 下一年安排 下年计划 下年工作 下年工作安排 下年工作计划 下年打算 下阶段工作 下阶段工作安排 来年计划 来年工作安排 工作思路 下一步工作思路 下年工作思路',
    attachments: '附件列表 附件名称 附表',
    parts: '其他 其它 其它部分 其他内容 其他章节',
  },
  一项指标: {
    ...named,
    ...noted,
    ...changed,
    ...done,
    prior:
      '去年同期 去年 上年 上年数 去年数 上年同期数 去年同期数 上年实绩 去年实绩 上年完成 去年完成 上年值 上年基数 基数',
    target:
      '目标值 目标数 年度目标 全年目标 年度目标值 年初目标 目标任务 年度任务 任务数 任务目标 计划数 年度计划 全年计划 年度目标数',
    lowerIsBetter: '越小越好 逆向指标 控制指标',
    period: '期间 时间 时间段 统计时段 统计期间 统计时间 数据时段',
    estimated: '是否预计 是预计数',
    rank: '位次 名次 排位 全市排名 全省排名 增速排名',
    above: '高出 高于平均 高于全市 高于全省',
    share: '比重 所占比重 占比重 占比例',
    parts: '其中 组成 分项 分项数据 分类 细项',
    qualifier: '修饰词 约数',
  },
  一项目标: {
    ...named,
    ...noted,
    value: '目标值 目标数 目标数值 预期值 数额 数量 金额 计划数',
    growth:
      '增速 增长率 增长 同比 同比增长 同比增速 目标增幅 目标增速 预期增长 预期增幅 预期增速 增长目标 增幅(%) 增速(%) 增长(%)',
    qualifier: '修饰词',
  },
  目标: {
    value: '目标值 目标数 数额',
    growth: '增速 增长率 增长 同比 同比增长 目标增幅 目标增速',
    qualifier: '修饰词',
  },
  构成的一项: { ...named, ...done, ...changed },
  同比: change,
  增幅: change,
  高于: { scope: '对象 比较对象 比较范围 地区', points: '数值 百分点 个百分点 数 幅度值 高出' },
  占比: {
    of: '范围 占什么 总量 整体',
    value: '比重 占比 比例 百分比',
    change: '增减 变动 变化幅度 同比 比上年',
  },
  指标: {
    opening: texts.opening ?? '',
    closing: texts.closing ?? '',
    ...titled,
    items: '指标 指标列表 各指标 各项指标 内容',
    caption: '表名 表标题 表格标题 表格题目',
    table: '表格 指标表 列表格',
  },
  预期目标: {
    opening: texts.opening ?? '',
    closing: texts.closing ?? '',
    ...titled,
    items: '目标 指标 各项目标 目标列表 内容',
    caption: '表名 表标题 表格标题',
    table: '表格 目标表',
  },
  主要工作: section,
  存在问题: section,
  重点任务: section,
  部分: section,
  安排的一节: section,
  一项: {
    text: '内容 具体内容 工作内容 任务内容 说明 描述 详情 做法 主要做法 具体做法 情况 文字',
    title: '名称 名字 题目 任务 任务名称 工作任务 工作 工作名称 事项 首句 项目名称',
    measure: '措施 整改 对策 改进措施 解决措施 下一步措施 下步措施 改进办法 应对措施 解决办法 整改举措',
    leader: '责任人 负责人 牵头领导 分管领导 责任领导人 牵头责任人 主管领导 责任者',
    owner:
      '责任部门 牵头单位 牵头部门 负责单位 负责部门 承办单位 承办部门 主办单位 责任科室 责任处室 责任主体 实施单位',
    deadline:
      '时限 期限 时间 完成时间 完成日期 截止时间 截止日期 时间节点 完成期限 办结时限 时间要求 完成时间节点',
    items: '子项 各项 小项 明细 分项内容 具体任务 下级 条目',
    closing: texts.closing ?? '',
    ...illustrated,
  },
  下年安排: {
    ...illustrated,
    opening: `${texts.opening} 总体思路`,
    closing: texts.closing ?? '',
    ...titled,
    year: '年份 计划年度 安排年度',
    targets: '目标 主要目标 工作目标 发展目标 年度目标 预期指标 主要预期目标 目标任务 指标 主要指标',
    tasks:
      '任务 各项 主要任务 工作任务 重点工作 主要工作 工作 重点工作任务 各项任务 工作安排 任务安排 主要举措 工作举措',
    parts: '其他 其它 其它部分 其他章节',
  },
  图片: {
    file: '文件名 图片 路径 照片 图 地址 位置',
    title: '图题 图名 题目 名称 说明',
    alt: '替代文本 文字说明 描述 图片说明',
    width: '宽 图宽 大小 尺寸',
  },
  公文: {
    copyNumber: '份数序号 份数号 编号 顺序号',
    secrecy: '密级和保密期限 密级与保密期限 秘密等级 涉密等级 保密等级 保密期限',
    urgency: '缓急程度 缓急 紧急 急件',
    offices: '红头 文头 版头 标志 机关标志 发文机关 发文单位 发文机关名称 letterhead',
    number: '文号 字号 发文号 发文编号 公文字号 文件字号 文件编号 documentNumber',
    signers: '签发 签发领导 签发人姓名 signer',
    note: '备注 注 说明 注释',
    recipientBelow: '主送在版记 主送移版记 主送放版记',
    copies: '抄送机关 抄送单位 抄报 抄报机关 抄送抄报 抄发 cc',
    printedBy: '印发单位 印发部门 印制机关 印制单位 印发',
    printedOn: '印发时间 印发日 印制日期 送印日期 日期 时间',
  },
  简报: {
    name: '简报名称 名字 刊名 刊头 报头',
    issue: '期数 期次 刊期 第几期 期',
    total: '总期数 总期 总第几期',
    publisher: '编印 编印机关 编发单位 编辑单位 主办单位 单位',
    date: '编印日期 编发日期 出刊日期 印发日期 时间',
    reported: '报 上报 呈报 呈送 抄报',
    copies: '送 抄送机关 抄送单位',
    sent: '发 下发 发至 分送',
    printRun: '印数 印刷份数 共印 印份 印发份数',
  },
  表格: table,
  一张表: table,
  一列: {
    name: '列名 表头 标题 名字 title',
    align: '对齐方式 居中 位置',
    width: '列宽 宽',
    merge: '合并单元格 合并同类 是否合并 合并相同',
    total: '求和 总计 是否合计 sum',
  },
  图表: chart,
  一张图表: chart,
  附件: {
    ...illustrated,
    text: '内容 附件内容 文字',
    title: '名称 名字 附件名称 附件标题 题目',
    table: '表 表格内容 用表',
    items: '条目 事项',
  },
};

/** Words that could be either of two fields; which one, only the writer knows. */
const EITHER: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  一项目标: { 目标: ['value', 'growth'] },
  一项指标: { 同比数: ['yoy', 'prior'], 预计数: ['value', 'estimated'] },
};

/** The year in front of 2026年工作计划, 明年工作安排, 今年工作情况. */
const YEAR = /^(?:\d{4}年?度?|[今本明来]年度?|下一?年度?|全年|年度)的?(?=..)/;

/** The fields, by their schema names, that a key was meant for in a mapping: one, or two that it could be; none mostly. */
export function synonymOf({ title }: SchemaShape, key: string): readonly string[] {
  const words = Object.hasOwn(SYNONYMS, title) ? SYNONYMS[title] : undefined;
  const either = Object.hasOwn(EITHER, title) ? EITHER[title] : undefined;
  if (!words) return [];
  const word = key.normalize('NFKC').replace(/[\s\p{Cf}、:：]+/gu, '');
  if (either && Object.hasOwn(either, word)) return either[word] ?? [];
  const field = fieldNamed(words, word);
  if (field !== undefined || title !== '工作总结') return field === undefined ? [] : [field];
  return partOfYear(words, word);
}

function fieldNamed(words: Words, word: string): string | undefined {
  return Object.entries(words).find(([, spellings]) => spellings.split(' ').includes(word))?.[0];
}

/** A part whose key begins with its year. That of 2026年重点工作 may be the year of the summary or the next. */
function partOfYear(words: Words, word: string): readonly string[] {
  const year = YEAR.exec(word)?.[0];
  const bare = year && word.slice(year.length);
  const field = bare && fieldNamed(words, bare);
  if (!year || !field) return [];
  if (field !== 'tasks') return [field];
  if (/^[明来下]/.test(year)) return ['plan'];
  const isPast = !/^\d/.test(year) || /总结|回顾|完成|开展|情况|做法|成效|亮点|成绩/.test(bare);
  return isPast ? ['tasks'] : ['tasks', 'plan'];
}
