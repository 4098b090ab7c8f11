// Puts the figures of a chart of the report into a chart that is drawn in the template, whose look stays: its form, colours,
// letters, legend and title (21.2.2).
import { parsePart } from '../../ooxml/part.js';
import { sure } from '../../ooxml/read-zip.js';
import {
  attributeOf,
  childOf,
  childrenOf,
  isElement,
  setAttribute,
  setChildren,
  writtenXml,
  type XmlElement,
  type XmlNode,
  xmlOf,
} from '../../ooxml/xml-tree.js';
import type { Drawing, DrawnSeries } from '../../report/report.js';
import type { TagFault } from '../../template/tags/tag.js';
import { referencesOf } from '../wml/chart/series.js';

/** The plots whose series have names and figures; others have pairs of figures, or four for each day. */
const PLOTS = /^c:(?:bar|line|area|pie|doughnut|radar|ofPie)(?:3D)?Chart$/;
const ROUND = /^c:(?:pie|doughnut|ofPie)(?:3D)?Chart$/;
/** What of a series comes after its figures. */
const LATER: ReadonlySet<string> = new Set(['c:shape', 'c:smooth', 'c:extLst']);

/** Why a chart cannot hold the figures; `%` stands for the tag. */
export type ChartFault = Omit<TagFault, 'severity'>;

/**
 * Fills a chart.
 *
 * @param xml the part with the `c:chartSpace`.
 * @param workbook the id of the relationship to its workbook.
 * @returns the part with other series, or why it cannot hold them.
 */
export function fillChart(xml: string, drawing: Drawing, workbook: string): string | ChartFault {
  const { prolog, root } = sure(parsePart('', xml));
  const area = childOf(childOf(root, 'c:chart'), 'c:plotArea');
  const plots = area === undefined ? [] : childrenOf(area).filter(({ name }) => name.endsWith('Chart'));
  const [first] = plots;
  if (area === undefined || first === undefined || !plots.every(({ name }) => PLOTS.test(name)))
    return { code: 'chart-kind', message: '“%”：画好的这种图表填不了', hint: KINDS };
  if (childOf(area, 'c:dateAx') !== undefined)
    return {
      code: 'chart-kind',
      message: '“%”：画好的图表用的是日期坐标轴，填不了',
      hint: '在“设置坐标轴格式”里把坐标轴类型改为“文本坐标轴”',
    };
  const upon = (plot: XmlElement) => axesOf(plot) === axesOf(first);
  const fault =
    fillPlots(plots.filter(upon), drawing, false) ??
    fillPlots(
      plots.filter((plot) => !upon(plot)),
      drawing,
      true,
    );
  if (fault !== undefined) return fault;
  for (const axis of childrenOf(area, 'c:valAx')) freeScale(axis, drawing);
  return prolog + xmlOf(withWorkbook(root, workbook));
}

const KINDS = '改用柱形图、条形图、折线图、面积图、饼图、圆环图或雷达图';

const axesOf = (plot: XmlElement): string =>
  childrenOf(plot, 'c:axId')
    .map((axis) => attributeOf(axis, 'val'))
    .join(' ');

/** Fills the plots on one pair of axes. */
function fillPlots(plots: readonly XmlElement[], drawing: Drawing, second: boolean): ChartFault | undefined {
  const given = drawing.series.filter((one) => one.second === second);
  const drawn = plots.flatMap((plot) => childrenOf(plot, 'c:ser'));
  const [model] = drawn.slice(-1);
  if (model === undefined)
    return given.length === 0
      ? undefined
      : second
        ? {
            code: 'chart-axes',
            message: '“%”：总结的图表里有同比增速，画好的图表上没有次坐标轴',
            hint: '给画好的图表加一个用次坐标轴的系列，或在数据的这张图表里写“同比: 否”',
          }
        : { code: 'chart-kind', message: '“%”：画好的图表里一个系列也没有', hint: '先在样图里留一个系列' };
  if (given.length === 0)
    return {
      code: 'chart-axes',
      message: `“%”：画好的图表有用${second ? '次' : '主'}坐标轴的系列，总结的图表里没有给它的数`,
      hint: second ? '在数据的这张图表里写“同比: 是”，或删去样图上次坐标轴的系列' : '删去样图上的这个系列',
    };
  if (given.length > 1 && plots.some(({ name }) => ROUND.test(name)))
    return {
      code: 'chart-series',
      message: `“%”：饼图只能画一个系列，总结的这张图表有${given.length}个`,
      hint: '样图改用柱形图，或在数据的这张图表里写“上年同期: 否”',
    };
  for (const extra of drawn.slice(given.length)) {
    const { parent } = extra;
    if (parent !== undefined)
      setChildren(
        parent,
        parent.children.filter((child) => child !== extra),
      );
  }
  const shift = second ? drawing.series.length : 0;
  for (const [at, series] of given.entries())
    fillSeries(drawn[at] ?? addedLike(model, at + shift), drawing, series);
  return undefined;
}

/** Another series like one, after it, in the colours that its program gives it. */
function addedLike(model: XmlElement, number: number): XmlElement {
  const ser = sure(parsePart('', `<c:x xmlns:c="c" xmlns:a="a">${xmlOf(model)}</c:x>`)).root.children[0];
  const { parent } = model;
  if (!isElement(ser) || parent === undefined) throw new Error('a series is an element of a plot');
  setChildren(
    ser,
    ser.children.filter((child) => !isElement(child) || !/^c:(?:spPr|dPt)$/.test(child.name)),
  );
  for (const name of ['c:idx', 'c:order']) {
    const child = childOf(ser, name);
    if (child !== undefined) setAttribute(child, 'val', FIRST_ADDED + number);
  }
  const at = parent.children.findLastIndex((child) => isElement(child, 'c:ser')) + 1;
  setChildren(parent, parent.children.toSpliced(at, 0, ser));
  return ser;
}

/** Numbers from here on are those of no drawn series: Excel allows 255 of them. */
const FIRST_ADDED = 300;

function fillSeries(ser: XmlElement, drawing: Drawing, series: DrawnSeries): void {
  const { name, categories, figures } = referencesOf(drawing, series);
  const count = drawing.categories.length;
  const kept = ser.children.filter(
    (child) =>
      !isElement(child) ||
      !(/^c:(?:tx|cat|val|extLst)$/.test(child.name) || (child.name === 'c:dPt' && indexOf(child) >= count)),
  );
  // Labels that were typed by hand tell of the figures before.
  for (const labels of kept)
    if (isElement(labels, 'c:dLbls'))
      setChildren(
        labels,
        labels.children.filter(
          (child) =>
            !isElement(child, 'c:dLbl') || (indexOf(child) < count && childOf(child, 'c:tx') === undefined),
        ),
      );
  const head = kept.findIndex((child) => isElement(child, 'c:order')) + 1;
  const named: XmlNode[] = kept.toSpliced(head, 0, writtenXml(name));
  const later = named.findIndex((child) => isElement(child) && LATER.has(child.name));
  setChildren(ser, named.toSpliced(later === -1 ? named.length : later, 0, writtenXml(categories + figures)));
}

const indexOf = (element: XmlElement): number => {
  const index = childOf(element, 'c:idx');
  return Number((index && attributeOf(index, 'val')) ?? 0);
};

/** Takes from an axis the ends that its writer gave it for other figures, where these reach beyond them. */
function freeScale(axis: XmlElement, { series }: Drawing): void {
  const scaling = childOf(axis, 'c:scaling');
  if (scaling === undefined) return;
  const values = series.flatMap(({ points }) => points.flatMap((point) => (point ? [point.value] : [])));
  const end = (name: string) => Number(attributeOf(childOf(scaling, name) ?? scaling, 'val') ?? Number.NaN);
  const gone = new Set<string>();
  if (Math.max(...values) > end('c:max')) gone.add('c:max');
  if (Math.min(...values) < end('c:min')) gone.add('c:min');
  if (gone.size === 0) return;
  const without = (element: XmlElement, names: ReadonlySet<string>) =>
    setChildren(
      element,
      element.children.filter((child) => !isElement(child) || !names.has(child.name)),
    );
  without(scaling, gone);
  without(axis, new Set(['c:majorUnit', 'c:minorUnit']));
}

/** What of a chart space comes after its workbook (21.2.2.29 chartSpace). */
const AFTER_BOOK: ReadonlySet<string> = new Set(['c:printSettings', 'c:userShapes', 'c:extLst']);

/** A chart space that refers to this workbook. */
function withWorkbook(root: XmlElement, id: string): XmlElement {
  const others = root.children.filter((child): boolean => !isElement(child, 'c:externalData'));
  const later = others.findIndex((child) => isElement(child) && AFTER_BOOK.has(child.name));
  const book = `<c:externalData xmlns:r="${RELATIONSHIPS}" r:id="${id}"><c:autoUpdate val="0"/></c:externalData>`;
  return { ...root, children: others.toSpliced(later === -1 ? others.length : later, 0, writtenXml(book)) };
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
