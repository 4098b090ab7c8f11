// Set words that are often typed without their last character: 改革开 for 改革开放, 基础设 for 基础设施.

/** `改革开/放/展启创` is what is left, what is lost, and what makes other words of it when it follows: 深化改革开创新局. */
const TABLE = `
改革开/放/展启创局辟发始工拓门通篇了出好馆幕题起头源先山路新足弓花窗
基础设/施/计备定置立点站有在为想法防限岗
高质量发/展/力挥布明动放电言达行射起出现育酵掘货票运证包车改热声送
高质量展/示/现开会览品馆出望陈厅演销区台厅播销
科技创/新/业投意造客优建办先收立效制伤举汇富牌作一谷园城板始强未想享奇响联纪下高佳出品智赢设刊编历口评争星卫文标税利益研孵梦青启大成全国世多赛变
营商环/境/节保绕境比球线
乡村振/兴/作奋动荡臂
招商引/资/智才税企强优技商进领流导育外来项大新链凤入擎路
生态文/明/化旅章体创件学艺脉本教
固定资产投/资/入产向放融用运诉递保标
党的建/设/议言立成制树
现代化建/设/筑材成立造制厂安
中国特色社/会/区
社会主义现/代/实阶行状有在场
指导思/想/路考维政绪辨
总书/记/目库籍屋
战略性新/兴/材能产突闻
规模以/上/下内外及来前后
供给侧结/构/合果束算
公共服/务/装务饰从
人才队/伍/列长员
体制机/制/构关理遇会械能电动器
知识产/权/业出品生品量能
全面深化改/革/造善进制良变组版建扩派编装薪水
共同富/裕/民强有饶士余起
共建共治共/享/赢同
安全生/产/活态命存物长效成育机根动意源鲜日变鸡
食品安/全/排检装保心定监
污染防/治/控范护汛疫止火
精准扶/贫/持助植志智正
脱贫攻/坚/击克势守防城读关
民生福/祉/利址州音气地州建田
可持续发/展/力挥布明动放电言达行射起出现育酵掘
一体化发/展/力挥布明动放电言达行射起出现育
人民群/众/体
经济社会发/展/力挥布明动放言达行起出现育
国内生产总/值/量成额体装部监公调负经裁工指数局署书结共计产
可支配收/入/益支购费到获取
`;

export interface HalfWord {
  readonly written: string;
  /** What is to follow it. */
  readonly lost: string;
  /** Characters that may follow it as well. */
  readonly others: string;
}

export function halfWords(): readonly HalfWord[] {
  return TABLE.trim()
    .split('\n')
    .map((entry) => {
      const [written = '', lost = '', others = ''] = entry.split('/');
      return { written, lost, others };
    });
}
