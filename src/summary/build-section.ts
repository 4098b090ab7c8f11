// Makes sections, items, further parts and attachments of validated data.
import type * as Input from '../generated/summary-input.js';
import type { Place } from './build-text.js';
import { at, buildText, present } from './build-text.js';
import type { Attachment, FreePart, Item, Items, Section } from './summary.js';

/** A section given as such, as a bare list of its items, or left empty. */
export function buildSection(place: Place, input: Input.ListOrSection): Section;
export function buildSection(place: Place, input: Input.ListOrSection | undefined): Section | undefined;
export function buildSection(place: Place, input: Input.ListOrSection | undefined): Section | undefined {
  if (input === undefined) return undefined;
  if (input === null || Array.isArray(input)) {
    return present<Section>({ items: buildItems(place, input), showOwners: true, path: place.path });
  }
  return sectionOf(place, input);
}

function sectionOf(place: Place, input: Input.Section): Section {
  return present<Section>({
    title: buildText(at(place, 'title'), input.title),
    opening: buildText(at(place, 'opening'), input.opening),
    text: buildText(at(place, 'text'), input.text),
    layout: input.layout,
    numbering: input.numbering,
    items: buildItems(at(place, 'items'), input.items),
    showOwners: input.showOwners ?? true,
    closing: buildText(at(place, 'closing'), input.closing),
    path: place.path,
  });
}

function buildItems(place: Place, input: Input.Items | undefined): Items | undefined {
  if (input === undefined) return undefined;
  const list = (input ?? []).map((item, index) => buildItem(at(place, index), item));
  return { list, missing: input === null, path: place.path };
}

function buildItem(place: Place, input: Input.Item | string | null): Item {
  if (input === null || typeof input === 'string') return { text: buildText(place, input), path: place.path };
  return present<Item>({
    title: buildText(at(place, 'title'), input.title),
    text: buildText(at(place, 'text'), input.text),
    layout: input.layout,
    items: buildItems(at(place, 'items'), input.items),
    itemLayout: input.itemLayout,
    numbering: input.numbering,
    closing: buildText(at(place, 'closing'), input.closing),
    measure: buildText(at(place, 'measure'), input.measure),
    leader: buildText(at(place, 'leader'), input.leader),
    owner: buildText(at(place, 'owner'), input.owner),
    deadline: buildText(at(place, 'deadline'), input.deadline),
    path: place.path,
  });
}

/** Further parts of the summary. */
export function buildParts(
  place: Place,
  input: readonly Input.Part[] | null | undefined,
): readonly FreePart[] {
  return (input ?? []).map((part, index) => ({
    ...sectionOf(at(place, index), part),
    role: part.role ?? 'other',
    before: part.before ?? 'end',
  }));
}

/** The attachments; one of which only the name is given is a text in the list. */
export function buildAttachments(
  place: Place,
  input: Input.SummaryInput['attachments'],
): readonly Attachment[] {
  return (input ?? []).map((attachment, index) => buildAttachment(at(place, index), attachment));
}

function buildAttachment(place: Place, input: Input.Attachment | string): Attachment {
  if (typeof input === 'string') return { title: buildText(place, input), path: place.path };
  return present<Attachment>({
    title: buildText(at(place, 'title'), input.title),
    table: input.table,
    text: buildText(at(place, 'text'), input.text),
    layout: input.layout,
    numbering: input.numbering,
    items: buildItems(at(place, 'items'), input.items),
    path: place.path,
  });
}
