// Names of parts: which part holds the relationships of another, and how names are compared (OPC 9.1.1.2:
// without regard to case).
import type { ZipEntry } from './read-zip.js';

/** The part that declares the content type of every other part. */
export const CONTENT_TYPES = '[Content_Types].xml';

/**
 * The name of the part that holds the relationships of a part: `word/_rels/document.xml.rels`; those of the
 * package, for the name '', are in `_rels/.rels`.
 */
export const relsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

/** The name of the part whose relationships a part holds; undefined for a part that holds none. */
export function ownerOf(rels: string): string | undefined {
  const [, folder = '', name] = /^(.*\/)?_rels\/([^/]*)\.rels$/i.exec(rels) ?? [];
  return name === undefined ? undefined : folder + name;
}

/** The target of a relationship as the name of a part, from the folder of the part that has the relationship. */
export function resolveTarget(owner: string, target: string): string {
  const steps: string[] = [];
  const path = target.startsWith('/') ? target : owner.replace(/[^/]*$/, '') + target;
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/**
 * The entries of a package under the names by which they are looked up: `[Content_Types].xml` and the parts of
 * relationships are found by their names alone, so these are spelt as Word spells them.
 */
export function underKnownNames(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const written = new Map(entries.map(({ name }) => [name.toLowerCase(), name]));
  const knownName = (name: string): string => {
    if (name.toLowerCase() === CONTENT_TYPES.toLowerCase()) return CONTENT_TYPES;
    const owner = ownerOf(name);
    return owner === undefined ? name : relsOf(written.get(owner.toLowerCase()) ?? owner);
  };
  return entries.map((entry) => {
    const name = knownName(entry.name);
    return name === entry.name ? entry : { ...entry, name };
  });
}
