// Finds the charts of a template that hold tags: their own parts, and the workbooks behind them, in which the same words
// stand.
import type { TextPart, WordPackage } from '../ooxml/package.js';
import { readText } from '../ooxml/part.js';
import { readZip, unpack, type ZipEntry } from '../ooxml/read-zip.js';
import { once } from '../source/remembered.js';
import { createShownAt } from './active/shown-at.js';

/** A chart with tags, or the shapes drawn on it. */
export interface ChartPart extends TextPart {
  /** The part that refers to it, and the id by which it does. */
  readonly owner: string;
  readonly reference: string;
  /** The workbook behind a chart, if it can be read. */
  readonly book?: OpenedBook;
}

/** A workbook (.xlsx) in a Word file. */
export interface OpenedBook {
  readonly name: string;
  readonly entries: readonly ZipEntry[];
  /** Its parts in which there are braces. */
  readonly parts: readonly TextPart[];
}

const BRACES = /[{}｛｝]|&#/;

/** The charts of a package in which there are braces; those to which the text refers, in its order. */
export function chartParts(opened: WordPackage): readonly ChartPart[] {
  const shownAt = once(() => createShownAt(opened));
  const found = new Map<string, ChartPart>();
  const add = (name: string, owner: string, reference: string) => {
    const xml = opened.xmlParts.get(name)?.xml;
    const book = bookOf(opened, name);
    if (xml === undefined || found.has(name) || !(BRACES.test(xml) || book)) return;
    const shown = shownAt()(owner === '' ? name : owner) ?? shownAt()(name);
    const label = shown === undefined ? '图表' : `${shown.place}的图表`;
    found.set(name, {
      name,
      label,
      xml,
      holds: 'chart',
      owner,
      reference,
      ...(shown && { shown: { part: shown.part, paragraph: shown.paragraph } }),
      ...(book && { book }),
    });
  };
  for (const { name } of opened.textParts) {
    for (const { id, type, target, outside } of opened.relationshipsOf(name)) {
      if (!/^chart(?:Ex)?$/.test(type) || outside) continue;
      add(target, name, id);
      for (const drawn of opened.relationshipsOf(target))
        if (drawn.type === 'chartUserShapes' && !drawn.outside) add(drawn.target, name, id);
    }
  }
  return [...found.values()];
}

/** The parts of a workbook that hold words of its cells: shared strings, sheets with strings of their own, tables. */
const CELLS = /^xl\/(?:sharedStrings|worksheets\/[^/]+|tables\/[^/]+)\.xml$/i;

/** The workbook behind a chart, if it can be read and there are braces in its cells. */
function bookOf(opened: WordPackage, chart: string): OpenedBook | undefined {
  const target = opened
    .relationshipsOf(chart)
    .find(({ type, outside }) => type === 'package' && !outside)?.target;
  const entry = opened.entries.find(({ name }) => name === target);
  const bytes = entry && unpack(entry);
  if (entry === undefined || bytes === undefined || 'problem' in bytes) return undefined;
  const zip = readZip(bytes.value);
  if ('problem' in zip) return undefined;
  const parts = zip.value
    .filter(({ name }) => CELLS.test(name))
    .flatMap((part): TextPart[] => {
      const xml = readText(part);
      if ('problem' in xml || !BRACES.test(xml.value)) return [];
      return [{ name: part.name, label: '图表的数据表', xml: xml.value, holds: 'cells' }];
    });
  return parts.length === 0 ? undefined : { name: entry.name, entries: zip.value, parts };
}
