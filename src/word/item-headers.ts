// The headers and footers of a template that are written for each item of a loop: which can be, which are, and what is kept
// of them for a filling.
import type { WordPackage } from '../ooxml/package.js';
import { parsePart } from '../ooxml/part.js';
import { relsOf } from '../ooxml/part-names.js';
import type { Outcome } from '../ooxml/read-zip.js';
import { type Cut, cutPackage } from './active/cut-links.js';
import type { HeaderModel, HeaderModels } from './fill/header-filling.js';
import type { GraftedHeader, HeaderPart } from './tags/graft-headers.js';

/** The headers and footers of a package in which there are braces. */
export function headersIn(
  { textParts, main, relationshipsOf }: WordPackage,
  cuts: ReadonlyMap<string, Cut>,
): readonly HeaderPart[] {
  const links = relationshipsOf(main).filter(({ type }) => type === 'header' || type === 'footer');
  return textParts.flatMap(({ name, label, xml }): HeaderPart[] => {
    const ids = new Set(links.flatMap(({ id, target }) => (target === name ? [id] : [])));
    if (ids.size === 0 || !/[{｛]|&#/.test(xml)) return [];
    const draws = relationshipsOf(name).some(({ type }) => /^chart/.test(type));
    const bound = cuts.has(name) ? 'linked' : draws ? 'chart' : undefined;
    return [{ name, label, xml, ids, ...(bound && { bound }) }];
  });
}

/** A package without the headers that are written for each item, and what is kept of these. */
export interface WithoutHeaders {
  readonly package: WordPackage;
  readonly headers: HeaderModels;
}

/** Takes the headers out of a package: each copy of them is a part that is added. */
export function withoutHeaders(
  opened: WordPackage,
  grafted: readonly GraftedHeader[],
): Outcome<WithoutHeaders> {
  const { main, entries, relationshipsOf } = opened;
  const models = new Map(grafted.map((it) => [it.id, modelOf(opened, it)]));
  const cut: Cut = { ids: new Set(grafted.flatMap(({ part }) => [...part.ids])), links: false };
  const rest = cutPackage(opened, new Map([[main, cut]]));
  if ('problem' in rest) return rest;
  const left = rest.value;
  const used = new Set(left.entries.flatMap(({ name }) => left.relationshipsOf(name).map(targetOf)));
  const pictures = [...models.values()].flatMap((model) => model.pictures).filter((name) => !used.has(name));
  const taken = [
    ...entries.map(({ name }) => name.toLowerCase()),
    ...relationshipsOf(main).map(({ id }) => id),
  ];
  return {
    value: { package: left, headers: { models, taken: new Set(taken), pictures: new Set(pictures) } },
  };
}

const targetOf = ({ target }: { readonly target: string }): string => target;

function modelOf(opened: WordPackage, { part, prolog, reference }: GraftedHeader): HeaderModel {
  const rels = opened.xmlParts.get(relsOf(part.name));
  const tree = rels && parsePart(rels.name, rels.xml);
  return {
    name: part.name,
    type: reference.name === 'w:headerReference' ? 'header' : 'footer',
    prolog,
    rels: tree && 'value' in tree ? tree.value : undefined,
    pictures: opened
      .relationshipsOf(part.name)
      .filter(({ type, outside }) => type === 'image' && !outside)
      .map(targetOf),
  };
}
