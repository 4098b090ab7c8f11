// Tells what looks like a slip in a set word (fixed-words.ts) and is none.

/** Right words that are one character off one of the set words (fixed-words.ts). */
const OTHERS = `
不厌其繁 发奋图强 山青水秀 倚山傍水 停止不前 紧密相联 执法犯法 坚苦卓绝 春花秋实 真知卓见 陈辞滥调 留连忘返 对证下药 无动于中 义无返顾 慎谋远虑 外贸企业 新型产业 法制建设 法制政府
`;

/**
 * The characters that official texts use most, as counted in reports of governments: at an end of a compound they are no slip, since
 * any of them may be a word or a part of the next one.
 */
const BUSY =
  '业和建的化新发展国进大全加实动设产推力工一中政人高制强民务持增行生等体重区作改成提资能地经保市会施开合项平深家企年好创城入质个济服要农用基有量机长科技理省快育以上治革点造社度水公坚面完支在目升主万为系' +
  '出性代心效优文续级安法定现品善规不村域学三场策投融稳更对领事金方活管源各通型府教本同是步共程外态落向群费运标部医集数特防色放到统电商总促我分多台亿境护打营构范整消海收环关引扩健五乡就转位做际元口积办结' +
  '立利协精交调流划战障小应期自老培与风十专极决下时式导联居义计批物四险术试达线旅准路监取二绿信了综们园两局础众江贸房件内县养智抓才模第先解任得供游求权势院党验争过研央员山道果题镇示低来严次类网表兴前首率' +
  '易问略财于链突明形习天格断广军预及层干近意字接职筹空团港益控置带值需条配北超校措清住难备西速价单着比减东督聚扎核别指组功攻神碳固疗界确贯把车正航食康河族间种子破依委算列美里南户均排降州布之处节粮都思议' +
  '气世查困补复债举头污拓认变门彻铁装案助所湖常牢维京左继药振右普双让惠获可承林挥土素税千围良切招传想励';

/** Is it another right word? */
export function isOther(word: string): boolean {
  return OTHERS.split(/\s+/).includes(word);
}

/** May the character well be a word, or a part of one, beside a set word? */
export function isBusy(character: string): boolean {
  return BUSY.includes(character);
}
