import { describe, expect, it } from 'vitest';
import { readFrame } from '../../src/import/frame.js';
import { readLines } from '../../src/import/read-lines.js';

function frame(text: string) {
  const { title, recipient, body, attachments, signature, date, attached, annex } = readFrame(
    readLines(text),
  );
  const words = (lines: readonly { words: string }[]) => lines.map((line) => line.words);
  return {
    title: words(title),
    recipient: recipient?.words,
    body: words(body),
    attachments: words(attachments),
    signature: signature?.words,
    date: date?.words,
    attached: words(attached),
    annex: words(annex),
  };
}

const NOTHING = {
  recipient: undefined,
  attachments: [],
  signature: undefined,
  date: undefined,
  attached: [],
  annex: [],
};

describe('a document is cut', () => {
  it('into all its pieces', () => {
    const text =
      '云岭经济开发区管委会\n2025年工作总结\n市人民政府：\n现将情况报告如下。\n一、甲\n附件：1.指标表\n2.分工表\n云岭经济开发区管委会\n2025年12月20日\n附件1\n指标表\n表的说明。';
    expect(frame(text)).toEqual({
      title: ['云岭经济开发区管委会', '2025年工作总结'],
      recipient: '市人民政府：',
      body: ['现将情况报告如下。', '一、甲'],
      attachments: ['附件：1.指标表', '2.分工表'],
      signature: '云岭经济开发区管委会',
      date: '2025年12月20日',
      attached: ['附件1', '指标表', '表的说明。'],
      annex: [],
    });
  });

  it('where there is only a title and a body', () => {
    expect(frame('工作总结\n一、甲\n乙。')).toEqual({
      ...NOTHING,
      title: ['工作总结'],
      body: ['一、甲', '乙。'],
    });
  });

  it('with a single attachment, which has no number', () => {
    expect(frame('工作总结\n甲。\n附件：指标表\n乙局\n2025年12月20日').attachments).toEqual(['附件：指标表']);
  });

  it('but not at a date that is printed in another way, or that more follows', () => {
    expect(frame('工作总结\n甲。\n乙局\n2025年12月02日')).toEqual({
      ...NOTHING,
      title: ['工作总结'],
      body: ['甲。', '乙局', '2025年12月02日'],
    });
    expect(frame('工作总结\n甲。\n2025年12月20日\n乙。').date).toBeUndefined();
  });

  it('before 名词解释', () => {
    expect(frame('工作报告\n甲。\n名词解释\n1.乙：丙。').annex).toEqual(['名词解释', '1.乙：丙。']);
  });
});
