// Reads the sections of a body: their pages, and the headers and footers they refer to (17.6.17 and 17.6.18
// sectPr).
import { findTagsOf } from './scan-xml.js';
import { attributeOf, attributesIn, isOff, localName } from './xml-tree.js';

type PageLength =
  | 'width'
  | 'left'
  | 'right'
  | 'gutter'
  /** The number of columns of text, and the space between two of them (17.6.4 cols). */
  | 'columns'
  | 'space'
  /** The narrowest column, where the columns are not equally wide. */
  | 'narrowest';

export interface PageSection {
  /** Lengths in twips from `w:pgSz` and `w:pgMar`; undefined if the section does not give them in twips. */
  readonly page: Readonly<Partial<Record<PageLength, number>>>;
  /** The pages of each header and footer, `default`, `first` or `even`, by the id of its relationship. */
  readonly references: ReadonlyMap<string, string>;
}

const CHANGE = 'w:sectPrChange';
const NAMES = [
  'w:sectPr',
  'w:pgSz',
  'w:pgMar',
  'w:cols',
  'w:col',
  'w:headerReference',
  'w:footerReference',
  CHANGE,
  `/${CHANGE}`,
];

/**
 * The sections in the order of the text; properties from before a tracked change are left out. The XML is
 * scanned, because a tree of the body is only made if the body holds tags.
 */
export function readSections(documentXml: string): readonly PageSection[] {
  const sections: { page: Record<string, number>; references: Map<string, string> }[] = [];
  let former = false;
  let equal = true;
  for (const tag of findTagsOf(documentXml, NAMES)) {
    const section = sections.at(-1);
    if (tag.name === CHANGE || tag.name === `/${CHANGE}`) former = tag.name === CHANGE && !tag.empty;
    else if (former) continue;
    else if (tag.name === 'w:sectPr') sections.push({ page: {}, references: new Map() });
    else if (section === undefined) continue;
    else if (tag.name === 'w:pgSz') Object.assign(section.page, twipsIn(tag, { width: 'w:w' }));
    else if (tag.name === 'w:pgMar')
      Object.assign(section.page, twipsIn(tag, { left: 'w:left', right: 'w:right', gutter: 'w:gutter' }));
    else if (tag.name === 'w:cols') {
      equal = !isOff(attributeOf(tag, 'w:equalWidth'));
      Object.assign(section.page, twipsIn(tag, { columns: 'w:num', space: 'w:space' }));
    } else if (tag.name === 'w:col') {
      const { width } = twipsIn(tag, { width: 'w:w' });
      if (!equal && width !== undefined)
        section.page.narrowest = Math.min(width, section.page.narrowest ?? width);
    } else section.references.set(idOf(tag.open), attributeOf(tag, 'w:type') ?? 'default');
  }
  return sections;
}

/**
 * The `id` attribute with any prefix, because the namespace of relationships is mostly `r` but need not be.
 */
const idOf = (open: string): string =>
  attributesIn(open).find(({ name }) => localName(name) === 'id')?.value ?? '';

function twipsIn(
  tag: { readonly open: string },
  names: Readonly<Record<string, string>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([key, name]) => {
      const value = twips(attributeOf(tag, name));
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** A length rounded to whole twips; undefined for a length in another unit. */
const twips = (value = ''): number | undefined =>
  /^-?\d+(?:\.\d+)?$/.test(value) ? Math.round(Number(value)) : undefined;
