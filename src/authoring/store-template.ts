// Reads, checks and compiles a template at build time and writes what is needed to fill it as JavaScript
// (`word/stored-template.ts`, `render/ready-made.ts`).

import { crc32 } from '#sums';
import type { ZipEntry } from '../ooxml/read-zip.js';
import { readZip, sure } from '../ooxml/read-zip.js';
import { checkTextTemplate } from '../template/check/check-text-template.js';
import { precompileText } from '../template/compile-text.js';
import { EXPECTED } from '../template/expected.js';
import { namesIn, precompilePart } from '../word/fill/compile-part.js';
import { type PartProgram, readPrograms } from '../word/read-template.js';
import type { StoredEntry, StoredTemplate } from '../word/stored-template.js';
import type { TemplateLook } from '../word/wml/template-look.js';
import { wordTemplate } from '../word/word-template.js';

/**
 * A Word template as the text of a JavaScript expression.
 * @throws Error when it has a fault, lacks styles, or makes lists and notes in its loops, for which its package is needed
 */
export function storeWordTemplate(bytes: Uint8Array): string {
  const { programs, problems } = readPrograms(bytes, EXPECTED.report);
  if (!programs || problems.length > 0)
    throw new Error(`the template has faults: ${JSON.stringify(problems)}`);
  const { taken, core, sections, textOf, plain, styled } = wordTemplate(programs.package, []);
  const { look, ...frame } = sure(styled());
  if (JSON.stringify(frame) !== JSON.stringify(plain())) throw new Error('the template lacks styles');
  assertPlain(programs.parts, look);
  const filled = [...programs.parts.map(({ name }) => name), ...(core === undefined ? [] : [core])];
  const stored: Omit<StoredTemplate, 'parts'> = {
    taken,
    core,
    sections: sections.map(({ page }) => ({ page })),
    texts: Object.fromEntries(filled.map((name) => [name, textOf(name) ?? ''])),
    changed: changedIn(frame.entries, sure(readZip(bytes))),
    seal: frame.seal,
    styles: look.ids,
  };
  return objectOf({ ...jsonFields(stored), parts: `[${programs.parts.map(storePart).join(',')}]` });
}

/** What is stored knows one look of bodies, that of their style, and no headings that number themselves. */
function assertPlain(parts: readonly PartProgram[], { ids, bodyIn, autoNumbers }: TemplateLook): void {
  const bodies = parts.flatMap(({ built, tags }) =>
    [...built.sites].flatMap(([id, { paragraph }]) =>
      tags[id]?.typed.startsWith('{{{') ? [bodyIn(paragraph)] : [],
    ),
  );
  const isPlain = bodies.every((body) => body.styleId === ids.body && body.layout + body.rPr === '');
  if (!isPlain || autoNumbers.size > 0)
    throw new Error('the template has bodies or headings of its own look');
}

function storePart({ name, built, tags }: PartProgram): string {
  const { sites, slots, copies, paragraphs } = built;
  if (copies.length > 0 || slots.some(({ kind }) => kind === 'note' || kind === 'id'))
    throw new Error(`loops of “${name}” copy lists or notes`);
  const told = tags.map(({ typed, where, silent, rPr }) => ({ typed, where, silent, rPr }));
  const places = [...sites].map(([id, { tag: _, paragraph: __, ...site }]) => ({ id, ...site }));
  return objectOf({
    ...jsonFields({
      name,
      names: namesIn(built),
      tags: told,
      sites: places,
      tables: { slots, copies, paragraphs },
    }),
    program: precompilePart(built, EXPECTED.report.helpers),
  });
}

function changedIn(entries: readonly ZipEntry[], before: readonly ZipEntry[]): readonly StoredEntry[] {
  return entries
    .filter((entry) => !before.some((old) => old.name === entry.name && old.crc === entry.crc))
    .map((entry) => ({ ...entry, packed: btoa(String.fromCharCode(...entry.packed)) }));
}

/**
 * A text template as the text of a JavaScript expression.
 * @throws Error when it has a fault
 */
export function storeTextTemplate(file: string, bytes: Uint8Array, escapes: boolean): string {
  const { program, diagnostics } = checkTextTemplate({ file, bytes });
  if (!program || diagnostics.some(({ severity }) => severity !== 'info'))
    throw new Error(`the template “${file}” has faults: ${JSON.stringify(diagnostics)}`);
  return precompileText(program, escapes);
}

/** By what a file is known again: its length and its CRC-32, as the text of a JavaScript expression. */
export function markOf(bytes: Uint8Array): string {
  return JSON.stringify({ size: bytes.length, crc: crc32(bytes) });
}

const jsonFields = (fields: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, JSON.stringify(value)]],
    ),
  );

const objectOf = (fields: Readonly<Record<string, string>>): string =>
  `{${Object.entries(fields)
    .map(([name, text]) => `${JSON.stringify(name)}:${text}`)
    .join(',\n')}}`;
