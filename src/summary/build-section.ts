// Makes sections, items, further parts and attachments of a Summary from validated data.
import type * as Input from '../generated/summary-input.js';
import { asIs, type Builders, listOf, objectOf, orElse, ownPath, type Place } from './build-object.js';
import { buildText } from './build-text.js';
import type { Attachment, FreePart, Item, Items, PlanSectionName, Section } from './summary.js';

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
  opening: buildText,
  text: buildText,
  layout: asIs,
  numbering: asIs,
  items: buildItems,
  showOwners: orElse(true),
  closing: buildText,
};

const sectionOf = objectOf(section, ownPath);

/** Builds a further part of the summary, one of `parts`. */
export const buildPart = objectOf<Input.Part, FreePart>(
  { ...section, role: orElse('other'), before: orElse('end') },
  ownPath,
);

/** Builds a further section of the plan, one of its `parts`. */
export const buildPlanPart = objectOf<Input.PlanPart, FreePart<PlanSectionName>>(
  { ...section, before: orElse('end') },
  ({ path }) => ({ role: 'other', path }),
);

function buildItems(place: Place, input: Input.ItemList | null): Items;
function buildItems(place: Place, input: Input.Items | undefined): Items | undefined;
function buildItems(place: Place, input: Input.Items | undefined): Items | undefined {
  if (input === undefined) return undefined;
  return { list: listOf(buildItem)(place, input), missing: input === null, path: place.path };
}

/** Builds an item that is given as a mapping, or as its text alone. */
function buildItem(place: Place, input: Input.Item | string | null): Item {
  if (input === null || typeof input === 'string') return { text: buildText(place, input), path: place.path };
  return itemOf(place, input);
}

const itemOf = objectOf<Input.Item, Item>(
  {
    title: buildText,
    text: buildText,
    layout: asIs,
    items: buildItems,
    itemLayout: asIs,
    numbering: asIs,
    closing: buildText,
    measure: buildText,
    leader: buildText,
    owner: buildText,
    deadline: buildText,
  },
  ownPath,
);

/** Builds an attachment that is given as a mapping, or as its title alone. */
export function buildAttachment(place: Place, input: Input.Attachment | string): Attachment {
  if (typeof input === 'string') return { title: buildText(place, input), path: place.path };
  return attachmentOf(place, input);
}

const attachmentOf = objectOf<Input.Attachment, Attachment>(
  { title: buildText, table: asIs, text: buildText, layout: asIs, numbering: asIs, items: buildItems },
  ownPath,
);
