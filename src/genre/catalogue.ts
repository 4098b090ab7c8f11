// The indicators that zones report: the units they are given in, which way is better, how their growth is reckoned.
import { remembered } from '../source/remembered.js';
import type { CatalogueEntry, Document } from './document.js';
import { paragraphsOf, type TextParagraph } from './paragraphs.js';
import { textsWith } from './texts-with.js';

type Row = readonly [names: string, units: string, remarks?: string];

/** Names (the usual one first), units, and remarks: 可比 when growth is reckoned by comparable scope, 降 when lower is better. */
const rows: readonly Row[] = [
  ['地区生产总值 生产总值 GDP', '亿元 万元', '可比'],
  ['规上工业总产值 工业总产值', '亿元 万元', '可比'],
  ['规上工业增加值 工业增加值', '亿元 万元 %', '可比'],
  ['规上工业营业收入 工业营业收入', '亿元 万元'],
  ['规上服务业营业收入 服务业营业收入', '亿元 万元'],
  ['固定资产投资 固定资产投资额 固投', '亿元 万元 %', '可比'],
  ['工业投资 工业固定资产投资 制造业投资', '亿元 万元 %', '可比'],
  ['限额以上消费品零售额 限上消费品零售额 社会消费品零售总额', '亿元 万元 %', '可比'],
  ['高新技术产业产值 高新技术产值', '亿元 万元'],
  ['战略性新兴产业产值', '亿元 万元'],
  ['高新产业增加值占规上比重 高新技术产业增加值占规上工业增加值比重', '%'],
  ['一般公共预算收入 财政收入 财政总收入', '亿元 万元'],
  ['税收收入 税收', '亿元 万元'],
  ['税收占比', '%'],
  ['进出口总额 外贸进出口总额 外贸进出口额', '亿元 万元 亿美元 万美元'],
  ['实际使用外资 实际利用外资', '万美元 亿美元'],
  ['省外亿元项目到位资金 到位资金', '亿元 万元'],
  ['新签约项目数 新签约项目', '个 项'],
  ['新开工亿元项目', '个 项'],
  ['竣工投产项目', '个 项'],
  ['规上工业企业数 规上工业企业', '家 户 个'],
  ['新增四上企业 新增“四上”企业', '家 户 个'],
  ['高新技术企业 高新技术企业数', '家 户 个'],
  ['专精特新企业 “专精特新”企业', '家 户 个'],
  ['上市企业 上市公司', '家 户 个'],
  ['R&D投入强度 研发投入强度', '%'],
  ['省级及以上研发机构', '家 个'],
  ['每万人发明专利', '件'],
  ['技术合同成交额', '亿元 万元'],
  ['主导产业集聚度', '%'],
  ['亩均税收', '万元/亩 万元'],
  ['亩均增加值', '万元/亩 万元'],
  ['单位土地GDP产出', '亿元/平方公里'],
  ['全员劳动生产率', '万元/人 元/人'],
  ['单位工业增加值能耗 万元工业增加值能耗', '吨标准煤/万元 % 吨标煤/万元', '降'],
  ['单位增加值水耗 万元工业增加值用水量', '立方米/万元 %', '降'],
  ['碳排放增长率', '%', '降'],
  ['固废综合利用率', '%'],
  ['城镇新增就业 城镇新增就业人数', '人 万人'],
  ['盘活存量土地 盘活存量建设用地', '亩 公顷'],
  ['较大安全事故', '起', '降'],
];

const catalogue: readonly CatalogueEntry[] = rows.map(([names, units, remarks]) => {
  const [name = '', ...aliases] = names.split(' ');
  return {
    name,
    aliases,
    units: units.split(' '),
    direction: remarks === '降' ? 'down' : 'up',
    comparableScope: remarks === '可比',
  };
});

type ByName = ReadonlyMap<string, CatalogueEntry>;

/** The entries by all their plain names; of two with one name the first counts. */
function byName(entries: readonly CatalogueEntry[]): ByName {
  const named = entries.flatMap((entry) =>
    [entry.name, ...(entry.aliases ?? [])].map((name) => [plainName(name), entry] as const),
  );
  return new Map(named.reverse());
}

/** An office's own entries and the built-in ones by name. */
const entriesByName = remembered((own: readonly CatalogueEntry[]) => byName([...own, ...catalogue]));

/** The entry of an indicator by its name or another name of it; the office's own entries are searched first. */
export function findIndicator(name: string, own: readonly CatalogueEntry[]): CatalogueEntry | undefined {
  return entriesByName(own).get(plainName(name));
}

/** All names under which a text may speak of an indicator, longest first. */
export function indicatorNames(document: Document): readonly string[] {
  const own = [...namesInSummary(document), ...namesOf(document.vocabulary.indicators)].filter(
    (name) => name !== '' && !builtInNames.has(name),
  );
  return own.length === 0 ? longestFirst : byLength([...new Set(own), ...longestFirst]);
}

function namesInSummary({ summary }: Document): string[] {
  return (summary?.indicators?.items ?? []).flatMap(({ name }) => name.value ?? []);
}

/** The names of `indicatorNames`, as `canonicalName` has them. */
export const canonicalNames = remembered((document: Document): Pick<ReadonlySet<string>, 'has'> => {
  const { indicators } = document.vocabulary;
  // Those that all files of a run share are found once.
  const shared = canonicalOfAll(indicators);
  const inSummary = new Set(
    namesInSummary(document)
      .filter((name) => name !== '')
      .map((name) => canonicalName(name, indicators)),
  );
  return { has: (name) => shared.has(name) || inSummary.has(name) };
});

const canonicalOfAll = remembered(
  (own: readonly CatalogueEntry[]): ReadonlySet<string> =>
    new Set(
      [...builtInNames, ...namesOf(own).filter((name) => name !== '')].map((name) =>
        canonicalName(name, own),
      ),
    ),
);

/**
 * The paragraphs that may name an indicator: they hold all characters of one of its names, which no name in another spelling does
 * without.
 */
export const paragraphsNaming = remembered((document: Document): ReadonlySet<TextParagraph> => {
  const paragraphs = paragraphsOf(document);
  const found = new Set<TextParagraph>();
  const add = (name: readonly string[]) => {
    for (const paragraph of textsWith(paragraphs, name)) found.add(paragraph);
  };
  // Those that all files of a run share are taken apart once.
  for (const name of charactersOfAll(document.vocabulary.indicators)) add(name);
  for (const name of namesInSummary(document)) add([...plainName(name)]);
  return found;
});

const charactersOfAll = remembered((own: readonly CatalogueEntry[]): readonly (readonly string[])[] =>
  Array.from(entriesByName(own).keys(), (name) => [...name]),
);

function namesOf(entries: readonly CatalogueEntry[]): string[] {
  return entries.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
}

function byLength(names: readonly string[]): readonly string[] {
  return names.toSorted((a, b) => b.length - a.length);
}

const builtInNames: ReadonlySet<string> = new Set(namesOf(catalogue));
const longestFirst = byLength([...builtInNames]);

/** One name for all spellings of an indicator. */
export function canonicalName(name: string, own: readonly CatalogueEntry[]): string {
  return plainName(findIndicator(name, own)?.name ?? name);
}

/** 全区规模以上工业总产值（现价） and 规上工业总产值 are the same indicator. */
function plainName(name: string): string {
  return name
    .replace(/[（(][^（）()]*[）)]|[“”"\s]/g, '')
    .replace(/^(?:全区|全年|园区|开发区|其中)/, '')
    .replace(/规模以上/g, '规上');
}
