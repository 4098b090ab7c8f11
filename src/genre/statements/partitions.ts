// How a whole is parted: words for classes that have nothing in common, and whether there are no others.

/** Ways to part a whole: each class with the words for it. */
export interface Partition {
  readonly classes: readonly (readonly string[])[];
  /** Do the classes make up the whole? Of the others more than the whole is wrong, less is not. */
  readonly isClosed: boolean;
  /** What a whole is called that its parts may follow without 其中. */
  readonly whole?: RegExp;
}

/** Classes of a row are parted by blanks, words for the same class by a stroke. */
const closed = (row: string, whole?: RegExp): Partition => ({
  classes: row.split(' ').map((words) => words.split('|')),
  isClosed: true,
  ...(whole && { whole }),
});
const open = (row: string): Partition => ({ ...closed(row), isClosed: false });

/** Searched in this order. What may overlap (规上企业 and 高新技术企业, 民间投资 and 工业投资) has no row. */
export const partitions: readonly Partition[] = [
  closed('第一产业|一产 第二产业|二产 第三产业|三产', /生产总值|GDP/),
  closed('税收 非税', /一般公共预算收入|公共财政预算收入/),
  closed('城镇 农村|乡村'),
  closed('内资 外资'),
  closed('出口 进口', /进出口/),
  closed('以上 以下'),
  closed('男 女'),
  closed('轻工业 重工业'),
  closed('省内 省外'),
  closed('国内 国外|境外|入境'),
  closed('境内 境外'),
  closed('市内 市外'),
  closed('区内 区外'),
  closed('线上 线下'),
  closed('已开工 未开工'),
  open('农业 工业 建筑业 服务业 基础设施 民生'),
  open('国有 民营 外资 集体'),
  open('博士 硕士 本科 专科|大专'),
  open('大型 中型 小型 微型'),
  open('新建|新开工 续建 竣工'),
  open('甲类 乙类 丙类'),
  open('A类 B类 C类 D类 E类'),
  open('一类 二类 三类'),
  open('增值税 企业所得税 个人所得税 消费税 契税 房产税'),
  open('火电 水电 风电 光伏 核电'),
  open('公路 铁路 水路 航空|民航'),
  open('中央 省级 市级 县级|区级'),
];
