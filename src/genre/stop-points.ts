// Whether a point between Chinese characters stands for a full stop: 面临新的挑战.我们必须, and not 乔治.布什, 中国.云岭.

/** Characters that foreign names are written with. */
const ofNames =
  '阿埃艾爱安奥巴贝本比彼波伯博布查戴蒂迪丁杜恩尔法菲费弗福盖戈格哈赫霍基加杰卡凯康科克肯库夸拉莱兰朗劳勒雷里利林琳卢鲁伦罗洛马玛迈曼梅蒙米莫穆纳奈内尼诺帕佩皮普乔切琼萨塞桑沙莎什史斯苏索塔泰特图托瓦威韦维魏沃西希夏谢辛亚扬伊耶约泽詹珍朱提买木吐依孜热古吾丽姆多顿达德登治治森生逊理查翰娜妮雅努鲍奇汗江不都';
const longestLook = 40;

/** A word of places before a point, and of what is held or stands there behind it: 中国.云岭国际旅游节. */
const place = /(?:中国|[省市县区州])$/;
const held = /(?:节|会|奖|杯|坛|展|赛|区|城|园|镇|道)$/;

/** A short clause that begins a sentence. */
const opening = /^(?:在此|此外|同时|其中|目前|今年|去年|全[年市区县省]|[一五]年来|[为对]此|因此|我们)/;

/**
 * Are there whole clauses on both sides of the point, and no name, ordinal or quotation around it?
 * @param at where the point stands
 */
export function standsForStop(words: string, at: number): boolean {
  const before =
    /[^，。；：、！？,;:.．\s]*$/.exec(words.slice(Math.max(0, at - longestLook), at))?.[0] ?? '';
  const after = /^[^，。；：、！？,;:.．\s]*/.exec(words.slice(at + 1, at + longestLook))?.[0] ?? '';
  if (before.length < 4 || (after.length < 4 && !opening.test(after))) return false;
  if (/[“《（〈(][^”》）〉)]*$/.test(before) || /^[^“《（〈(]*[”》）〉)]/.test(after)) return false;
  const names = [...before.slice(-2), ...after.slice(0, 2)].filter((character) =>
    ofNames.includes(character),
  );
  return names.length < 3 && !(place.test(before) && held.test(after));
}
