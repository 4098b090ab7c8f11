// Keeps the headers and footers that are written for each item while a file is filled, and then adds each as a part of its own.
import type { AddedParts } from '../../ooxml/added-parts.js';
import type { WordProblem } from '../../ooxml/problem.js';
import type { XmlTree } from '../../ooxml/xml-tree.js';

/** A header or footer of the template that is written for each item. */
export interface HeaderModel {
  /** The name of its part, from which those of the copies are made. */
  readonly name: string;
  readonly type: 'header' | 'footer';
  /** The text before its root. */
  readonly prolog: string;
  /** Its relationships, which every copy has too; undefined if it has none. */
  readonly rels: XmlTree | undefined;
  /** The pictures to which it refers. */
  readonly pictures: readonly string[];
}

/** What of a template is written for each item. */
export interface HeaderModels {
  /** By the id by which the body refers to it. */
  readonly models: ReadonlyMap<string, HeaderModel>;
  /** The names of the template's parts and the ids of the body's relationships, which no copy can have. */
  readonly taken: ReadonlySet<string>;
  /** The pictures to which nothing else refers, and which go with the last copy. */
  readonly pictures: ReadonlySet<string>;
}

/** Each is a part, some with pictures of their own; our own reading takes no more than 4000 entries. */
const MOST_HEADERS = 3000;
/** Most UTF-16 code units of all copies together, as many as our own reading takes of a file. */
const MOST_TEXT = 64 * 2 ** 20;

const TOO_MANY: WordProblem = {
  code: 'too-many-headers',
  severity: 'error',
  message: `循环里的每一项各有页眉页脚，填出来超过 ${MOST_HEADERS} 个，一个文件装不下`,
  hint: '把总结拆成几个文件，或让页眉页脚只写整份总结的字段',
};

export interface HeaderFilling {
  /** The name of the part that is being written; undefined outside of headers. */
  readonly inside: string | undefined;
  /**
   * Writes a copy.
   *
   * @param key the id by which the body of the template refers to it; `write` writes its root.
   * @throws RangeError if all together are too long.
   */
  write(key: string, write: () => string, report: (problem: WordProblem) => void): void;
  /** The id by which the section that is being written refers to the copy written last. */
  idOf(key: string): string;
  /**
   * Adds them to the file. @param body the name of the body's part; `settled` does what is done to every filled part.
   *
   * @returns the pictures that nothing refers to any more.
   */
  add(added: Pick<AddedParts, 'put'>, body: string, settled: (xml: string) => string): ReadonlySet<string>;
}

interface Copy {
  readonly model: HeaderModel;
  readonly name: string;
  readonly id: string;
  xml: string;
}

/** Begins with none. @param begin makes relationships ready for a part that will be added. */
export function createHeaderFilling(
  { models, taken, pictures }: HeaderModels = { models: new Map(), taken: new Set(), pictures: new Set() },
  begin: AddedParts['begin'],
): HeaderFilling {
  const copies: Copy[] = [];
  const current = new Map<string, Copy>();
  const numbers = new Map<string, number>();
  let inside: string | undefined;
  let length = 0;
  const next = (key: string, model: HeaderModel): Copy => {
    for (let number = (numbers.get(key) ?? 0) + 1; ; number += 1) {
      const name = model.name.replace(/(?=\.[^./]*$)/, `_${number}`);
      const id = `${key}_${number}`;
      if (taken.has(name.toLowerCase()) || taken.has(id)) continue;
      numbers.set(key, number);
      return { model, name, id, xml: '' };
    }
  };
  return {
    get inside() {
      return inside;
    },
    write(key, write, report) {
      const model = models.get(key);
      if (model === undefined) return;
      if (copies.length === MOST_HEADERS) {
        report(TOO_MANY);
        return;
      }
      const copy = next(key, model);
      copies.push(copy);
      current.set(key, copy);
      if (model.rels !== undefined) begin(copy.name, model.rels);
      inside = copy.name;
      copy.xml = model.prolog + write();
      inside = undefined;
      length += copy.xml.length;
      if (length > MOST_TEXT) throw new RangeError('the headers of all items are too long');
    },
    idOf: (key) => current.get(key)?.id ?? key,
    add(added, body, settled) {
      for (const { model, name, id, xml } of copies)
        added.put(body, { name, id, type: model.type, contentType: TYPES[model.type], xml: settled(xml) });
      const used = new Set(copies.flatMap(({ model }) => model.pictures));
      return new Set([...pictures].filter((name) => !used.has(name)));
    },
  };
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const TYPES: Readonly<Record<HeaderModel['type'], string>> = {
  header: `${WORD}.header+xml`,
  footer: `${WORD}.footer+xml`,
};
