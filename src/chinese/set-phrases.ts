// Names that are never written otherwise: of the state, of theories and of bodies.

/**
 * A `-` at the end: the name is also written without one of its characters (住房城乡建设部), so only a wrong character is a
 * fault. The place of a character may be taken by one that sounds or looks like it, by another one of the name, or by 与 for 和.
 */
const PHRASES = `
中华人民共和国 中国共产党 中国共产主义青年团 中国人民解放军 中国人民政治协商会议 全国人民代表大会 中国人民银行
马克思列宁主义 马克思主义- 毛泽东思想- 邓小平理论- 科学发展观- 习近平新时代中国特色社会主义思想 中国特色社会主义
社会主义现代化- 社会主义核心价值观- 社会主义市场经济 中国式现代化- 中华民族伟大复兴 中华民族共同体- 人类命运共同体
供给侧结构性改革 全面深化改革- 全面依法治国- 全面从严治党- 党中央集中统一领导 国家治理体系和治理能力现代化
国家发展和改革委员会 国家卫生健康委员会 国家市场监督管理总局 国有资产监督管理委员会- 纪律检查委员会
工业和信息化部- 工业和信息化厅- 工业和信息化局- 人力资源和社会保障部- 人力资源和社会保障厅- 人力资源和社会保障局-
住房和城乡建设部- 住房和城乡建设厅- 住房和城乡建设局- 文化和旅游部- 文化和旅游厅- 文化和旅游局-
退役军人事务部 退役军人事务厅 退役军人事务局 中央经济工作会议- 政府工作报告- 习近平总书记
`;

export interface SetPhrase {
  readonly words: string;
  /** Whether it is wrong without one of its characters. */
  readonly isWhole: boolean;
}

export function setPhrases(): readonly SetPhrase[] {
  return PHRASES.trim()
    .split(/\s+/)
    .map((entry) => ({ words: entry.replace('-', ''), isWhole: !entry.endsWith('-') }));
}
