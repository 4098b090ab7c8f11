// The words that titles of official texts are made of, so that a title can be broken between two of them. A list and no
// dictionary of the machine (`Intl.Segmenter`): what is printed must not change with the version of Node.
import { fixedWords } from './fixed-words.js';

const NAMES = `
委员会 管委会 管理委员会 党工委 纪工委 工委 党委 党组 党支部 党总支 人民政府 政府 政协 人大 法院 检察院 办公室 办事处 街道 开发区 高新区 经开区 新区 园区 工业园 产业园 科技园
自由贸易试验区 经济技术开发区 高新技术产业开发区 经济开发区 示范区 集聚区 工业集中区 保税区 综保区 功能区 试验区 分局 总局 支队 大队 中心 公司 集团 企业 协会 学校 医院 银行 专班 指挥部 领导小组 工作组 联席会议
全国 全省 全市 全县 全区 本市 市委 县委 区委 省委 党中央 国务院 中共中央
经济 发展 改革 财政 税务 投资 促进 招商 商务 规划 建设 自然 资源 生态 环境 住房 城乡 交通 运输 应急 管理 市场 监督 科技 创新 工业 信息 信息化 农业 农村 水利 文化 旅游 卫生 健康 教育
人社 人力 社会 保障 民政 司法 公安 审计 统计 行政 审批 政务 服务 数据 大数据 综合 执法 组织 宣传 纪检 监察 机关 事务 群团 工会 妇联 团委 信访 档案 外事 金融 国资 城市 消防 救援 气象
主任 局长 副局长 书记 副书记 主席 处长 科长 组长 副组长 同志 领导 班子 成员 干部 党员 职工 人员 个人 团队
`;

const DEEDS = `
工作 总结 报告 汇报 情况 计划 安排 打算 要点 方案 意见 通知 通报 简报 述职 述廉 述责 述法 述学 自查 自评 考核 考评 评估 评价 检查 调研 分析 研究 说明 请示 纪要 讲话 发言 材料 台账 名单
指标 目标 任务 项目 清单 一览 一览表 分工 分工表 明细 明细表 统计表 汇总 汇总表 完成 时限 责任 单位 部门 牵头 配合 进展 进度 执行 落实 实施 推进 整改 存在 问题 困难 不足 短板 原因 对策 措施 建议 思路 下步
下一步 下一阶段 上半年 下半年 全年 年度 季度 月度 半年 年初 年底 年末 今年 明年 去年 上年 同期 期间 阶段 时期 五年 三年 行动 攻坚 工程 专项 活动 会议 大会 全会 精神 主题 贯彻 学习 部署 要求 决策
主要 重点 重大 重要 预期 总体 基本 全面 综合 关键 核心 突出 有关 相关 其他 各项 一批 系列 系统 体系 机制 制度 政策 法规 标准 规范 程序 流程 平台 基地 载体 窗口 空间 布局 示意图 平面图 位置 位置图
产业 产值 总产值 增加值 收入 税收 利润 投入 强度 消费品 零售额 总额 进出口 外资 外贸 外商 内资 资金 资产 债务 贷款 融资 基金 债券 预算 决算 支出 采购 招标 工业企业 高新技术 新兴 战略性 传统 主导 集群
链条 链主 龙头 骨干 规上 规模 以上 限额 限上 中小 民营 国有 上市 培育 孵化 转化 成果 专利 知识产权 人才 引进 培养 就业 创业 用工 培训 土地 用地 厂房 标准化 基础 设施 配套 道路 管网 供水 供电 供热 供气 污水
处理 处置 固废 能耗 能源 光伏 储能 碳排放 减排 降耗 低碳 绿色 循环 智能 数字 数字化 智慧 网络 安全 生产 隐患 排查 整治 治理 防控 防治 防汛 防火 风险 化解 维稳 稳定 平安 法治 廉政 党风 党建 作风 队伍 思想
政治 意识 形态 纪律 监管 督查 督办 巡视 巡察 反馈 信息公开 公开 宣讲 民生 群众 满意度 社区 基层 网格 乡村 振兴 营商 惠企 助企 纾困 优化 提升 提高 增强 加强 加快 加大 强化 深化 深入 扎实 持续 着力 全力
积极 切实 认真 严格 有序 有效 稳步 不断 进一步 推动 推进 开展 打造 构建 健全 完善 建立 形成 实现 取得 保持 确保 做好 抓好 抓实 做强 做大 壮大 激发 释放 集聚 聚焦 围绕 坚持 突破 攻克 拓展 拓宽 延伸 融合
转型 升级 改造 更新 扩大 开放 合作 交流 对接 签约 开工 竣工 投产 达产 入库 入统 落地 储备 谋划 申报 争取 争先 创优 增效 提质 质量 效益 效能 效率 活力 动力 能力 实力 水平 成效 成绩 经验 典型 做法 亮点
特色 优势 品牌 形象 面貌 氛围 环节 领域 行业 方面 方向 格局 态势 形势 趋势 秩序 速度 力度 深度 广度 温度 步伐 基层治理 营商环境 高质量 高水平 现代化 一体化 国际化 市场化 常态化 制度化 十四五 十五五
地方 地位 地区 正在 成为 通过 加以 得到 使得 了解 目的 的确 对外 对口 在线 存量 增量 自主 名称 区域 领先 世界 国际 国内 国家 中国 自治 人民 历史 未来 同步 共建 共享
现代 先进 制造 制造业 装备 材料 电子 生物 医药 化工 食品 纺织 汽车 机械 物流 电商 跨境 服务业 房地产 建筑业 数字经济 低空经济 人工智能 新质 生产力 双招双引 延链 补链 强链 五大 六大 三大 四大 八大
`;

/** Little words: the line may end before these, and does not end after them. */
const BEFORE = '及和与暨并或对在为向以把将由从按经因同';
/** The line may end after these, and no line begins with them. */
const AFTER = '的了地得着';

export interface TitleWords {
  readonly words: ReadonlySet<string>;
  /** How long the longest of those is that end in a character. */
  readonly longest: ReadonlyMap<string, number>;
}

/** All words; to be asked for only where a title is too long for a line. */
export function titleWords(): TitleWords {
  const words = new Set(`${NAMES}${DEEDS}`.trim().split(/\s+/));
  for (const [word, firmness] of fixedWords()) {
    words.add(word);
    // A set phrase of four characters is of two words, which stand elsewhere too.
    if (firmness === 'compound' && word.length === 4)
      for (const half of [word.slice(0, 2), word.slice(2)]) words.add(half);
  }
  const longest = new Map<string, number>();
  for (const word of words) {
    const last = word.charAt(word.length - 1);
    longest.set(last, Math.max(longest.get(last) ?? 0, word.length));
  }
  return { words, longest };
}

/** How a little word stands to the end of a line: it begins the next one, ends this one, or is none. */
export function littleWord(character: string): 'begins' | 'ends' | undefined {
  if (BEFORE.includes(character)) return 'begins';
  return AFTER.includes(character) ? 'ends' : undefined;
}
