// The measuring of rules: defects are planted where they are said to be, and counted when they are found.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Planted {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}
interface Defect {
  readonly kind: string;
  plant(words: string, random: (limit: number) => number): Planted | undefined;
}
interface Place {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}
interface Tally {
  readonly planted: number;
  readonly found: number;
  readonly by: ReadonlyMap<string, number>;
}
type Texts = readonly { readonly name: string; readonly text: string }[];
type Check = (name: string, text: string) => Place[];

const load = async (file: string) => await import(new URL(`../measure/${file}`, import.meta.url).href);
const { defects }: { defects: readonly Defect[] } = await load('defects/defects.mjs');
const { seeded }: { seeded: (seed: number) => (limit: number) => number } = await load('random.mjs');
const {
  plantAll,
}: {
  plantAll: (
    texts: Texts,
    kinds: readonly Defect[],
    check: Check,
    places: number,
    seed: number,
  ) => ReadonlyMap<string, Tally>;
} = await load('plant.mjs');
const {
  keyOf,
  readJudgements,
}: {
  keyOf: (name: string, code: string, words: string) => string;
  readJudgements: (files: readonly string[]) => ReadonlyMap<string, string>;
} = await load('judgements.mjs');

/** Right sentences in which every kind finds a place. */
const PARAGRAPHS = [
  '一、全区经济运行稳中有进',
  '（一）加快产业集聚发展，推动项目建设。',
  '一年来，我们认真贯彻中华人民共和国有关法律，落实党的二十届三中全会部署，做到“两个维护”，自己动手，已经建成园区3个。目前，收入稳步增长，发展得更好。三是提升服务，实施项目12家。',
  '规上工业产值达到215.30亿元，同比增长6.2%，占比下降1.2%；研发投入占比率较上年提高0.3个百分点，高于全国平均水平1.2个百分点。固定资产投资完成52.3亿元，工业投资增长8%、9%。',
  '工作有新进展，规上工业产值达到215.30亿元，同比增长6.2%。企业由60家增加到72家，安置就业1200人，占地12000人，建成标准厂房12平方米，2025年11月3日竣工，截至2025年底入驻“双高”“双强”企业120家。云岭市园区新增12.5亿元。',
  '出台《云岭〈办法〉实施细则》（修订后的文本），全力做好五项工作：智能制造、生物医药、新型材料等3个产业——聚焦项目、企业、人才等要素，扎实有效地推进，时间为1—8月，投资超过20亿元。建成两个中心。',
  '一季度、二季度工业产值分别增长8%、9%，目前运行平稳，经济总体向好，企业家信心足。推进基础设施建设，打造“一流营商环境”。我们坚持人才强区。',
];

describe('defects', () => {
  it.each(defects.map((defect) => [defect.kind, defect] as const))('%s', (_, { plant }) => {
    const planted = PARAGRAPHS.flatMap((right) => {
      const one = plant(right, seeded(1));
      return one ? [{ right, ...one }] : [];
    });
    expect(planted.length).toBeGreaterThan(0);
    for (const { right, words, start, end } of planted) {
      expect(words).not.toBe(right);
      // Nothing but the place is changed.
      expect(words.slice(0, start)).toBe(right.slice(0, start));
      const rest = words.slice(end + 1);
      expect(right.endsWith(rest)).toBe(true);
    }
  });

  it('bear different names', () => {
    expect(new Set(defects.map(({ kind }) => kind)).size).toBe(defects.length);
  });
});

describe('planting', () => {
  const kinds: readonly Defect[] = [
    { kind: '甲', plant: (words) => ({ words: `错甲${words}`, start: 0, end: 2 }) },
    { kind: '乙', plant: (words) => ({ words: `错乙${words}`, start: 0, end: 2 }) },
    { kind: '无', plant: () => undefined },
  ];
  const lines = Array.from({ length: 20 }, (_, index) => `第${index}段`);
  /** Finds 错甲 and the word 旧. */
  const check: Check = (_, text) =>
    Array.from(text.matchAll(/错甲|旧/g), ({ 0: words, index }) => ({
      code: words === '旧' ? 'old' : 'first',
      start: index,
      end: index + words.length,
    }));

  it('counts what is found by kind, and by which rule', () => {
    const tallies = plantAll([{ name: 'a.txt', text: lines.join('\n') }], kinds, check, 30, 7);
    const [first, second, none] = kinds.map(({ kind }) => tallies.get(kind));
    expect(first).toMatchObject({ planted: 30, found: 30, by: new Map([['first', 30]]) });
    expect(second).toMatchObject({ planted: 30, found: 0 });
    expect(none).toMatchObject({ planted: 0, found: 0 });
  });

  it('leaves paragraphs alone in which something is found anyway', () => {
    const faulty = lines.map((line) => `旧${line}`).join('\n');
    expect(plantAll([{ name: 'a.txt', text: faulty }], kinds, check, 5, 7).get('甲')?.planted).toBe(0);
  });
});

describe('judgements', () => {
  it('are read by file, rule and words', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zonerep-'));
    try {
      const file = join(folder, '判定.tsv');
      writeFileSync(file, '# 说明\na.txt\tplaceholder\tXX\t对\na.txt\trange-dash\t2-3岁\t两可\r\n');
      const judged = readJudgements([file, join(folder, 'none.tsv')]);
      expect(judged.get(keyOf('a.txt', 'placeholder', 'XX'))).toBe('right');
      expect(judged.get(keyOf('a.txt', 'range-dash', '2-3岁'))).toBe('taste');
      expect(judged.size).toBe(2);
      writeFileSync(file, 'a.txt\tplaceholder\tXX\tgood\n');
      expect(() => readJudgements([file])).toThrow(':1: 第四列');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
