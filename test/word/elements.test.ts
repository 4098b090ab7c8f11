// Every element of GB/T 9704-2012 section 7, measured on the page as LibreOffice sets it; what the standard leaves to hands or to
// other documents is listed as not applicable.
import { beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '../../src/app/build.js';
import { loadTemplate } from '../../src/disk/template-files.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';
import { type Box, canSeeInk, type InkPage, inkInPdf } from './ink.js';
import { type Line, linesInPdf, readAsPdfs } from './pages.js';

const TEXT = `单位: 云岭经济开发区管理委员会
年度: 2025
标题: 关于2025年工作情况的报告
成文日期: 2025-12-20
主送机关: 市人民政府
导语: 各项工作取得新成效。
`;

const FULL = `${TEXT}公文:
  份号: 000001
  密级: 机密★1年
  紧急程度: 特急
  发文机关标志: 云岭经济开发区管理委员会文件
  发文字号: 云开管〔2025〕12号
  附注: 此件公开发布
  抄送: [市委办公室, 市人大常委会办公室, 市政协办公室, 市纪委监委机关, 市中级人民法院]
  印发机关: 云岭经济开发区管理委员会办公室
  印发日期: 2025-12-21
附件: [{标题: 任务清单, 正文: 清单如下。}, 统计表]
`;

/** Three 签发人, and nothing above the 标志. */
const UPWARD = `${TEXT}公文:
  发文机关标志: 云岭经济开发区管理委员会
  发文字号: 云开管〔2025〕12号
  签发人: [周明远, 李晓芳, 欧阳建]
`;

const JOINT = `${TEXT}公文:
  发文机关标志: [中共云岭县委, 云岭县人民政府, 云岭经济开发区管理委员会文件]
  发文字号: 云发〔2025〕3号
`;

const LONG = `${TEXT}公文:
  发文机关标志: 中国（云岭）自由贸易试验区临港新片区高新技术产业开发区管理委员会文件
  发文字号: 云发〔2025〕3号
`;

interface Set {
  readonly ink: readonly InkPage[];
  readonly lines: readonly (readonly Line[])[];
}

function built(yaml: string): Uint8Array {
  const { summary, tree, diagnostics } = readSummary(createSource('a.yaml', yaml));
  if (!summary || !tree) throw new Error(JSON.stringify(diagnostics));
  const { content } = buildReport(summary, tree, 'docx', loadTemplate(undefined, 'docx'));
  if (!(content instanceof Uint8Array)) throw new Error('nothing was built');
  return content;
}

const pages: Record<'full' | 'upward' | 'joint' | 'long', Set> = {
  full: { ink: [], lines: [] },
  upward: { ink: [], lines: [] },
  joint: { ink: [], lines: [] },
  long: { ink: [], lines: [] },
};

const POINT = 25.4 / 72;
/** The upper edge of the text (天头 37 mm), its lower edge, its sides. */
const AREA: Box = { left: 28, right: 184, top: 37, bottom: 262 };
/** A line of the body, a character of 3号 and of 4号, in millimetres. */
const LINE = 28.95 * POINT;
const EM3 = 16 * POINT;
const EM4 = 14 * POINT;

/** The line of a page that begins with these words. */
function line(of: Set, page: number, start: string): Line {
  const found = of.lines.at(page)?.find(({ text }) => text.startsWith(start));
  if (!found) throw new Error(`${start} is not on the page`);
  return found;
}

/** Which line of the text a line of 3号 stands on, the first being 1. */
function numberOf(of: Set, page: number, start: string): number {
  // The box that the program gives a word of 3号 begins 3.8 pt above its line in every Chinese font here; the first 份号 tells.
  const first = line(pages.full, 0, '000001').top;
  return (line(of, page, start).top - first) / 28.95 + 1;
}

/** The lines of 3号 from one to another. */
const linesBetween = (of: Set, page: number, from: string, to: string): number =>
  (line(of, page, to).top - line(of, page, from).top) / 28.95;

const left = (of: Set, page: number, start: string): number => line(of, page, start).left * POINT - AREA.left;
const right = (of: Set, page: number, start: string): number =>
  AREA.right - line(of, page, start).right * POINT;

const red = (of: Set): readonly Box[] => of.ink[0]?.rows('red') ?? [];
/** The first rule of a page: as wide as the text and hardly higher than nothing. */
const isRule = ({ left: from, right: to, top, bottom }: Box): boolean => to - from > 150 && bottom - top < 1;
const redRule = (of: Set): Box => red(of).filter(isRule)[0] as Box;
const record = (): readonly Box[] => (pages.full.ink.at(-1)?.rows('black') ?? []).filter(isRule);

/** The ink of the line just above a place. */
const inkAbove = (of: Set, bottom: number): Box => of.ink[0]?.rows('black', { bottom }).at(-1) as Box;
const inkBelow = (of: Set, top: number): Box => of.ink[0]?.rows('black', { top: top + 0.5 })[0] as Box;

/**
 * In a line of 28.95 pt the base line stands at four fifths; strokes reach 0.83 of their size above it and 0.08 under it.
 * @param size in points
 */
const inkIn = (size: number): number => (28.95 * 0.8 - size * 0.83) * POINT;

type Measured = readonly [
  clause: string,
  element: string,
  what: string,
  measure: () => number,
  wanted: number,
  tolerance: number,
];

const TABLE: readonly Measured[] = [
  ['7.2.1', '份号', '行', () => numberOf(pages.full, 0, '000001'), 1, 0.05],
  ['7.2.1', '份号', '距左 mm', () => left(pages.full, 0, '000001'), 0, 0.3],
  [
    '7.2.1',
    '份号',
    '墨迹距版心上边缘 mm',
    () => (pages.full.ink[0]?.rows('black')[0]?.top ?? 0) - AREA.top,
    inkIn(16),
    1,
  ],
  ['7.2.2', '密级和保密期限', '行', () => numberOf(pages.full, 0, '机密★1年'), 2, 0.05],
  ['7.2.2', '密级和保密期限', '距左 mm', () => left(pages.full, 0, '机密★1年'), 0, 0.3],
  ['7.2.3', '紧急程度', '行', () => numberOf(pages.full, 0, '特急'), 3, 0.05],
  ['7.2.3', '紧急程度', '距左 mm', () => left(pages.full, 0, '特急'), 0, 0.3],
  [
    '7.2.4',
    '发文机关标志',
    '上边缘距版心上边缘 mm',
    () => (red(pages.full)[0]?.top ?? 0) - AREA.top,
    35,
    0.5,
  ],
  [
    '7.2.4',
    '发文机关标志（没有份号）',
    '上边缘距版心上边缘 mm',
    () => (red(pages.upward)[0]?.top ?? 0) - AREA.top,
    35,
    0.5,
  ],
  [
    '7.2.4',
    '发文机关标志（联合行文）',
    '上边缘距版心上边缘 mm',
    () => (red(pages.joint)[0]?.top ?? 0) - AREA.top,
    35,
    0.5,
  ],
  [
    '7.2.4',
    '发文机关标志（很长）',
    '上边缘距版心上边缘 mm',
    () => (red(pages.long)[0]?.top ?? 0) - AREA.top,
    35,
    0.5,
  ],
  ['7.2.4', '发文机关标志', '居中，左右之差 mm', () => unevenness(red(pages.full)[0]), 0, 0.8],
  ['7.2.4', '发文机关标志（很长）', '行数', () => red(pages.long).length - 1, 1, 0],
  ['7.2.4', '发文机关标志（联合行文）', '行数', () => red(pages.joint).length - 1, 3, 0],
  [
    '7.2.4',
    '发文机关标志（联合行文）',
    '各行左端之差 mm',
    () =>
      spreadOf(
        red(pages.joint)
          .slice(0, 3)
          .map((row) => row.left),
      ),
    0,
    0.8,
  ],
  ['7.2.4', '“文件”', '在右侧，距各机关名称 mm', () => besides(), 5, 4],
  ['7.2.5', '发文字号', '距标志空行', () => blankAbove(pages.full), 2, 0.15],
  [
    '7.2.5',
    '发文字号',
    '居中，左右之差 mm',
    () => unevenness(inkAbove(pages.full, redRule(pages.full).top)),
    0,
    1,
  ],
  ['7.2.5', '发文字号（上行文）', '居左 mm', () => left(pages.upward, 0, '云开管'), EM3, 0.3],
  [
    '7.2.5',
    '发文字号（上行文）',
    '与末位签发人的行距',
    () => linesBetween(pages.upward, 0, '签发人', '云开管'),
    1,
    0.05,
  ],
  ['7.2.6', '签发人', '居右 mm', () => right(pages.upward, 0, '签发人'), EM3, 0.3],
  ['7.2.6', '签发人', '距标志空行', () => blankAbove(pages.upward), 2, 0.15],
  ['7.2.6', '签发人', '回行与第一位对齐 mm', () => aligned(), 0, 0.5],
  [
    '7.2.7',
    '红色分隔线',
    '距发文字号 mm',
    () => redRule(pages.full).top - inkAbove(pages.full, redRule(pages.full).top).bottom,
    4,
    0.3,
  ],
  [
    '7.2.7',
    '红色分隔线（上行文）',
    '距发文字号 mm',
    () => redRule(pages.upward).top - inkAbove(pages.upward, redRule(pages.upward).top).bottom,
    4,
    0.3,
  ],
  ['7.2.7', '红色分隔线', '宽 mm', () => redRule(pages.full).right - redRule(pages.full).left, 156, 0.5],
  ['7.2.7', '红色分隔线', '距左 mm', () => redRule(pages.full).left - AREA.left, 0, 0.3],
  [
    '7.3.1',
    '标题',
    '距红线空行',
    () =>
      (inkBelow(pages.full, redRule(pages.full).bottom).top - redRule(pages.full).bottom - inkIn(22)) / LINE,
    2,
    0.15,
  ],
  [
    '7.3.1',
    '标题',
    '居中，左右之差 mm',
    () => unevenness(inkBelow(pages.full, redRule(pages.full).bottom)),
    0,
    1,
  ],
  ['7.3.2', '主送机关', '距左 mm', () => left(pages.full, 0, '市人民政府'), 0, 0.3],
  ['7.3.3', '正文', '在主送机关下一行', () => linesBetween(pages.full, 0, '市人民政府', '各项工作'), 1, 0.05],
  ['7.3.3', '正文', '首行缩进 mm', () => left(pages.full, 0, '各项工作'), 2 * EM3, 0.5],
  ['7.3.4', '附件说明', '距正文空行', () => linesBetween(pages.full, 0, '各项工作', '附件：1.') - 1, 1, 0.05],
  ['7.3.4', '附件说明', '缩进 mm', () => left(pages.full, 0, '附件：1.'), 2 * EM3, 0.5],
  ['7.3.5.2', '署名', '居右 mm', () => AREA.right - signature().right * POINT, 2 * EM3, 0.7],
  [
    '7.3.5.2',
    '成文日期',
    '首字比署名右移 mm',
    () => left(pages.full, 0, '2025年12月20日') - (signature().left * POINT - AREA.left),
    2 * EM3,
    0.7,
  ],
  [
    '7.3.6',
    '附注',
    '在成文日期下一行',
    () => linesBetween(pages.full, 0, '2025年12月20日', '（此件'),
    1,
    0.05,
  ],
  ['7.3.6', '附注', '缩进 mm', () => left(pages.full, 0, '（此件'), 2 * EM3, 0.5],
  ['7.3.7', '附件', '“附件1”在第几行', () => numberOf(pages.full, 1, '附件1'), 1, 0.05],
  [
    '7.3.7',
    '附件',
    '标题在第几行',
    () =>
      (line(pages.full, 1, '任务清单').top - line(pages.full, 1, '附件1').top + (22 - 16) * 0.88) / 28.95 + 1,
    3,
    0.2,
  ],
  [
    '7.4.1',
    '版记',
    '末条分隔线下边缘距版心下边缘 mm',
    () => (record().at(-1)?.bottom ?? 0) - AREA.bottom,
    0,
    0.4,
  ],
  ['7.4.1', '版记', '分隔线条数', () => record().length, 3, 0],
  ['7.4.1', '首条分隔线', '粗 mm', () => heightOf(record()[0]), 0.35, 0.1],
  ['7.4.1', '中间的分隔线', '粗 mm', () => heightOf(record()[1]), 0.25, 0.1],
  ['7.4.1', '末条分隔线', '粗 mm', () => heightOf(record()[2]), 0.35, 0.1],
  ['7.4.1', '分隔线', '宽 mm', () => widthOf(record()[0]), 156, 0.5],
  ['7.4.2', '抄送机关', '居左 mm', () => left(pages.full, -1, '抄送：'), EM4, 0.3],
  [
    '7.4.2',
    '抄送机关',
    '回行与冒号后首字对齐 mm',
    () => recordLine(1).left * POINT - AREA.left,
    4 * EM4,
    0.3,
  ],
  ['7.4.3', '印发机关', '居左 mm', () => recordLine(-1).left * POINT - AREA.left, EM4, 0.3],
  ['7.4.3', '印发日期', '居右 mm', () => AREA.right - recordLine(-1).right * POINT, EM4, 0.3],
  ['7.5', '页码', '页数', () => pages.full.lines.length, 2, 0],
];

/** The 标志 begins with the same words. */
const signature = (): Line =>
  pages.full.lines[0]?.findLast(({ text }) => text === '云岭经济开发区管理委员会') as Line;

/** What of section 7 has no place that could be measured here, and why. */
const NOT_APPLICABLE: Readonly<Record<string, string>> = {
  '7.3.5.1': '印章由人加盖；署名、成文日期按不加盖印章的排法（7.3.5.2）',
  '7.3.5.3': '签名章由人加盖',
  '7.3.5.4': '成文日期的写法：test/report/compose-sign-off.test.ts',
  '7.3.5.5': '正文末段和署名同页：test/word/pages.test.ts、src/report/compose-sign-off.ts',
  '7.5': '页码的字体、位置：test/word/pages.test.ts',
};

const unevenness = (row: Box | undefined): number =>
  row ? row.left - AREA.left - (AREA.right - row.right) : Number.NaN;
const spreadOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
const heightOf = (row: Box | undefined): number => (row ? row.bottom - row.top : Number.NaN);
const widthOf = (row: Box | undefined): number => (row ? row.right - row.left : Number.NaN);

/** The blank lines between the 标志 and the line under it. */
function blankAbove(of: Set): number {
  const last =
    red(of)
      .filter((row) => !isRule(row))
      .at(-1)?.bottom ?? 0;
  // Under the strokes the line of the 标志 goes on for a twentieth of their size.
  const below = of.ink[0]?.rows('black', { top: last })[0]?.top ?? 0;
  return (below - last - 0.6 - inkIn(16)) / LINE;
}

/** From the longest name to 文件, which stands level with the middle of the names. */
function besides(): number {
  const rows = red(pages.joint).slice(0, 3);
  const names = rows[2]?.right ?? 0;
  const file = pages.joint.ink[0]?.rows('red', { left: names + 0.5, bottom: rows[2]?.bottom ?? 0 }) ?? [];
  expect(file).toHaveLength(1);
  const middle = ((rows[0]?.top ?? 0) + (rows[2]?.bottom ?? 0)) / 2;
  expect(Math.abs(((file[0]?.top ?? 0) + (file[0]?.bottom ?? 0)) / 2 - middle)).toBeLessThan(1);
  return (file[0]?.left ?? 0) - names;
}

/** The third name stands under the first. */
function aligned(): number {
  const [first, second] = pages.upward.ink[0]?.rows('black', { left: 110 }) ?? [];
  const name = (first?.left ?? 0) + 4 * EM3;
  return (second?.left ?? 0) - name;
}

/** The lines of the 版记 from its first. */
function recordLine(at: number): Line {
  const lines = pages.full.lines.at(-1) ?? [];
  const start = lines.findIndex(({ text }) => text.startsWith('抄送：'));
  return lines
    .filter(({ text }) => !/^—\d+—$/.test(text))
    .slice(start)
    .at(at) as Line;
}

describe.skipIf(!canSeeInk)('GB/T 9704-2012 section 7 as LibreOffice sets it', () => {
  beforeAll(() => {
    const yaml = { full: FULL, upward: UPWARD, joint: JOINT, long: LONG };
    const sets = readAsPdfs(Object.values(yaml).map(built), (pdf) => ({
      ink: inkInPdf(pdf),
      lines: linesInPdf(pdf),
    }));
    Object.assign(pages, Object.fromEntries(Object.keys(yaml).map((name, index) => [name, sets[index]])));
  }, 300_000);

  test.each(TABLE)('%s %s %s', (_clause, _element, _what, measure, wanted, tolerance) => {
    const measured = measure();
    expect(
      Math.abs(measured - wanted),
      `measured ${measured.toFixed(2)}, wanted ${wanted.toFixed(2)}`,
    ).toBeLessThanOrEqual(tolerance);
  });
});

test.each(Object.entries(NOT_APPLICABLE))('%s is not measured: %s', (clause, reason) => {
  expect(clause).toMatch(/^7\.\d/);
  expect(reason).not.toBe('');
});
