import { describe, expect, it } from 'vitest';
import { applyOperation } from '../../src/edit/apply-operation.js';
import type { Operation } from '../../src/edit/operation.js';
import { createSource } from '../../src/source/source.js';

function refusal(text: string, operation: Operation): string {
  const edited = applyOperation(createSource('a.yaml', text), operation);
  if (edited.kind === 'edited') throw new Error(edited.text);
  return edited.reason;
}

const head = '单位: 园区\n年度: 2025\n';

describe('a refusal says what is so, and what to do', () => {
  it('where one of some words is to stand: how what was given would be read, and which there are', () => {
    const text = `${head}主要工作:\n  写法: 独立标题\n  各项: [甲]\n`;
    expect(refusal(text, { kind: 'text', path: ['tasks', 'layout'], shown: '段首\n标题' })).toBe(
      '写“段首 标题”会读成“段首标题”；这里只能从“独立标题”、“段首标题”、“段内句”、“一是二是”里选一个',
    );
  });

  it('where a section cannot be a list: what is in the way, by the words of the file', () => {
    const text = `${head}主要工作:\n  标题: 甲\n  写法: 独立标题\n  各项: [乙]\n`;
    expect(refusal(text, { kind: 'reshape', path: ['tasks'], form: 'list' })).toBe(
      '改成清单，这一节写的“标题”、“写法”就没有地方写了；请先把它们删去（不写这一项），再改',
    );
  });

  it('calls what cannot stand below a text by its title', () => {
    const text = `${head}主要工作: 一句\n`;
    expect(refusal(text, { kind: 'set', path: ['tasks', 'title'], value: '甲' })).toContain(
      '不能在里面写“标题”',
    );
  });

  it('names every line where a key stands', () => {
    const text = `${head}结尾: 一\nclosing: 二\n`;
    expect(refusal(text, { kind: 'set', path: ['closing'], value: '三' })).toBe(
      '“结尾”和“closing”是同一项，写了不止一次（第 3、4 行），不知道该改哪一处；请先只留一处',
    );
  });
});
