// A text ready to be edited: what it says, where its pieces stand, and how its writer writes.
import type { CST } from 'yaml';
import { fieldFor } from '../schema/schema-names.js';
import type { SchemaShape } from '../schema/schema-shape.js';
import { parseYaml } from '../source/parse-yaml.js';
import type { Path } from '../source/path.js';
import { remembered } from '../source/remembered.js';
import { createSource, type Source } from '../source/source.js';
import type { MapNode, TreeNode } from '../source/tree.js';
import { type Token, tokensOf } from './layout.js';
import { Refused } from './operation.js';
import { regionOf } from './region.js';
import { type Habits, languageOf } from './write-in.js';

/** What a text says, in the keys that its writer used. Once for a Source, however many operations try it. */
export const readTree = remembered((source: Source): MapNode | undefined => {
  const { root, findings } = parseYaml(source);
  return findings.some(({ code }) => code === 'root-list') ? undefined : root;
});

/** What an operation needs of a text. */
export interface ReadText {
  readonly source: Source;
  /** As the source's, with LF for each line end of old Macs. */
  readonly text: string;
  readonly root: MapNode;
  readonly habits: Habits;
  /** The tokens of the text, or of the lines that an operation at a path can touch. */
  tokens(path: Path): Region;
}

export interface Region {
  readonly tokens: readonly Token[];
  /** The document's value, or that of the part. */
  readonly value: Token | undefined;
  /** The steps of the path that lead to the part: it holds one entry or item, that of the last of them. */
  readonly depth: number;
}

/** @throws Refused where the text cannot be read, or holds nothing */
export function readText(source: Source, shape: SchemaShape): ReadText {
  const root = readTree(source);
  if (!root) throw new Refused('文件现在读不出来，请先在 YAML 里改好标出的错误');
  const text = source.text.replace(/\r(?!\n)/g, '\n');
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
      indentLists: !/^( *)[^\s#-][^\r\n]*:[ \t]*\n(?:[ \t]*(?:#[^\n]*)?\n)*\1- /m.test(
        text.replaceAll('\r', ''),
      ),
      quoted: false,
    },
    tokens(path) {
      const region = regionOf(source, root, path, shape);
      const tokens = tokensOf(text, region);
      const document = tokens.find((token): token is CST.Document => token.type === 'document');
      return { tokens, value: document?.value, depth: region.depth };
    },
  };
}

/** The node at a path by the schema's names, in a tree as it was written. */
export function writtenNodeAt(root: TreeNode, path: Path, shape: SchemaShape): TreeNode | undefined {
  let [node, at]: [TreeNode | undefined, SchemaShape | undefined] = [root, shape];
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
