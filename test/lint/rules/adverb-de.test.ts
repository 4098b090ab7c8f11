// The rule adverb-de.
import { describe, expect, it } from 'vitest';
import { adverbDe as rule } from '../../../src/lint/rules/adverb-de.js';
import { fixedBy, messagesOf, wordsAt } from '../findings-of.js';

describe('adverb-de', () => {
  it.each([
    ['较好的完成了任务', '“较好的完成”里的“的”后面是动词，应为“地”'],
    ['快速有序的实现了复工', '“有序的实现”里的“的”后面是动词，应为“地”'],
    ['认真的做好服务', '“认真的做好”里的“的”后面是动词，应为“地”'],
    ['更好的为企业服务', '“更好的为企”里的“的”后面是动词，应为“地”'],
  ])('finds %s', (sentence, message) => {
    expect(messagesOf(rule, sentence)).toEqual([message]);
    expect(wordsAt(rule, sentence)).toEqual(['的']);
  });

  it.each([
    ['大力的支持企业发展', '大力地支持企业发展'],
    ['扎实的推进项目建设', '扎实地推进项目建设'],
    ['不断的加强党的建设', '不断地加强党的建设'],
    ['取得了显著地成效', '取得了显著的成效'],
    ['创造良好地环境', '创造良好的环境'],
    ['取得明显得进展', '取得明显的进展'],
    ['项目推进的很快，', '项目推进得很快，'],
    ['工作开展的有声有色。', '工作开展得有声有色。'],
    ['企业发展的越来越好，', '企业发展得越来越好，'],
    ['展会办的很好，', '展会办得很好，'],
    ['工作开展地有条不紊。', '工作开展得有条不紊。'],
  ])('mends %s', (sentence, mended) => {
    expect(fixedBy(rule, sentence)).toBe(mended);
  });

  it('says what the word stands before', () => {
    expect(messagesOf(rule, '取得了显著地成效')).toEqual(['“显著地成效”里的“地”后面是名词，应为“的”']);
    expect(messagesOf(rule, '推进的很快。')).toEqual(['“推进的很快”里的“的”后面说的是程度或结果，应为“得”']);
  });

  it.each([
    '全面提升服务的水平和质量',
    '有效的做法、顺利的实现路径、全面的推进了解',
    '得到了省里大力的支持',
    '发展的很多问题，建设的很大一部分，推进的十分钟',
    '助推园区发展的风生水起',
    '显著地提升，重要地位，突出地区，积极地作用于实体经济',
    '有效的促进企业创新的机制，积极的推动企业发展作用',
    '主办的很多活动，用地很多，基地很好',
    '得到充分地发挥，全面得到落实',
    '不断的努力，持续的创新',
    '较好地完成了任务',
    '积极的推动作用',
    '较好的完成情况',
    '需要解决的解决了',
    '更好的服务、更好的将来',
    '全面的了解',
  ])('passes %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['各项工作取的明显成效', ['的']],
    ['招商引资取的新的突破', ['的']],
    ['改革取的重大进展', ['的']],
    ['园区建设取的历史性成就', ['的']],
    ['推动高质量发展取的更大成效', ['的']],
    ['项目变的更加清晰', ['的']],
    ['这项工作显的尤为重要', ['的']],
    ['，值的肯定的是，企业信心回升', ['的']],
    ['问题的到有效解决', ['的']],
    ['园区不的不调整规划', ['的']],
  ])('finds 的 for the 得 of 取得, 变得, 显得, 值得 and 得到 in %s', (sentence, words) => {
    expect(wordsAt(rule, sentence)).toEqual(words);
  });

  it.each([
    '采取的有效措施',
    '录取的新生',
    '可取的重大突破口',
    '争取的新的资金',
    '所取的成效',
    '汲取的重大教训',
    '夺取的新胜利',
    '转变的更加彻底',
    '改变的更多',
    '明显的更大优势',
    '价值的肯定',
    '产值的关注点',
    '目的到位',
    '资金的到位情况',
    '人员的到岗时间',
    '目标的到期日',
    '应变的十分得当',
  ])('finds none (的 for the 得 of 取得, 变得, 显得, 值得 and 得到) in %s', (sentence) => {
    expect(wordsAt(rule, sentence)).toEqual([]);
  });
});
