// The values go into the starter, and nothing else changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillStarter } from '../../src/app/fill-starter.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';

const starter =
  '类型: 部门 # 种类\n单位: # 全称\n年度: 2025 # 哪一年\n主要工作:\n  写法: 一是二是 # 写法\n  各项:\n    - 标题: "写法"\n';

describe('fillStarter', () => {
  it('puts year and office in and keeps comments and layout', () => {
    expect(fillStarter(starter, { year: 2026, organization: '甲局', keys: 'zh' })).toBe(
      starter.replace('2025', '2026').replace('单位:', '单位: 甲局'),
    );
  });

  it('names keys and values in English, but no text', () => {
    expect(fillStarter(starter, { year: 2026, keys: 'en' })).toBe(
      'kind: department # 种类\norganization: # 全称\nyear: 2026 # 哪一年\ntasks:\n  layout: ordinal # 写法\n  items:\n    - title: "写法"\n',
    );
  });

  it.each(['甲：乙 "丙"', '@甲', '# 甲', '甲: 乙', 'null', '- 甲', '甲\\乙', '2025', "'甲'"])(
    'an office called %s is read back as it is',
    (organization) => {
      const { summary } = readSummary(
        createSource('x', fillStarter(starter, { year: 2026, organization, keys: 'zh' })),
      );
      expect(summary?.organization.value).toBe(organization);
    },
  );

  it('so is any other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (name) => {
        const organization = `甲${name}`.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
        const { summary } = readSummary(
          createSource('x', fillStarter(starter, { year: 2026, organization, keys: 'zh' })),
        );
        expect(summary?.organization.value).toBe(organization);
      }),
      { numRuns: 60 },
    );
  });
});
