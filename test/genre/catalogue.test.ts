// The catalogue of indicators.
import { describe, expect, it } from 'vitest';
import { canonicalName, findIndicator, indicatorNames } from '../../src/genre/catalogue.js';
import { noVocabulary } from '../../src/genre/document.js';
import { yamlOf } from './document-of.js';

describe('findIndicator', () => {
  it.each([
    ['规上工业总产值', '规上工业总产值'],
    ['全区规模以上工业总产值（现价）', '规上工业总产值'],
    ['GDP', '地区生产总值'],
    ['新增“四上”企业', '新增四上企业'],
    ['税收', '税收收入'],
  ])('knows %s', (name, known) => {
    expect(findIndicator(name, [])?.name).toBe(known);
  });

  it('does not guess at an indicator it does not know', () => {
    expect(findIndicator('电子信息产业产值', [])).toBeUndefined();
  });

  it('knows which way is better and whose growth is by comparable scope', () => {
    expect(findIndicator('单位工业增加值能耗', [])).toMatchObject({
      direction: 'down',
      comparableScope: false,
    });
    expect(findIndicator('固定资产投资', [])).toMatchObject({ direction: 'up', comparableScope: true });
  });

  it('searches the office’s own first', () => {
    const own = [{ name: '税收收入', units: ['万元'], direction: 'up' as const }];
    expect(findIndicator('税收收入', own)?.units).toEqual(['万元']);
  });
});

describe('indicatorNames', () => {
  it('has the longer names first, the document’s own among them', () => {
    const names = indicatorNames(
      yamlOf('indicators:\n  - {name: 园区特色产业营业收入总额指标, value: 3}\n', noVocabulary),
    );
    expect(names).toContain('园区特色产业营业收入总额指标');
    expect(names.indexOf('规上工业总产值')).toBeLessThan(names.indexOf('工业总产值'));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('canonicalName', () => {
  it('is one for all spellings', () => {
    expect(canonicalName('规模以上工业总产值', [])).toBe(canonicalName('全区规上工业总产值', []));
    expect(canonicalName('其中电子信息', [])).toBe('电子信息');
  });
});
