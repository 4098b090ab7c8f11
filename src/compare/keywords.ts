// What a sentence is about: its pairs of characters, without words that any plan and any report is full of.
import { matchesOf } from '../genre/match-texts.js';

/** Words that tell nothing of what a sentence is about; words of content that begin like one are spared by a lookahead. */
const idle = [
  '进一步|全方位|高质量|高水平|高标准|全过程|新突破|新成效|新台阶|上台阶|力度|取得|开工|竣工|投产|投用|建成|启动',
  '加快|推进|推动|加强|加大|全面|深入|扎实|持续|大力|积极|力争|确保|争取|努力|着力|切实|不断|坚持|落实|做好|抓好|抓实|抓紧|抓牢',
  '实施|开展|完成|实现|建设|发展(?!改革)|工作|提升|提高|促进|强化|优化|完善|健全|打造|构建|形成|支持|鼓励|引导|组织|统筹|聚焦',
  '围绕|突出|充分|发挥|有效|有力|有序|稳步|稳定|稳妥|精准|主动|继续|严格|严守|坚决|牢牢|牢固|树立|做强|做优|做大|做实|壮大|培育',
  '项目|企业(?!所得税)|园区|开发区|全区|全市|全省|我区|我市|我省|本区|今年|明年|去年|全年|年内|年底|年度|以上|以内|左右|以来|方面',
  '新增|重点|重大|主要|重要|体系|机制|能力|水平|服务(?!业)|管理(?!局)|行动|工程(?!师)|活动|计划|方案|任务|目标|举措|措施|制度|改革|创新|情况|问题',
  '一批|一个|一系列|更多|更大|更好|更高|各类|各项|相关|有关|不少于|不低于|超过|达到|增长|下降|同比|预计|累计|总投资|投资额',
  '以及|并且|同时|通过|根据|按照|结合|对于|关于|作为|成为|进行|予以|给予|使得|其中|包括',
  '[的了在和与及等对为以将要把被让使从到向并也再更各个是有能可由于其我]',
].join('|');
const idleWords = new RegExp(idle, 'g');
const run = /[\p{Script=Han}A-Za-z]{2,}/gu;
/** A sentence has a hundred characters; what is behind so many is another matter. */
const longest = 400;

/** Two characters that stand together in what a sentence is about. */
export interface Keyword {
  readonly pair: string;
  /** Whether it follows the one before at once, so that both are in one word or name. */
  readonly goesOn: boolean;
}

/** The pairs in their order. */
export function keywordsOf(words: string): readonly Keyword[] {
  const found: Keyword[] = [];
  const bare = words.slice(0, longest).replace(idleWords, ' ');
  for (const [letters] of matchesOf(bare, run))
    for (let at = 0; at + 2 <= letters.length; at++)
      found.push({ pair: letters.slice(at, at + 2), goesOn: at > 0 });
  return found;
}
