// The fields a template may name, under their English and Chinese names, for the context, the docs and the
// check.
/** What a field holds; `list:x` is a list of objects of the kind `x`. */
export type FieldType =
  | 'text'
  | 'number'
  | 'flag'
  | 'blocks'
  | 'picture'
  | 'chart'
  | `list:${ObjectKind}`
  | 'list:text';

export type ObjectKind =
  | 'report'
  | 'part'
  | 'block'
  | 'column'
  | 'row'
  | 'cell'
  | 'attachment'
  | 'indicator'
  | 'target'
  | 'item'
  | 'picture'
  | 'chart'
  | 'blank';

export interface Field {
  readonly chinese: string;
  readonly type: FieldType;
  /** One line for the generated table of names. */
  readonly about: string;
}

const field = (chinese: string, type: FieldType, about: string): Field => ({ chinese, type, about });

/** All fields by object and English name. */
export const FIELDS = {
  report: {
    title: field('标题', 'text', '总结的标题'),
    organization: field('单位', 'text', '写总结的单位'),
    year: field('年度', 'number', '总结的年度'),
    planYear: field('下年度', 'number', '安排的年度'),
    recipient: field('主送机关', 'text', '主送机关，不含冒号'),
    contents: field('目录', 'blocks', '目录各行，数据里写了“目录: 是”时才有；Word 里是能更新页码的域'),
    body: field('正文', 'blocks', '全部正文：导语、各部分、结尾'),
    opening: field('导语', 'blocks', '导语各段'),
    tasks: field('主要工作', 'blocks', '主要工作一部分，含标题'),
    issues: field('存在问题', 'blocks', '存在问题一部分，含标题'),
    plan: field('下年安排', 'blocks', '下年安排一部分，含标题'),
    closing: field('结尾', 'blocks', '结尾各段'),
    indicatorTable: field('指标表', 'blocks', '指标表'),
    parts: field('各部分', 'list:part', '正文的各部分'),
    attachments: field('附件', 'list:attachment', '各个附件'),
    pictures: field('图片清单', 'list:picture', '各张图片，按印出来的先后'),
    charts: field('图表清单', 'list:chart', '各张图表，按印出来的先后'),
    indicatorCharts: field('指标图表', 'list:chart', '每项指标一张柱形图，有上年同期的画上年和本年'),
    attachmentNote: field('附件说明', 'blocks', '“附件：1.……”各行'),
    signOff: field('落款', 'blocks', '署名和成文日期两行'),
    signature: field('署名', 'text', '落款的名称'),
    date: field('成文日期', 'text', '落款的日期'),
    indicators: field('指标', 'list:indicator', '各项指标'),
    targets: field('预期目标', 'list:target', '下年各项目标'),
    taskList: field('工作清单', 'list:item', '主要工作的各项'),
    issueList: field('问题清单', 'list:item', '存在问题的各项'),
    planTasks: field('重点任务', 'list:item', '下年重点任务的各项'),
    head: field('版头', 'blocks', '公文的版头（份号至发文字号、签发人）或简报的刊头，标题上面的全部'),
    copyNumber: field('份号', 'text', '份号'),
    secrecy: field('密级', 'text', '密级和保密期限'),
    urgency: field('紧急程度', 'text', '特急或加急'),
    letterhead: field('发文机关标志', 'text', '红头的文字；联合行文一个机关一行'),
    offices: field('红头机关', 'list:text', '红头里的各个机关；联合行文的不含“文件”'),
    letterheadSuffix: field('红头后缀', 'text', '联合行文共用的“文件”，没有则为空'),
    letterheadWidth: field('红头字数', 'number', '红头一行最多几个字'),
    documentNumber: field('发文字号', 'text', '发文字号'),
    signers: field('签发人', 'text', '签发人的姓名，几位之间空一字'),
    remark: field('附注', 'text', '附注，含圆括号'),
    record: field('版记', 'blocks', '公文的版记（抄送、印发）或简报的报尾，最后一页下端的全部'),
    recipientBelow: field('版记主送', 'text', '移至版记的主送机关'),
    reported: field('报送', 'text', '简报报送的领导和机关'),
    copies: field('抄送', 'text', '抄送机关，不含“抄送：”和句号'),
    sent: field('发送', 'text', '简报发送的单位'),
    printedBy: field('印发机关', 'text', '印发机关'),
    printedOn: field('印发日期', 'text', '印发日期，不含“印发”'),
    briefingName: field('简报名称', 'text', '简报的名称'),
    briefingNameWidth: field('简报名称字数', 'number', '简报名称有几个字宽'),
    issue: field('期号', 'text', '“第12期”“第12期（总第45期）”'),
    publisher: field('编印单位', 'text', '简报的编印单位'),
    briefingDate: field('编印日期', 'text', '简报的日期'),
    printRun: field('份数', 'text', '简报印了多少份，只是数字'),
    blanks: field('待填清单', 'list:blank', '还没有填的各处'),
  },
  part: {
    role: field('作用', 'text', 'opening、indicators、tasks、issues、plan、other 或 closing'),
    body: field('正文', 'blocks', '这一部分的全部内容，含标题'),
    blocks: field('各段', 'list:block', '这一部分的标题、段落、表格和图表'),
  },
  block: {
    isHeading: field('是标题', 'flag', '这一段是标题'),
    isParagraph: field('是段落', 'flag', '这一段是正文段落'),
    isTable: field('是表格', 'flag', '这一段是表格'),
    isPicture: field('是图片', 'flag', '这一段是图片'),
    isChart: field('是图表', 'flag', '这一段是图表；它的数在“各列”“各行”里'),
    role: field('作用', 'text', '如 contents、attachments、signature、date，版头、版记另有其名；正文为空'),
    room: field('右空', 'number', '署名、日期右边空几个字（GB/T 9704-2012 7.3.5.2），其余为空'),
    level: field('级别', 'number', '标题的级别，1 到 4；目录的行，是它所指标题的级别'),
    anchor: field('锚点', 'text', '有目录时，标题的锚点，也是目录里指向它的那一行的锚点'),
    number: field('序号', 'text', '标题的序号，如“一、”'),
    text: field('文字', 'text', '标题或段落的文字'),
    caption: field('表题', 'text', '表格的标题，图表的图题'),
    unit: field('单位', 'text', '表格右上角的“单位：……”'),
    pictureTitle: field('图题', 'text', '图片的标题'),
    address: field('图片地址', 'text', '网页里是图片本身，Markdown 里是文件的位置'),
    alt: field('替代文字', 'text', '图片上是什么'),
    pictureWidth: field('图宽', 'number', '图片印出来的宽度，毫米'),
    columns: field('各列', 'list:column', '表格、图表的各列'),
    rows: field('各行', 'list:row', '表格、图表的各行'),
    notes: field('表注', 'list:text', '表格、图表下方的说明'),
    size: field('字号', 'number', '表格的字号（磅）：12，列多的 10.5 或 9'),
    lines: field('文本行', 'list:text', '表头和各行，用空格按显示宽度对齐，供纯文本用'),
    drawing: field('图形', 'blocks', '图表画成的图，不含图题；在 Markdown 和纯文本里没有'),
  },
  column: {
    title: field('标题', 'text', '这一列的标题'),
    width: field('宽度', 'number', '占表宽的百分之几'),
    align: field('对齐', 'text', 'left、center 或 right'),
  },
  row: {
    cells: field('各格', 'list:text', '这一行的各格；并入上一格的，文字也在'),
    slots: field('格子', 'list:cell', '这一行的各格，带对齐和合并'),
    isTotal: field('是合计', 'flag', '这一行是合计'),
  },
  cell: {
    text: field('文字', 'text', '格里的文字'),
    align: field('对齐', 'text', 'left、center 或 right'),
    indent: field('缩进', 'number', '右边空出几个字（em），让小数点对齐'),
    span: field('跨行', 'number', '占几行'),
    isCovered: field('已合并', 'flag', '已并入上一格，不用再印'),
  },
  attachment: {
    label: field('标签', 'text', '“附件”或“附件1”'),
    isLandscape: field('横排', 'flag', '这个附件横过来排'),
    title: field('标题', 'text', '附件的名称'),
    anchor: field('锚点', 'text', '有目录时，附件的锚点'),
    body: field('正文', 'blocks', '附件的内容'),
    pictures: field('图片清单', 'list:picture', '附件里的图片'),
    blocks: field('各段', 'list:block', '附件的标题、段落、表格和图表'),
  },
  indicator: {
    name: field('名称', 'text', '指标名称'),
    value: field('数值', 'text', '完成数，不含单位'),
    unit: field('单位', 'text', '计量单位'),
    target: field('目标', 'text', '年度目标'),
    completion: field('完成率', 'text', '完成年度目标的百分比'),
    yoy: field('同比', 'text', '同比增幅，下降为负'),
    prior: field('上年同期', 'text', '上年同期数'),
    period: field('时段', 'text', '数据的时段'),
    estimated: field('预计', 'flag', '是预计数'),
    rank: field('排名', 'text', '位次'),
    note: field('口径', 'text', '口径说明'),
    sentence: field('句', 'text', '完整的一句，不含句号'),
  },
  target: {
    name: field('名称', 'text', '指标名称'),
    value: field('数值', 'text', '目标数'),
    unit: field('单位', 'text', '计量单位'),
    growth: field('增幅', 'text', '目标增幅'),
    note: field('口径', 'text', '说明'),
    sentence: field('句', 'text', '完整的一句，不含句号'),
  },
  item: {
    title: field('标题', 'text', '这一项的标题'),
    text: field('正文', 'text', '这一项的正文'),
    leader: field('责任领导', 'text', '责任领导'),
    owner: field('责任单位', 'text', '责任单位'),
    deadline: field('完成时限', 'text', '完成时限'),
    measure: field('整改措施', 'text', '整改措施'),
    items: field('分项', 'list:item', '下级各项'),
    pictures: field('图片清单', 'list:picture', '这一项的图片'),
  },
  picture: {
    image: field('图', 'picture', '图片本身；在 Word 里连替代文字'),
    title: field('标题', 'text', '图片的标题'),
    alt: field('替代文字', 'text', '图片上是什么'),
    file: field('文件', 'text', '图片文件的名称，照数据里写的'),
  },
  chart: {
    image: field('图', 'chart', '图表本身，连标题和说明；要单独成段'),
    title: field('标题', 'text', '图表的标题'),
  },
  blank: {
    where: field('位置', 'text', '哪一处待填，如“指标 › 第2项 › 数值”'),
  },
} as const satisfies Record<ObjectKind, Readonly<Record<string, Field>>>;

/** An object of the context: it has every field of its kind, and a field without a value is undefined. */
export type ContextObject<Kind extends ObjectKind> = Readonly<Record<keyof (typeof FIELDS)[Kind], unknown>>;

/** An object of the context that has each value under its English and its Chinese name. */
export function named<Kind extends ObjectKind>(
  kind: Kind,
  values: ContextObject<Kind>,
): Readonly<Record<string, unknown>> {
  const object: Record<string, unknown> = {};
  for (const [name, chinese] of namesOf(kind)) {
    const value = values[name as keyof typeof values];
    object[name] = value;
    object[chinese] = value;
  }
  return object;
}

/** Makes each value of an object of the context. */
export type ContextMakers<Kind extends ObjectKind> = Readonly<
  Record<keyof (typeof FIELDS)[Kind], () => unknown>
>;

/** The same of values that are made when they are first asked for: most templates print few of them. */
export function namedOnDemand<Kind extends ObjectKind>(
  kind: Kind,
  makers: ContextMakers<Kind>,
): Readonly<Record<string, unknown>> {
  return new Proxy({}, new OnDemand(englishNamesOf(kind), makers));
}

/**
 * An object that has a value under each of its names, as all that read it see. A hundred accessors, which say the same, took
 * longer to define than a template takes to read the few that it asks for.
 */
class OnDemand implements ProxyHandler<object> {
  readonly #made = new Map<string, unknown>();
  readonly #english: ReadonlyMap<unknown, string>;
  readonly #makers: Readonly<Record<string, () => unknown>>;

  constructor(english: ReadonlyMap<unknown, string>, makers: Readonly<Record<string, () => unknown>>) {
    this.#english = english;
    this.#makers = makers;
  }

  get(target: object, name: PropertyKey): unknown {
    const english = this.#english.get(name);
    return english === undefined ? Reflect.get(target, name) : this.#valueOf(english);
  }

  has(target: object, name: PropertyKey): boolean {
    return this.#english.has(name) || Reflect.has(target, name);
  }

  ownKeys(): string[] {
    return [...this.#english.keys()].map(String);
  }

  getOwnPropertyDescriptor(_: object, name: PropertyKey): PropertyDescriptor | undefined {
    const english = this.#english.get(name);
    return english === undefined
      ? undefined
      : { get: () => this.#valueOf(english), enumerable: true, configurable: true };
  }

  #valueOf(english: string): unknown {
    if (!this.#made.has(english)) this.#made.set(english, this.#makers[english]?.());
    return this.#made.get(english);
  }
}

const english = new Map<ObjectKind, ReadonlyMap<unknown, string>>();

/** The English name of a field by each of its names. */
function englishNamesOf(kind: ObjectKind): ReadonlyMap<unknown, string> {
  const known =
    english.get(kind) ??
    new Map(
      namesOf(kind).flatMap(([name, chinese]) => [
        [name, name],
        [chinese, name],
      ]),
    );
  english.set(kind, known);
  return known;
}

const names = new Map<ObjectKind, readonly (readonly [string, string])[]>();

/** The English and the Chinese name of each field, in the order of `FIELDS`. */
function namesOf(kind: ObjectKind): readonly (readonly [string, string])[] {
  const known =
    names.get(kind) ??
    Object.entries<Field>(FIELDS[kind]).map(([name, { chinese }]) => [name, chinese] as const);
  names.set(kind, known);
  return known;
}
