// Charts of a page: drawn within their frame, with words for those who cannot see them, and nothing that runs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartSvg } from '../../src/render/chart-svg.js';
import type { Drawing } from '../../src/report/report.js';

const FORMS = ['column', 'bar', 'line', 'pie'] as const;

const drawings: fc.Arbitrary<Drawing> = fc
  .record({
    form: fc.constantFrom(...FORMS),
    categories: fc.array(
      fc.string({ unit: fc.constantFrom('甲', 'a', '<', '"', '（', ' '), maxLength: 30 }),
      { minLength: 1, maxLength: 20 },
    ),
    count: fc.integer({ min: 1, max: 5 }),
    values: fc.array(fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true })), {
      minLength: 1,
      maxLength: 30,
    }),
  })
  .map(({ form, categories, count, values }) => ({
    form,
    categories,
    alt: '说明<script>"',
    series: Array.from({ length: form === 'pie' ? 1 : count }, (_, at) => {
      const second = at > 0 && at === count - 1 && form !== 'bar';
      return {
        name: `系列${at}`,
        unit: '亿元',
        as:
          form === 'pie'
            ? ('slices' as const)
            : second || form === 'line'
              ? ('line' as const)
              : ('bars' as const),
        second,
        points: categories.map((_category, place) => {
          const value = values[(place + at) % values.length] ?? undefined;
          return value === undefined ? undefined : { value, digits: value.toFixed(1), decimals: 1 };
        }),
      };
    }),
  }));

describe('chartSvg', () => {
  it('writes whole elements, finite numbers and escaped words, whatever is to be drawn', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const svg = chartSvg(drawing);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|<script|\son\w+=/);
        const open: string[] = [];
        for (const [, end, name = '', empty] of svg.matchAll(/<(\/?)(\w+)[^<>]*?(\/?)>/g)) {
          if (end) expect(open.pop()).toBe(name);
          else if (!empty) open.push(name);
        }
        expect(open).toEqual([]);
        expect(chartSvg(drawing)).toBe(svg);
      }),
    );
  });

  it('can be heard', () => {
    const [drawing] = fc.sample(drawings, 1);
    const svg = chartSvg({ ...(drawing as Drawing), alt: '甲1，乙2' });
    expect(svg).toContain('role="img" aria-label="甲1，乙2"');
    expect(svg).toContain('<desc>甲1，乙2</desc>');
  });

  it('has a legend for several series only', () => {
    const one = {
      name: '2025年',
      unit: '',
      as: 'bars' as const,
      second: false,
      points: [{ value: 1, digits: '1', decimals: 0 }],
    };
    const drawing = { form: 'column' as const, categories: ['甲'], series: [one], alt: '' };
    expect(chartSvg(drawing)).not.toContain('2025年');
    expect(chartSvg({ ...drawing, series: [one, { ...one, name: '2024年' }] })).toContain('2024年');
  });
});
