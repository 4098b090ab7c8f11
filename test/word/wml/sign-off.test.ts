// Where 附件说明, 署名 and 成文日期 stand.
import { describe, expect, test } from 'vitest';
import { attachmentLayout, signOffLayouts } from '../../../src/word/wml/sign-off.js';
import { paragraph, text } from '../content.js';

const WIDTH = 8844;
const CHARACTER = 315;

/** First character of name and date, in characters from the left of the text. */
function firstCharacters(name: string, date: string, nameWidth: number, dateWidth: number) {
  const blocks = [paragraph(name, 'signature'), paragraph(date, 'date')];
  const layouts = [...signOffLayouts(blocks, WIDTH).values()];
  return layouts.map((xml, index) => {
    const left = /w:left="(\d+)"/.exec(xml)?.[1];
    if (left !== undefined) return Math.round(Number(left) / CHARACTER);
    const right = Number(/w:right="(\d+)"/.exec(xml)?.[1]);
    return Math.round((WIDTH - right) / CHARACTER - (index === 0 ? nameWidth : dateWidth));
  });
}

describe('signOffLayouts', () => {
  test.each([
    ['云岭经济开发区管理委员会', '2025年12月20日', 12, 7],
    ['云岭开发区管委会', '2025年12月20日', 8, 7],
    ['云岭开发区办', '2025年1月2日', 6, 6],
    ['云岭办', '2025年12月20日', 3, 7],
  ])('%s, %s: the date begins two characters right of the name', (name, date, nameWidth, dateWidth) => {
    const [first = 0, second = 0] = firstCharacters(name, date, nameWidth, dateWidth);
    expect(second - first).toBe(2);
  });

  test('sets the name two characters in, or the date where it is the longer', () => {
    const rights = (name: string) =>
      [
        ...signOffLayouts(
          [paragraph(name, 'signature'), paragraph('2025年12月20日', 'date')],
          WIDTH,
        ).values(),
      ].map((xml) => /w:rightChars="(\d+)"/.exec(xml)?.[1]);
    expect(rights('云岭经济开发区管理委员会')[0]).toBe('200');
    expect(rights('云岭办')).toEqual(['800', '200']);
  });

  test('one alone stands two characters in', () => {
    for (const role of ['signature', 'date'] as const) {
      const [xml] = signOffLayouts([paragraph('云岭', role)], WIDTH).values();
      expect(xml).toContain('w:rightChars="200" w:right="630"');
    }
  });

  test('keeps the date on the page under a name of more than a line', () => {
    const blocks = [paragraph('云岭经济开发区'.repeat(5), 'signature'), paragraph('2025年1月2日', 'date')];
    expect([...signOffLayouts(blocks, WIDTH).values()][1]).toContain('w:left="654"');
  });

  test('says nothing about other blocks', () => {
    expect(signOffLayouts([paragraph('正文')], WIDTH).size).toBe(0);
  });
});

describe('attachmentLayout', () => {
  test.each([
    ['附件：任务分解表', 5, 3],
    ['附件：1.任务分解表', 6, 4],
    ['2.指标说明', 6, 1],
    ['10.指标说明', 6.5, 1.5],
  ])('%s hangs under the first character of its name', (value, left, hanging) => {
    const [, a, b] = /w:left="(\d+)" w:hanging="(\d+)"/.exec(attachmentLayout([text(value)])) ?? [];
    expect([Number(a), Number(b)]).toEqual([Math.round(left * CHARACTER), Math.round(hanging * CHARACTER)]);
  });
});
