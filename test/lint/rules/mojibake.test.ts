// The rule mojibake.
import { describe, expect, it } from 'vitest';
import { mojibake as rule } from '../../../src/lint/rules/mojibake.js';
import { messagesOf, wordsAt } from '../findings-of.js';

describe('mojibake', () => {
  it.each([
    ['引进\uFFFD\uFFFD人', '“引进”后面有乱码“\uFFFD\uFFFD”'],
    [
      '缁忔祹杩愯绋充腑鏈夎繘锛屽彂灞曡川閲忕ǔ姝ユ彁楂橈紝',
      '这一段都是乱码：UTF-8 编码的文字被当作 GBK 读了',
    ],
    ['锟斤拷园区', '段首有乱码“锟斤拷”'],
    ['园区å¼€å‘区', '“园区”后面有乱码“å¼€å‘”'],
    ['扎实tuijin项目', '“扎实”后面有未转成汉字的拼音“tuijin”'],
    ['加固二期、?水灌区开工', '“固二期、?水灌区开”里的“?”像是丢失的字'],
    ['1个学科进入前1?。', '“进入前1?。”里的“?”像是丢失的字'],
    ['推进产?园建设', '“推进产?园建设”里的“?”像是丢失的字'],
    ['推进产□园建设', '“推进产□园建设”里的“□”像是丢失的字'],
    ['规范举债融资机□，化解债务', '“债融资机□，化解债”里的“□”像是丢失的字'],
    ['出台《?江区规划》', '“出台《?江区规划”里的“?”像是丢失的字'],
    ['产(chǎn)业发（fā）展', '“产”后面有拼音“(chǎn)”（本段共2处）'],
    ['泾jīng县', '“泾”后面有拼音“jīng”'],
  ])('finds %s', (sentence, message) => {
    expect(messagesOf(rule, sentence)).toEqual([message]);
  });

  it.each([
    '企业开通weibo账号，使用wifi和app，推广linux系统',
    '泾（jīng）县，PM2.5，m²，℃，①',
    '选手在六（lù）安、铅（yán）山比赛，泾（jīng）县、歙（shè）县',
    '产（chǎn）业',
    '怎么干?谁来干?靠谁干?',
    '问题整改了没有?效果好不好?',
    '□同意 □不同意，□是□否',
    '符合□不符合□要求的，须说明',
    '企业(app)和园区(hub)上线',
    '为什么要改？因为有必要。',
    '吉祥物👨‍👩‍👧亮相',
    '网址https://example.org/tuijin，邮箱a@example.org',
    '产值{{tuijin}}增长',
  ])('passes %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });

  it('points at the characters', () => {
    expect(wordsAt(rule, '招商\uFFFD\uFFFD引资')).toEqual(['\uFFFD\uFFFD']);
  });

  it.each<[string, string[]]>([
    ['经济社会faz发展取得成效', ['faz']],
    ['加快jians建设进度', ['jians']],
    ['省市重点xian项目', ['xian']],
    ['推进现代fuwu服务业', ['fuwu']],
    ['综合gaig改革试点', ['gaig']],
    ['大力tui推进转型', ['tui']],
    ['全面luo落实政策', ['luo']],
    ['坚持zho重点突破', ['zho']],
  ])('finds letters of a word that was typed again in %s', (sentence, words) => {
    expect(wordsAt(rule, sentence)).toEqual(words);
  });

  it.each([
    '推广app应用',
    '开发wifi服务',
    '打造demo大厅',
    '推广hub核心节点',
    '完成km里程',
    '提升logo设计',
    '建设lab楼宇',
    '开发mini门店',
    '采用nas内存',
    '建设chip车间',
    '发展bim标准',
  ])('finds none (letters of a word that was typed again) in %s', (sentence) => {
    expect(wordsAt(rule, sentence)).toEqual([]);
  });
});
