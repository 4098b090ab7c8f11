// The rule odd-character.
import { describe, expect, it } from 'vitest';
import { lint } from '../../../src/lint/lint.js';
import { oddCharacter as rule } from '../../../src/lint/rules/odd-character.js';
import { plainOf, sentenceOf, yamlOf } from '../../genre/document-of.js';
import { fixedBy, messagesOf, wordsAt } from '../findings-of.js';

describe('odd-character', () => {
  it.each([
    ['招商\u200B引资', '“招商”后面有看不见的字符（零宽空格 U+200B）', '招商引资'],
    ['\u200B园区', '段首有看不见的字符（零宽空格 U+200B）', '园区'],
    ['园区\uFEFF经济', '“园区”后面有看不见的字符（字节顺序标记 U+FEFF）', '园区经济'],
    ['Inter\u00ADnational', '“nter”后面有看不见的字符（软连字符 U+00AD）', 'International'],
    ['按\u202E时\u202C完成', '“按”后面有看不见的字符（U+202E）（本段共2处）', '按时完成'],
    ['用地指标\t偏紧，', '“用地指标”后面有制表符（Tab）', '用地指标偏紧，'],
    ['新签约\t35个', '“新签约”后面有制表符（Tab）', '新签约35个'],
    ['Belt\tRoad倡议', '“Belt”后面有制表符（Tab）', 'Belt Road倡议'],
    ['全年\u00A0完成投资。', '“全年”后面有不间断空格（U+00A0）', '全年完成投资。'],
    ['增长6%\u00A0，', '“增长6%”后面有不间断空格（U+00A0）', '增长6%，'],
    ['一、\u2003总体情况如下', '“一、”后面有特殊的空格（U+2003）', '一、 总体情况如下'],
    ['出席：张三\u00A0李四', '“席：张三”后面有不间断空格（U+00A0）', '出席：张三 李四'],
    [
      '推动招商引资\u00A0优化营商环境。',
      '“招商引资”后面有不间断空格（U+00A0）',
      '推动招商引资 优化营商环境。',
    ],
    ['GB/T\u00A09704', '“GB/T”后面有不间断空格（U+00A0）', 'GB/T 9704'],
    [
      '全年⼯业⽤地',
      '“全年”后面有部首字符“⼯”，看着像常用字，其实不是（多半是从 PDF 复制来的）（本段共2处）',
      '全年工业用地',
    ],
    ['⻓期坚持', '段首有部首字符“⻓”，看着像常用字，其实不是（多半是从 PDF 复制来的）', '长期坚持'],
    [
      '园区\uF97E大',
      '“园区”后面有部首字符“\uF97E”，看着像常用字，其实不是（多半是从 PDF 复制来的）',
      '园区量大',
    ],
    ['约翰・史密斯', '“约翰”后面有不通用的标点“・”', '约翰·史密斯'],
    ['税收﹑投资', '“税收”后面有不通用的标点“﹑”', '税收、投资'],
    ['全年ＧＤＰ增长', '“全年”后面有全角字母“ＧＤＰ”', '全年GDP增长'],
    ['ef\uFB01cient', '“ef”后面有连写的字母“ﬁ”', 'efficient'],
  ])('names %j and mends it', (sentence, message, mended) => {
    expect(messagesOf(rule, sentence)).toEqual([message]);
    expect(fixedBy(rule, sentence)).toBe(mended.trim());
  });

  it('finds every character of the classes that Unicode has for what is not seen', () => {
    const unseen: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += code === 0xe000 || code >= 0xf0000 ? 997 : 1) {
      const character = String.fromCodePoint(code);
      if (/[\p{Cc}\p{Cf}\p{Zs}\p{Co}\u2028\u2029]/u.test(character)) unseen.push(character);
    }
    expect(unseen.length).toBeGreaterThan(400);
    // A line or paragraph end is none, the usual blanks are no others, and joiners between characters of Chinese are a case of their own.
    const odd = unseen.filter((character) => !/[\n\r\u2029 \u3000]/.test(character));
    expect(odd.filter((character) => messagesOf(rule, `招商${character}引资`).length !== 1)).toEqual([]);
  });

  it.each([
    ['图标\uE000处', '“图标”后面有只有某种字体才有的字符（U+E000）'],
    ['\uF0B7 加快项目建设', '段首有只有某种字体才有的字符（U+F0B7）'],
    ['见\uFFFC图', '“见”后面有图片或对象留下的空位（U+FFFC）'],
    ['上一行\u000B下一行', '“上一行”后面有看不见的控制字符（U+000B）'],
    ['2020\u00AD2025年', '“2020”后面有看不见的字符（软连字符 U+00AD）'],
    ['税收收入\t12.5\t6.0', '“税收收入”后面有制表符（Tab）（本段共2处）'],
  ])('names %j and leaves it', (sentence, message) => {
    expect(messagesOf(rule, sentence)).toEqual([message]);
    expect(fixedBy(rule, sentence)).toBe(sentence.trim());
  });

  it.each([
    '吉祥物👨‍👩‍👧亮相，志愿者👩🏽‍⚕️到场',
    '泾（jīng）县，PM2.5，m²，㎡，℃，①，〇',
    '共12\u2009345户',
    '引进ＸＸ项目',
    '﨎',
    '园区å¼€å‘区',
  ])('passes %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });

  it('passes the blanks around paragraphs, which are not printed', () => {
    expect(messagesOf(rule, '工作总结\n\u00A0\u00A0\u00A0\u00A0全年顺利。\u00A0\n\t一、成绩\t\n')).toEqual(
      [],
    );
    expect(messagesOf(rule, yamlOf('opening: |\n  甲乙\n  \u00A0\u00A0丙丁。\n'))).toEqual([]);
  });

  it('sees names, titles and units', () => {
    const document = yamlOf(
      'tasks:\n  items:\n    - title: 抓\u200B项目\n      owner: 经\u00A0济发展局\n      text: 顺利。\nindicators:\n  items:\n    - {name: 税\u2060收, value: 5, unit: 亿\u200B元}\n',
    );
    expect(wordsAt(rule, document)).toEqual(['\u2060', '\u200B', '\u200B', '\u00A0']);
  });

  it('sees what stands at the ends of names, where it is printed', () => {
    const document = yamlOf('indicators:\n  items:\n    - {name: 税收, value: 5, unit: "亿元\u00A0"}\n');
    expect(messagesOf(rule, document)).toEqual(['“亿元”后面有不间断空格（U+00A0）']);
  });

  it('only hints where a plain blank belongs', () => {
    const [finding] = lint(sentenceOf('GB/T\u00A09704'), [rule]);
    expect(finding?.severity).toBe('info');
  });

  it('tells a habit once', () => {
    const lines = Array.from({ length: 8 }, () => '全年⼯业增长。').join('\n');
    expect(messagesOf(rule, plainOf(`工作总结\n${lines}`))).toEqual([
      expect.stringContaining('（全文8段共8处）'),
    ]);
  });
});
