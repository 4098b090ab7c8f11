// Parts that a filled package gets beside those of its template: pictures, charts, the workbooks of charts. Each gets a name
// that is free, its content type, and a relationship of the part that refers to it.
import { once } from '../source/remembered.js';
import { type ContentTypes, RELATIONSHIPS_TYPE, readContentTypes } from './content-types.js';
import { EMPTY_RELS, freeIdNumber, idOf, RELATIONSHIPS, withChildren } from './output.js';
import { parsePart, readText } from './part.js';
import { CONTENT_TYPES, relsOf } from './part-names.js';
import { sure, type ZipEntry } from './read-zip.js';
import { pack, store } from './write-zip.js';
import type { XmlTree } from './xml-tree.js';

/** A part to be added. */
export interface AddedPart {
  /** Last step of the type of the relationship to it: `image`, `chart`, `package`. */
  readonly type: string;
  /** Its name with a number: `word/media/image1.png`. The first number from 1 on is taken whose name is free. */
  readonly name: (number: number) => string;
  readonly contentType: string;
  /**
   * Bytes, which are stored as they are, and only once however often the same array is added; or a function that
   * writes the XML of the part and may add the parts to which it refers itself.
   */
  readonly content: Uint8Array | ((add: AddPart) => string);
}

/** A part that has its name and its XML before it is added. */
export interface NamedPart extends Pick<AddedPart, 'type' | 'contentType'> {
  readonly name: string;
  readonly id: string;
  readonly xml: string;
}

/** Adds a part and gives the id by which the part that it is added to refers to it (`r:id`, `r:embed`). */
export type AddPart = (part: AddedPart) => string;

/** The parts that are added while a package is filled. */
export interface AddedParts {
  /** Adds a part to which `owner` refers: the name of the part in whose XML the id is to stand. */
  add(owner: string, part: AddedPart): string;
  /** Makes ready the relationships with which a part begins that is put into the package later. */
  begin(name: string, rels: XmlTree): void;
  /** Adds a part that has its name already, and the id by which `owner` refers to it: neither may be taken. */
  put(owner: string, part: NamedPart): void;
  /** Entries with the added parts, and with the content types and relationships that declare them. */
  over(entries: readonly ZipEntry[]): readonly ZipEntry[];
}

/** A part of which only children of the root are added: content types or relationships. */
interface Growing {
  readonly tree: XmlTree;
  readonly added: (readonly [name: string, attributes: Readonly<Record<string, string>>])[];
  /** The number from which on an id may be free, where the children have ids. */
  nextId: number;
}

/**
 * Begins with a package to which nothing has been added. The same parts added in the same order get the same
 * names and ids.
 *
 * @param frame gives the entries of the package; asked only when a part is added.
 */
export function createAddedParts(frame: () => readonly ZipEntry[]): AddedParts {
  const entries: ZipEntry[] = [];
  const growing = new Map<string, Growing>();
  const shared = new Map<Uint8Array, string>();
  const links = new Map<string, string>();
  const types = once(() => typesIn(grow(CONTENT_TYPES, '')));
  const freeName = once(() => freeNames(frame()));

  function grow(name: string, otherwise: string): Growing {
    const entry = frame().find((each) => each.name === name);
    const part = growing.get(name) ?? {
      tree: sure(parsePart(name, entry ? sure(readText(entry)) : otherwise)),
      added: [],
      nextId: 1,
    };
    growing.set(name, part);
    return part;
  }

  function refer(owner: string, type: string, target: string): string {
    const rels = grow(relsOf(owner), EMPTY_RELS);
    if (rels.added.length === 0) types().declare(relsOf(owner), RELATIONSHIPS_TYPE, true);
    const number = freeIdNumber(rels.tree, rels.nextId);
    rels.nextId = number + 1;
    const Id = idOf(number);
    rels.added.push(linkOf(Id, type, target));
    return Id;
  }

  function write({ name, contentType, content }: AddedPart): string {
    const own = freeName()(name);
    types().declare(own, contentType, content instanceof Uint8Array);
    const bytes =
      content instanceof Uint8Array ? content : new TextEncoder().encode(content((part) => add(own, part)));
    entries.push(content instanceof Uint8Array ? store(own, bytes) : pack(own, bytes));
    return own;
  }

  function add(owner: string, part: AddedPart): string {
    if (typeof part.content === 'function') return refer(owner, part.type, write(part));
    const name = shared.get(part.content) ?? write(part);
    shared.set(part.content, name);
    const link = `${owner}\n${name}`;
    const id = links.get(link) ?? refer(owner, part.type, name);
    links.set(link, id);
    return id;
  }

  return {
    add,
    begin: (name, tree) => growing.set(relsOf(name), { tree, added: [], nextId: 1 }),
    put(owner, { name, id, type, contentType, xml }) {
      types().declare(name, contentType, false);
      grow(relsOf(owner), EMPTY_RELS).added.push(linkOf(id, type, name));
      entries.push(pack(name, new TextEncoder().encode(xml)));
    },
    over(others) {
      const grown = [...growing].map(([name, { tree, added }]) =>
        pack(name, new TextEncoder().encode(withChildren(tree, added))),
      );
      return [...others.filter(({ name }) => !growing.has(name)), ...grown, ...entries];
    },
  };
}

const linkOf = (Id: string, type: string, target: string): Growing['added'][number] => [
  'Relationship',
  { Id, Type: `${RELATIONSHIPS}/${type}`, Target: `/${target}` },
];

/** Declares the types of added parts: by extension where it is free and the part is bytes or relationships, else by name. */
function typesIn({ tree, added }: Growing) {
  const known: ContentTypes = readContentTypes(tree);
  const byExtension = new Map<string, string>();
  return {
    declare(name: string, contentType: string, forAll: boolean): void {
      const extension = name.replace(/^.*[./]/, '').toLowerCase();
      const declared = byExtension.get(extension) ?? known.of(name);
      if (declared.toLowerCase() === contentType.toLowerCase()) return;
      if (declared !== '' || !forAll) {
        added.push(['Override', { PartName: `/${name}`, ContentType: contentType }]);
        return;
      }
      byExtension.set(extension, contentType);
      added.push(['Default', { Extension: extension, ContentType: contentType }]);
    },
  };
}

/** Gives out names that no entry has, in any case (OPC 9.1.1.2), with numbers from 1 on for each form of a name. */
function freeNames(entries: readonly ZipEntry[]): (name: AddedPart['name']) => string {
  const taken = new Set(entries.map(({ name }) => name.toLowerCase()));
  const next = new Map<string, number>();
  return (name) => {
    let number = next.get(name(0)) ?? 1;
    while (taken.has(name(number).toLowerCase())) number += 1;
    next.set(name(0), number + 1);
    return name(number);
  };
}
