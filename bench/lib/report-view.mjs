// What a template without reckoning can show of a summary: the figures as they stand and every item's title and text.
import { CORE_SCHEMA, load } from 'js-yaml';

/** The names a summary may use, English and Chinese. */
const names = {
  title: ['title', '标题'],
  indicators: ['indicators', '指标'],
  items: ['items', '各项', '分项'],
  text: ['text', '正文'],
  name: ['name', '名称'],
  value: ['value', '数值'],
  unit: ['unit', '单位'],
  growth: ['yoy', '同比'],
  target: ['target', '目标'],
};
const sectionNames = ['tasks', '主要工作', 'issues', '存在问题', 'plan', '下年安排'];

/** The data for `reportTemplate` from a summary's YAML. */
export function reportView(yaml) {
  const summary = load(yaml, { schema: CORE_SCHEMA });
  return {
    title: read(summary, 'title'),
    rows: itemsOf(read(summary, 'indicators')).map(rowOf),
    sections: sectionNames
      .filter((name) => summary[name])
      .map((name) => ({
        heading: read(summary[name], 'title'),
        items: leaves(summary[name].tasks ?? summary[name].重点任务 ?? summary[name]),
      })),
  };
}

function read(data, name) {
  for (const spelling of names[name]) if (data?.[spelling] !== undefined) return data[spelling];
  return '';
}

function itemsOf(section) {
  return Array.isArray(section) ? section : read(section, 'items') || [];
}

function rowOf(indicator) {
  const columns = ['name', 'value', 'unit', 'growth', 'target'];
  return Object.fromEntries(columns.map((name) => [name, plain(read(indicator, name))]));
}

function plain(value) {
  return typeof value === 'object' ? Object.values(value ?? {}).join('') : String(value);
}

/** Items at any depth, one after the other. */
function leaves(section) {
  return itemsOf(section).flatMap((item) => [
    { title: read(item, 'title'), text: read(item, 'text') },
    ...leaves(item),
  ]);
}
