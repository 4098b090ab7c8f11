// Which fields of the schema the form shows where. Whoever adds a field to the schema gives it its place here, and in the
// component of its mapping; a test holds that none is missing.
import type { Mapping } from './schema.js';

/** 基本信息: what stands open, and what stands folded below it. */
export const BASICS = ['kind', 'organization', 'year', 'title', 'date', 'recipient'] as const;
export const BASICS_MORE = ['signature', 'numbering', 'contents', 'zonerep'] as const;
/** The parts of the body, each a part of the form. */
export const BODY = [
  'opening',
  'indicators',
  'tasks',
  'issues',
  'plan',
  'parts',
  'closing',
  'attachments',
] as const;

export const DOCUMENT_FIELDS = [
  'copyNumber',
  'secrecy',
  'urgency',
  'offices',
  'number',
  'signers',
  'note',
  'recipientBelow',
  'copies',
  'printedBy',
  'printedOn',
] as const;
export const BRIEFING_FIELDS = [
  'name',
  'issue',
  'total',
  'publisher',
  'date',
  'reported',
  'copies',
  'sent',
  'printRun',
] as const;

/** A row of the grid, and what stands folded below it. */
export const INDICATOR_COLUMNS = ['name', 'value', 'unit', 'yoy', 'prior', 'target'] as const;
export const INDICATOR_DETAIL = [
  'period',
  'estimated',
  'qualifier',
  'verb',
  'rank',
  'lowerIsBetter',
  'id',
  'note',
] as const;
export const COMPONENT_COLUMNS = ['name', 'value', 'yoy'] as const;
export const TARGET_COLUMNS = ['name', 'value', 'unit', 'growth', 'qualifier'] as const;
export const TARGET_DETAIL = ['verb', 'id', 'note'] as const;
export const INDICATOR_SECTION = ['title', 'placement', 'paragraph', 'table', 'caption'] as const;
export const TARGET_SECTION = ['title', 'table', 'caption'] as const;
/** Those that stand inside a field of an indicator; the value itself stands in the row. */
export const GOAL_FIELDS = ['growth', 'qualifier'] as const;
export const CHANGE_FIELDS = ['unit', 'qualifier'] as const;
export const ABOVE_FIELDS = ['scope', 'points'] as const;
export const SHARE_FIELDS = ['of', 'value', 'change'] as const;

/** An item: its words, what is shown where it is written, and what concerns the items below it. */
export const ITEM_MAIN = ['title', 'text'] as const;
export const ITEM_MORE = ['measure', 'leader', 'owner', 'deadline', 'layout'] as const;
export const ITEM_BELOW = ['itemLayout', 'numbering', 'closing'] as const;
export const INSETS = ['table', 'chart', 'picture'] as const;

export const SECTION_HEAD = ['title', 'layout', 'numbering', 'showOwners'] as const;
export const SECTION_BEFORE = ['opening', 'text'] as const;
export const PART_HEAD = ['title', 'role', 'before'] as const;
export const PLAN_PART_HEAD = ['title', 'before'] as const;
export const PART_END = ['layout', 'numbering', 'showOwners', 'closing'] as const;
export const PLAN_HEAD = ['year', 'title', 'layout', 'numbering'] as const;

export const ATTACHMENT_HEAD = ['title', 'landscape'] as const;
export const ATTACHMENT_END = ['layout', 'numbering'] as const;
export const TABLE_FIELDS = ['title', 'unit', 'total', 'note', 'file'] as const;
export const COLUMN_FIELDS = ['name', 'align', 'width', 'merge', 'total'] as const;
export const PICTURE_FIELDS = ['file', 'title', 'width', 'alt'] as const;
export const CHART_FIELDS = ['type', 'title', 'unit', 'yoy', 'prior', 'note', 'alt', 'parts'] as const;
export const CHART_DATA = ['indicators', 'data'] as const;

/** Every mapping of the schema with all its fields, as they are laid out above. */
export const LAID_OUT: Readonly<Record<Mapping, readonly string[]>> = {
  summary: [...BASICS, ...BASICS_MORE, 'document', 'briefing', ...BODY],
  document: DOCUMENT_FIELDS,
  briefing: BRIEFING_FIELDS,
  section: [...SECTION_HEAD, ...SECTION_BEFORE, ...INSETS, 'items', 'closing'],
  part: [...PART_HEAD, ...SECTION_BEFORE, ...INSETS, 'items', ...PART_END],
  planPart: [...PLAN_PART_HEAD, ...SECTION_BEFORE, ...INSETS, 'items', ...PART_END],
  plan: [...PLAN_HEAD, 'opening', ...INSETS, 'targets', 'tasks', 'parts', 'closing'],
  item: [...ITEM_MAIN, ...ITEM_MORE, ...INSETS, 'items', ...ITEM_BELOW],
  indicatorSection: [...INDICATOR_SECTION, 'opening', 'items', 'chart', 'closing'],
  indicator: [...INDICATOR_COLUMNS, ...INDICATOR_DETAIL, 'above', 'share', 'parts'],
  component: COMPONENT_COLUMNS,
  targetSection: [...TARGET_SECTION, 'opening', 'items', 'chart', 'closing'],
  target: [...TARGET_COLUMNS, ...TARGET_DETAIL],
  attachment: [...ATTACHMENT_HEAD, 'text', ...INSETS, 'items', ...ATTACHMENT_END],
  table: [...TABLE_FIELDS, 'columns', 'rows'],
  tableColumn: COLUMN_FIELDS,
  chartFields: [...CHART_FIELDS, ...CHART_DATA],
  pictureFields: PICTURE_FIELDS,
  goal: ['value', ...GOAL_FIELDS],
  change: ['value', ...CHANGE_FIELDS],
  above: ABOVE_FIELDS,
  share: SHARE_FIELDS,
};
