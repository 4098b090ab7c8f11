// Makes sections, items, further parts and attachments of a Summary from validated data.
import type * as Input from '../generated/summary-input.js';
import { buildInsets, buildTables } from './build-insets.js';
import { asIs, type Builders, listOf, objectOf, orElse, ownPath, type Place } from './build-object.js';
import { buildNames, buildProse, buildText } from './build-text.js';
import type { Attachment, BuiltInTable, FreePart, Item, Items, PlanSectionName, Section } from './summary.js';

/**
 * Builds a section that is given as a mapping, as a bare list of items, or left empty; undefined when absent.
 */
export function buildSection(place: Place, input: Input.ListOrSection): Section;
export function buildSection(place: Place, input: Input.ListOrSection | undefined): Section | undefined;
export function buildSection(place: Place, input: Input.ListOrSection | undefined): Section | undefined {
  if (input === undefined) return undefined;
  if (input === null || Array.isArray(input))
    return { items: buildItems(place, input), showOwners: true, path: place.path };
  return sectionOf(place, input);
}

const section: Builders<Input.Section, Section> = {
  title: buildText,
  opening: buildProse,
  text: buildProse,
  ...buildInsets,
  layout: asIs,
  numbering: asIs,
  items: buildItems,
  showOwners: orElse(true),
  closing: buildProse,
};

const sectionOf = objectOf(section, ownPath);

/** What every section has that is still to be written: nothing but its place, where its title is to be. */
const openSection = (place: Place) => ({ title: buildText(place, null), showOwners: true, path: place.path });

const buildPart = objectOf<Input.Part, FreePart>(
  { ...section, role: orElse('other'), before: orElse('end') },
  ownPath,
);

/** Builds the further parts of the summary; those whose key was left empty are one part still to be written. */
export const buildParts = listOf(
  buildPart,
  (place): FreePart => ({ ...openSection(place), role: 'other', before: 'end' }),
);

const buildPlanPart = objectOf<Input.PlanPart, FreePart<PlanSectionName>>(
  { ...section, before: orElse('end') },
  ({ path }) => ({ role: 'other', path }),
);

/** Builds the further sections of the plan, its `parts`, as `buildParts` does. */
export const buildPlanParts = listOf(
  buildPlanPart,
  (place): FreePart<PlanSectionName> => ({ ...openSection(place), role: 'other', before: 'end' }),
);

function buildItems(place: Place, input: Input.ItemList | null): Items;
function buildItems(place: Place, input: Input.Items | undefined): Items | undefined;
function buildItems(place: Place, input: Input.Items | undefined): Items | undefined {
  if (input === undefined) return undefined;
  return { list: buildItemList(place, input), missing: input === null, path: place.path };
}

/** Builds an item that is given as a mapping, or as its text alone; of a mapping without words the text is to be written. */
function buildItem(place: Place, input: Input.Item | string | null): Item {
  if (input === null || typeof input === 'string')
    return { text: buildProse(place, input), path: place.path };
  const item = itemOf(place, input);
  return hasWords(item) ? item : { ...item, text: buildProse(place, null) };
}

const buildItemList = listOf(buildItem);

function hasWords(item: Item): boolean {
  const { title, text, table, picture, items, closing, measure, leader, owner, deadline } = item;
  const first =
    title ?? text ?? table ?? picture ?? items ?? closing ?? measure ?? leader ?? owner ?? deadline;
  return first !== undefined;
}

const itemOf = objectOf<Input.Item, Item>(
  {
    title: buildText,
    text: buildProse,
    ...buildInsets,
    layout: asIs,
    items: buildItems,
    itemLayout: asIs,
    numbering: asIs,
    closing: buildProse,
    measure: buildProse,
    leader: buildNames,
    owner: buildNames,
    deadline: buildText,
  },
  ownPath,
);

/** Builds the attachments; those whose key was left empty are one attachment that still needs its title. */
export const buildAttachments = listOf(buildAttachment, (place) => titleAlone(place, null));

/** Builds an attachment that is given as a mapping, or as its title alone. */
function buildAttachment(place: Place, input: Input.Attachment | string): Attachment {
  return typeof input === 'string' ? titleAlone(place, input) : attachmentOf(place, input);
}

function titleAlone(place: Place, title: string | null): Attachment {
  return { title: buildText(place, title), path: place.path };
}

const attachmentOf = objectOf<Input.Attachment, Attachment>(
  {
    title: buildText,
    text: buildProse,
    ...buildInsets,
    table: (place, table) => (builtInTable(table) ? undefined : buildTables(place, table)),
    landscape: asIs,
    layout: asIs,
    numbering: asIs,
    items: buildItems,
  },
  ({ path }, { table }) => ({ path, builtIn: builtInTable(table) }),
);

const BUILT_IN: ReadonlySet<unknown> = new Set<BuiltInTable>([
  'indicators',
  'targets',
  'tasks',
  'tasks-with-text',
]);

/** The table made of other data that a word stands for; undefined for a table of the writer's own. */
function builtInTable(table: Input.Attachment['table']): BuiltInTable | undefined {
  return BUILT_IN.has(table) ? (table as BuiltInTable) : undefined;
}
