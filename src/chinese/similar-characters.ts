// Which characters are taken for one another: those that an input method offers for the same syllable, and those that look alike.
import { charactersOfRows, FIRST_LEVEL } from './gb2312.js';

/** GB 2312 has its 3,755 common characters in the order of their syllables; with these characters a new one begins. */
const SYLLABLES = `
啊埃鞍肮凹芭白斑邦苞杯奔崩逼鞭标鳖彬兵玻哺擦猜餐苍操厕层插拆搀昌超车郴撑吃充抽初揣川疮吹春戳疵聪凑粗蹿摧村磋搭呆耽当刀德
蹬堤颠碉跌丁丢东兜都端堆墩掇蛾恩而发藩坊菲芬丰佛否夫噶该干冈篙哥给根耕工钩辜刮乖棺光瑰辊锅哈骸酣夯壕呵嘿痕哼轰喉呼花槐欢
荒灰荤豁击嘉歼僵蕉揭巾荆炯揪鞠捐撅均喀开刊康考坷肯坑空抠枯夸块宽匡亏坤括垃莱蓝琅捞勒雷棱厘俩联粮撩列琳玲溜龙楼芦驴峦掠抡
萝妈埋瞒芒猫么玫门萌眯棉苗蔑民明谬摸谋拇拿氖南囊挠呢馁嫩能妮蔫娘鸟捏您柠牛脓奴女暖虐挪哦欧啪拍攀乓抛呸喷砰坯篇飘撇拼乒坡
扑期掐牵枪橇切钦青琼秋趋圈缺裙然瓤饶惹壬扔日戎揉茹软蕊闰若撒腮三桑搔瑟森僧莎筛珊墒梢奢砷声师收蔬刷摔栓霜谁吮说斯松搜嗽酸
虽孙蓑塌胎坍汤掏特藤梯天挑贴厅通偷凸湍推吞拖挖歪豌汪威瘟嗡挝巫昔瞎掀相萧楔薪星兄休墟轩靴勋压焉殃邀椰一茵英哟拥幽淤鸳曰耘
匝栽咱赃遭责贼怎增扎摘瞻樟招遮珍蒸芝中舟珠抓拽专桩椎谆捉兹鬃邹租钻嘴尊昨
`;

let soundAlike: string | undefined;

/** The common characters in groups of one syllable; made when first asked for. */
function soundAlikes(): string {
  if (soundAlike !== undefined) return soundAlike;
  const starts = new Set(SYLLABLES);
  soundAlike = Array.from(charactersOfRows(...FIRST_LEVEL), (one) =>
    starts.has(one) ? ` ${one}` : one,
  ).join('');
  return soundAlike;
}

/** Characters that look alike. */
const LOOK_ALIKE = `
己已巳 日目曰白 末未 人入八 失矢 宪完 更奠 候侯 拔拨 辨辩辫瓣 徒徙陡 晴睛 赢羸 茶荼 崇祟 治冶 折拆析 诀决抉 冷泠 免兔 哀衰衷 柬东 戊戌戍 剌刺 垠恨 烧挠浇绕 扰优忧 缓援暖 锻煅 密蜜 竞竟
幕慕墓暮募 蓝篮 梁粱 仓仑 沦论抡轮伦 抢抡 搞稿 遣遗 赔陪培 贪贫 弛驰 抱报 坚竖 施旋 族旅 壁璧 籍藉 钓钩 帖贴 陷馅 撤撒 微徽 辍缀 裁栽载戴 措错借 推堆准 侍待 特持 特待 质贡 责贵 贵贯
贯惯掼 货贷 王玉 主圭 办为 见贝 历厉 励厉 利科 粮粗 织炽 绩债积 经径 结给 约药 级极 纪记 绿缘 续读 维唯 统充 缘椽 境镜 场扬杨汤 杭抗 技枝 投没 招拓 拓折 指措 挖控 捉促 换焕 援授 提堤
损捐 搏博 据剧 摸模 撑掌 操躁燥 效郊 攻政 斗抖 断继 新析 旅施 时吋 昌冒 明朋 景影 智知 曾会 术木 机几 朴补 材村 束柬 板扳 林材 果呆 构购沟 标际 树村 核该 根跟 案安 档挡 桥挢 检捡
楼搂 横黄 次欢 殊殃 比此 民氏 法去 注住驻往 洁沽 流琉 济挤 浓依 浪狼 消销削 深探 渠梁 湾弯 满瞒 滞带 漏满 激邀 火灾 炼练 热执 照熙 爱受 状壮 独触 环坏 理埋 班斑 球求 甲申由田 电申
留溜 略咯 畅场 疫疾 病疯 登澄 盘盆 盛成 直真 省少 眼银 码玛 研妍 破坡 确榷 示禾 神伸 福幅副富 离高 秀季 程呈 稳隐 空究 突究 站战 竣峻 端瑞 符附 等寺 筑巩 签鉴 箱籍 类尖 精情 系糸
紧坚 累垒 约的 红经 纳讷 绍招 终络 统流 罪罚 群郡 职取 联取 肯育 胜性 能态 脚却 腾胜 至致 舍含 航般 节市 苦若 范苑 获荻 落洛 著着 葆保 蓬篷 虚虑 融隔 行衍 表衷 被彼 装裴 览揽 角用
解触 订盯 认从 让上 议仪 训川 讯迅 记计 证征 评坪 试拭 详祥 误娱 说悦 请清 诸储 课果 调凋 谋媒 象像 贡责 财材 败则 费贾 资咨 赴补 越趁 跃沃 践线 转传 软砍 较校 辅铺 输愉 达大 迈万
迎仰 进井 连莲 迟退 迫追 述术 送关 适话 选先 透诱 途余 通桶 速束 造告 逐遂 遍偏 遵尊 部陪 量童 金全 针计 链琏 锋峰 键健 镇填 闭闲 阅悦 队认 防仿 阳阴 降绛 院完 除徐 险检 难准 零雷
需雷 青责 静净 革草 题提 颁颂 预顶 顾硕 顿顾 驱躯 验脸 高亭 鼓敲 诚诫 渡度 沏彻砌 澈撤彻辙 嘉喜 券卷 概慨 躬恭 辐幅 磨摩 拨泼 迄讫 贻赔 祥详翔 凌陵 烂滥 滨宾 俩两 旱早 侧测则 偿赏
赏尝 州洲 账帐 杂染 汛讯 泄泻 溢益 滩摊 潜替 热势 势执 振震 挽晚 捷健 掘崛 摒屏 搭塔 擅檀 敝敞 斌武 昂昴 晓哓 暴爆 朗郎 柱拄 栋拣练炼 桃挑 桩庄 棋祺 榜傍 樊攀 毫豪 氛纷 汽气 沧苍
泛乏 洽恰 浸侵 涨胀 淀锭 涵函 渗掺 湖糊 漫慢 澎膨 灌罐 炉护 烁铄 牲性 狠狼很 率卒 瑕暇遐 瞻赡 矩距 碍得 磋搓 祸锅 秉乘 稍梢 窄榨 篇偏 籁赖 纠纤 绽锭 绸稠 缔谛 耀跃 胁协 膺赝 致治
舆與 艰坚 茂贸 蔓漫 融溶 裕浴 谍牒 谦歉 谨仅 豫预 赋斌 踪综 踊涌 轴抽 辟僻 遏竭 遴邻 邮油 酿娘 铸涛 锐悦 障章 雇顾 霸坝 鞠掬 颓颂 飘漂 驾架 骤聚 魂魄 鲜癣 厂广 工土 设没 管菅 领邻
增憎赠 进近 即既 税悦 力刀 大犬 第弟 服报 元无 政改 张涨长 偿尝 律率绿 木本术
`;

/** Pairs that are told apart by meaning alone, or both right in most words: other rules judge them where they can. */
const NEVER = ['的地得', '他她它', '作做', '定订', '查察', '象像', '分份', '帐账', '治制', '唯惟', '连联'];

/** The characters that stand in a group of the list with that one. The list is searched as it stands: few are ever asked for. */
function groupedWith(one: string, list: string): string {
  let found = '';
  for (let at = list.indexOf(one); at >= 0; at = list.indexOf(one, at + 1)) {
    let [start, end] = [at, at];
    while (isInGroup(list, start - 1)) start--;
    while (isInGroup(list, end + 1)) end++;
    found += list.slice(start, end + 1);
  }
  return found;
}

function isInGroup(list: string, at: number): boolean {
  return list.charCodeAt(at) > 0x20;
}

/** May one character have been typed for the other by mistake? They sound or look alike. */
export function areSimilar(one: string, other: string): boolean {
  const similar = similarTo(one);
  if (one === other || similar === '' || !similar.includes(other)) return false;
  return !NEVER.some((pair) => pair.includes(one) && pair.includes(other));
}

/** What was found in the lists, which are long: of many files the same characters are asked for again and again. */
const known = new Map<string, string>();

function similarTo(one: string): string {
  const earlier = known.get(one);
  if (earlier !== undefined) return earlier;
  const found = /\s/.test(one) ? '' : groupedWith(one, soundAlikes()) + groupedWith(one, LOOK_ALIKE);
  known.set(one, found);
  return found;
}
