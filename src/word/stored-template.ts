// A Word template that was read, checked and compiled when zonerep was built, so that nothing of that is done again.
import { readZip, sure, type ZipEntry } from '../ooxml/read-zip.js';
import type { SealPlace } from '../ooxml/seal.js';
import type { TemplateHelpers } from '../template/helpers.js';
import type { Site, ToldTag } from './compile/built.js';
import type { TakenIds } from './fill/fill-state.js';
import { loadPart, type PartTables } from './fill/part-program.js';
import type { SectionPage } from './fill/template-styles.js';
import type { StyleIds } from './wml/styles.js';
import { plainLook } from './wml/template-look.js';
import type { WordTemplate } from './word-template.js';

/** What the build keeps of a template beside its file. */
export interface StoredTemplate {
  readonly parts: readonly StoredPart[];
  readonly taken: TakenIds;
  readonly core: string | undefined;
  readonly sections: readonly SectionPage[];
  /** The texts of the parts that a filling changes, by name. */
  readonly texts: Readonly<Record<string, string>>;
  /** The parts that every filled file has in another form than the template, packed. */
  readonly changed: readonly StoredEntry[];
  readonly seal: SealPlace;
  readonly styles: StyleIds;
}

export interface StoredPart {
  readonly name: string;
  readonly program: TemplateSpecification;
  /** The names in the program that may be those of helpers. */
  readonly names: readonly string[];
  readonly tags: readonly ToldTag[];
  /** The places of values; `id` is that of the tag. */
  readonly sites: readonly (Omit<Site, 'tag'> & { readonly id: number })[];
  readonly tables: Omit<PartTables, 'sites'>;
}

/** An entry of a zip with its packed bytes in base 64. */
export type StoredEntry = Omit<ZipEntry, 'packed'> & { readonly packed: string };

/**
 * The template of which these things were kept.
 *
 * @param bytes of its file, whose other parts are copied as they are packed there.
 */
export function loadStored(
  { parts, texts, changed, seal, styles, ...same }: StoredTemplate,
  bytes: Uint8Array,
  helpers: TemplateHelpers,
): WordTemplate {
  const instead = new Set(changed.map(({ name }) => name));
  const entries = [
    ...sure(readZip(bytes)).filter(({ name }) => !instead.has(name)),
    ...changed.map((entry) => ({ ...entry, packed: bytesOf(entry.packed) })),
  ];
  return {
    ...same,
    parts: parts.map(({ name, program, names, tags, sites, tables }) => ({
      name,
      fill: loadPart(program, names, { ...tables, sites: sitesOf(sites, tags) }, tags, helpers),
    })),
    textOf: (name) => texts[name],
    // All styles are there: `storeTemplate` sees to it that blocks make no difference, nor copies.
    plain: () => ({ entries, seal }),
    styled: () => ({ value: { entries, seal, look: plainLook(styles) } }),
    addCopies: () => undefined,
  };
}

function sitesOf(sites: StoredPart['sites'], tags: readonly ToldTag[]): PartTables['sites'] {
  return new Map(
    sites.flatMap((site) => {
      const tag = tags[site.id];
      return tag ? [[site.id, { ...site, tag }] as const] : [];
    }),
  );
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
