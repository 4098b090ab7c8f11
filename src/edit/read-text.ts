// A text ready to be edited: what it says, where its pieces stand, and how its writer writes.
import type { CST } from 'yaml';
import { fieldFor } from '../schema/schema-names.js';
import { rootShape, type SchemaShape } from '../schema/schema-shape.js';
import type { Edit } from '../source/diagnostic.js';
import { parseByLibrary } from '../source/library-yaml.js';
import { readOrdinary } from '../source/ordinary-yaml.js';
import type { Path } from '../source/path.js';
import { remembered } from '../source/remembered.js';
import { createSource, type Source } from '../source/source.js';
import type { MapNode, TreeNode } from '../source/tree.js';
import { indentationOf } from './indentation.js';
import { type Token, tokensOf } from './layout.js';
import { Refused, type SingleOperation } from './operation.js';
import { regionOf } from './region.js';
import { type Habits, languageOf } from './write-in.js';

/** What a text says, in the keys that its writer used; undefined where it cannot be read. */
interface Tree {
  readonly root: MapNode | undefined;
  /** Read by the reader of ordinary files: there are no references in it, no repeated keys and no rare forms. */
  readonly isOrdinary: boolean;
}

/** Once for a Source, however many operations are tried on it. */
const treeOf = remembered((source: Source): Tree => {
  const ordinary = readOrdinary(source);
  if (ordinary) return { root: ordinary, isOrdinary: true };
  // What is a list at its outermost has a tree as well, but of keys that do not stand in it.
  const { root, findings } = parseByLibrary(source);
  return {
    root: findings.some(({ code }) => code !== 'duplicate-field') ? undefined : root,
    isOrdinary: false,
  };
});

/** What a text says, in the keys that its writer used; undefined where it cannot be read. */
export function readTree(source: Source): MapNode | undefined {
  return treeOf(source).root;
}

/** What an operation needs of a text. */
export interface ReadText {
  readonly source: Source;
  /** As the source's, with LF for each line end of old Macs. */
  readonly text: string;
  readonly root: MapNode;
  readonly habits: Habits;
  /** An edit of `text` as one of the source's. */
  asWritten(edit: Edit): Edit;
  /** Where the pieces stand that an operation can touch. */
  layoutFor(operation: SingleOperation): Layout;
}

export interface Layout {
  readonly tokens: readonly Token[];
  /** The outermost list or mapping in these tokens. */
  readonly document: Token | undefined;
  /** The operation's path from there on, and what the schema has there. */
  readonly path: Path;
  readonly shape: SchemaShape | undefined;
  /** Of the list that the operation changes, the index of the first item in the tokens. */
  readonly first: number;
}

/** @throws Refused where the text cannot be read, or holds nothing */
export function readText(source: Source): ReadText {
  const { root, isOrdinary } = treeOf(source);
  if (!root) throw new Refused('文件现在读不出来，请先在 YAML 里改好标出的错误');
  const text = source.text.replace(/\r(?!\n)/g, '\n');
  const isOldMac = text !== source.text && !source.text.includes('\n');
  return {
    source,
    text,
    root,
    habits: {
      lineBreak: /\r\n|\n|\r/.exec(source.text)?.[0] ?? '\n',
      keys: languageOf(
        root.entries.map(({ spelling }) => spelling),
        'zh',
      ),
      indent: indentationOf(text),
      indentLists: !/^( *)[^\s#-][^\r\n]*:[ \t]*\n(?:[ \t]*(?:#[^\n]*)?\n)*\1- /m.test(
        text.replaceAll('\r', ''),
      ),
      quoted: false,
    },
    asWritten: isOldMac
      ? ({ span, text: words }) => ({ span, text: words.replaceAll('\n', '\r') })
      : (edit) => edit,
    layoutFor(operation) {
      const whole = { start: 0, end: text.length, path: operation.path, shape: rootShape(), first: 0 };
      const { path, shape, first, ...span } = isOrdinary ? regionOf(text, root, operation) : whole;
      const tokens = tokensOf(text, span);
      const document = tokens.find((token): token is CST.Document => token.type === 'document');
      return { tokens, document: document?.value, path, shape, first };
    },
  };
}

/** The node at a path by the schema's names, in a tree as it was written. */
export function writtenNodeAt(root: TreeNode, path: Path): TreeNode | undefined {
  let [node, at]: [TreeNode | undefined, SchemaShape | undefined] = [root, rootShape()];
  for (const step of path) {
    const below: SchemaShape | undefined = at;
    if (node?.kind === 'list') node = node.items[Number(step)];
    else if (node?.kind === 'map')
      node = node.entries.find(({ spelling }) => {
        return ((below && fieldFor(below, spelling)?.name) ?? spelling) === step;
      })?.value;
    else return undefined;
    at = typeof step === 'number' ? at?.items?.() : (at?.fields?.get(step)?.shape() ?? at?.values?.());
  }
  return node;
}

/** The source of an edited text. */
export function editedSource({ file }: Source, text: string): Source {
  return createSource(file, text);
}
