// What is said where anchors and references stand in the way: the name, its lines, and what to do.
import { describe, expect, it } from 'vitest';
import { applyOperation } from '../../src/edit/apply-operation.js';
import type { Operation } from '../../src/edit/operation.js';
import { createSource } from '../../src/source/source.js';

const text = `单位: &单位 青溪园区
年度: 2025
署名: *单位
指标:
  - &甲 {名称: 甲, 单位: 亿元}
  - <<: *甲
    名称: 乙
  - *甲
主要工作:
  - 标题: 丙
    正文: &文 一段
  - 标题: 丁
    正文: *文
`;

function refusal(operation: Operation, of = text): string {
  const edited = applyOperation(createSource('a.yaml', of), operation);
  if (edited.kind === 'edited') throw new Error(edited.text);
  return edited.reason;
}

const instead = (words: string) => `请先在 YAML 里把${words}换成写出来的内容`;

describe('references', () => {
  it('names what refers to a value, where it is changed', () => {
    expect(refusal({ kind: 'set', path: ['organization'], value: '丙' })).toBe(
      `这里标着“&单位”，第 3 行用“*单位”引用它，改了会连那里一起改；${instead('“*单位”')}`,
    );
    expect(refusal({ kind: 'set', path: ['indicators', 0, 'unit'], value: '元' })).toContain('第 6、8 行');
  });

  it('names what a value refers to, where it is changed below the reference', () => {
    expect(refusal({ kind: 'set', path: ['indicators', 2, 'name'], value: '丙' })).toBe(
      '这里用“*甲”引用第 5 行的内容，不能单独改；请到第 5 行改，或先在 YAML 里把“*甲”换成写出来的内容',
    );
  });

  it('names what would be left without content, where something goes', () => {
    for (const operation of [
      { kind: 'remove', path: ['tasks', 0] },
      { kind: 'clear', path: ['tasks', 0] },
      { kind: 'set', path: ['tasks', 0], value: '戊' },
    ] as const)
      expect(refusal(operation)).toBe(
        `这里面有“&文”（第 11 行，第 13 行用“*文”引用它），改了别处就没有内容了；${instead('“*文”')}`,
      );
  });

  it('names what would stand in the wrong order, where something is moved', () => {
    expect(refusal({ kind: 'move', path: ['indicators'], from: 2, to: 0 })).toBe(
      `“&甲”（第 5 行，第 6、8 行用“*甲”引用它）要写在引用它的地方前面，移了就颠倒了；${instead('“*甲”')}`,
    );
    const both = text.replace('标题: 丙', '标题: &题 丙').replace('标题: 丁', '标题: *题');
    expect(refusal({ kind: 'move', path: ['tasks'], from: 1, to: 0 }, both)).toMatch(
      /^“&题”（.*）、“&文”（.*）要写在.*“\*题”、“\*文”换成/,
    );
  });

  it('says what would come to light, where `<<` brings a key that is taken away', () => {
    expect(refusal({ kind: 'remove', path: ['indicators', 1, 'name'] })).toBe(
      `第 6 行的“<<: *甲”也引来了这一项，删去以后会变成第 5 行的内容；要空着请改成待填，要删去${instead('“<<: *甲”')}`,
    );
    expect(refusal({ kind: 'remove', path: ['indicators', 1, 'unit'] })).toMatch(
      /^这一项是第 6 行用“<<: \*甲”从第 5 行引用来的/,
    );
  });

  it('counts lines as editors do, with line ends of old Macs and of Windows and with a mark', () => {
    const asked = { kind: 'set', path: ['organization'], value: '丙' } as const;
    const said = refusal(asked);
    for (const other of [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\ufeff${text}`])
      expect(refusal(asked, other)).toBe(said);
  });
});
