// Composes a section's opening, text, items and closing.
import type { CitationIndex } from '../summary/citations.js';
import type { Layout, Numbering, Section } from '../summary/summary.js';
import { composeText } from './compose-indicators.js';
import { composeInsets } from './compose-insets.js';
import { composeItems, type LeadItem } from './compose-items.js';
import type { Flow } from './flow.js';

/** The settings a section gets from the part or plan it belongs to. */
export interface SectionSetting {
  /** Depth of the section's items: 2 beneath a part, 3 beneath a section of the plan. */
  readonly depth: number;
  readonly layout?: Layout | undefined;
  readonly numbering?: Numbering | undefined;
  readonly index: CitationIndex;
  /** Adds content between the text and the items. */
  readonly insert?: (flow: Flow) => void;
  readonly leadItem?: LeadItem;
}

/** Adds a section without its title; the caller adds the heading. */
export function composeSection(flow: Flow, section: Section, setting: SectionSetting): void {
  const { index, depth, leadItem } = setting;
  if (section.opening) composeText(flow, section.opening, index);
  if (section.text) composeText(flow, section.text, index);
  composeInsets(flow, section, index);
  setting.insert?.(flow);
  const items = section.items ?? (leadItem && { list: [], missing: false, path: section.path });
  if (items) {
    const layout = section.layout ?? setting.layout;
    const numbering = section.numbering ?? setting.numbering;
    composeItems(flow, items, { depth, layout, numbering, showOwners: section.showOwners, index, leadItem });
  }
  if (section.closing) composeText(flow, section.closing, index);
}
