// Characters that look like common Chinese ones and have other code points: radicals and compatibility forms, as PDF files give
// them when text is copied out of them.

/** CJK Radicals Supplement, and what Unicode's EquivalentUnifiedIdeograph.txt says each of them is. */
const SUPPLEMENT =
  '⺁⺂⺃⺄⺅⺆⺈⺉⺊⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳';
const COMMON =
  '厂乛乚乙亻冂刀刂卜小小兀尣尢巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王目示礻糹纟罓罒冗羊耂肀聿肉艹艹艹虎衤覀西见角讠贝车辶辶辶邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
const commonOf = new Map(Array.from(SUPPLEMENT, (radical, index) => [radical, COMMON.charAt(index)]));

/** Radicals and compatibility ideographs, some of which (﨎) are common characters in spite of their place. */
export const LOOK_ALIKE = /[\u2e80-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/** The common character that a radical or compatibility ideograph looks like; the character itself where there is none. */
export function commonForm(character: string): string {
  return commonOf.get(character) ?? character.normalize('NFKC');
}
