// The filled package: parts that were changed or added, all others packed as they came.
import { asDocument, readText, relsOf, type WordPackage } from './package.js';
import type { ZipEntry } from './read-zip.js';
import { pack } from './write-zip.js';

/** A part that a package may lack. */
export interface NewPart {
  /** Last step of the type of its relationship to the main part: `styles`. */
  readonly type: string;
  readonly name: string;
  readonly contentType: string;
}

export interface Output {
  /** The text of a part as it stands now; undefined where there is none. */
  get(name: string): string | undefined;
  set(name: string, xml: string): void;
  /** The name of a part the main part refers to; it is declared when the package has none, and must then be set. */
  partFor(part: NewPart): string;
  entries(): readonly ZipEntry[];
}

const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function createOutput({ entries, main, related }: WordPackage): Output {
  const originals = new Map(entries.map((entry) => [entry.name, entry]));
  const changed = new Map<string, string>();
  const declared = new Map(related);
  const get: Output['get'] = (name) => {
    const entry = originals.get(name);
    const text = entry === undefined || changed.has(name) ? undefined : readText(entry);
    return changed.get(name) ?? (text !== undefined && 'value' in text ? text.value : undefined);
  };
  const set: Output['set'] = (name, xml) => {
    if (get(name) !== xml) changed.set(name, xml);
  };
  set(TYPES, asDocument(get(TYPES) ?? ''));
  return {
    get,
    set,
    partFor({ type, name, contentType }) {
      const present = declared.get(type);
      if (present !== undefined) return present;
      declared.set(type, name);
      set(
        TYPES,
        append(get(TYPES) ?? '', 'Types', `<Override PartName="/${name}" ContentType="${contentType}"/>`),
      );
      const rels = get(relsOf(main)) ?? EMPTY_RELS;
      const id = freeId(rels);
      const target = `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="/${name}"/>`;
      set(relsOf(main), append(rels, 'Relationships', target));
      return name;
    },
    entries: () => [
      ...entries.filter(({ name }) => !changed.has(name)),
      ...[...changed].map(([name, xml]) => pack(name, new TextEncoder().encode(xml))),
    ],
  };
}

const EMPTY_RELS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Adds a last child to the root, whatever prefix its namespace has and even when it is empty. */
function append(xml: string, root: string, child: string): string {
  const end = new RegExp(`</(?:([\\w.-]+):)?${root}\\s*>\\s*$`).exec(xml);
  if (end === null)
    return xml.replace(new RegExp(`<((?:[\\w.-]+:)?${root})([^>]*)/>\\s*$`), `<$1$2>${child}</$1>`);
  const prefixed = end[1] === undefined ? child : child.replace('<', `<${end[1]}:`);
  return xml.slice(0, end.index) + prefixed + xml.slice(end.index);
}

function freeId(rels: string): string {
  let number = 1;
  while (rels.includes(`"zonerep${number}"`)) number += 1;
  return `zonerep${number}`;
}
