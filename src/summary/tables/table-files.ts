// Puts the text of a .csv file that a table names in the place of its rows, so that it is read as if it were pasted there.
import { closest } from '../../chinese/closest.js';
import { childShape, rootShape, type SchemaShape } from '../../schema/schema-shape.js';
import type { Beside, BesideFile } from '../../source/beside.js';
import { decodeText } from '../../source/decode-text.js';
import type { Finding } from '../../source/diagnostic.js';
import type { Path } from '../../source/path.js';
import { told } from '../../source/printable.js';
import type { Source } from '../../source/source.js';
import { entryOf, type MapNode, type ScalarNode, type TreeNode, withChildren } from '../../source/tree.js';

/** 2000 rows of 50 cells of ten characters each. */
const MAX_TABLE_BYTES = 2 * 1024 * 1024;
const MAX_TABLE_CHARACTERS = 500_000;

/** A tree whose tables have the rows of their files, and what is wrong with the files. */
export interface WithTableFiles {
  readonly root: TreeNode;
  readonly findings: readonly Finding[];
}

/**
 * Reads the files that the tables of a canonical tree name. The text, in UTF-8 or in GBK as Excel saves it, stands as the value
 * of `rows`, at the place of the file's name.
 */
export function withTableFiles(source: Source, root: TreeNode, beside: Beside): WithTableFiles {
  // Hardly a summary names a file, and to look through all of it costs.
  if (!/文\s*件|file/i.test(source.text)) return { root, findings: [] };
  const findings: Finding[] = [];
  const walk = (node: TreeNode, shape: SchemaShape | undefined, path: Path): TreeNode => {
    if (node.kind === 'scalar' || !shape) return node;
    const own = node.kind === 'map' && isTable(shape) ? withRows(node, path, beside, findings) : node;
    return withChildren(own, (child, step) => walk(child, childShape(shape, step), [...path, step]));
  };
  return { root: walk(root, rootShape(), []), findings };
}

function isTable({ fields }: SchemaShape): boolean {
  return fields?.has('file') === true && fields.has('rows') && fields.has('columns');
}

function withRows(map: MapNode, path: Path, beside: Beside, findings: Finding[]): MapNode {
  const entry = entryOf(map, 'file');
  if (entry?.value.kind !== 'scalar' || typeof entry.value.value !== 'string') return map;
  const { value, span } = entry.value;
  const name = value.trim();
  const fail = (words: Fault): MapNode => {
    findings.push({ severity: 'error', ...words, span, path: [...path, 'file'], params: { file: name } });
    return map;
  };
  if (entryOf(map, 'rows'))
    return fail({
      code: 'table-text',
      message: told`“行”和“文件”写了两样，不知道印哪一样`,
      hint: '请删去一样',
    });
  const text = textOf(name, beside(name, MAX_TABLE_BYTES));
  if (typeof text !== 'string') return fail(text);
  if (text.trim() === '')
    return fail({
      code: 'table-text',
      message: told`“${name}”是空的`,
      hint: '请在 Excel 里检查，保存后再试',
    });
  const rows: ScalarNode = { kind: 'scalar', value: text, written: '', style: 'plain', span };
  const { keySpan } = entry;
  return { ...map, entries: [...map.entries, { key: 'rows', spelling: 'rows', keySpan, value: rows }] };
}

type Fault = Pick<Finding, 'code' | 'message' | 'hint'>;

/** The text of a file, or why it cannot be had. */
function textOf(name: string, file: BesideFile): string | Fault {
  if (/\.(?:xlsx?|et|ods|numbers)$/i.test(name) && 'bytes' in file)
    return unreadable(
      told`“${name}”是表格文件，这里读不了`,
      '请在 Excel 或 WPS 里另存为 .csv，再写 .csv 的文件名',
    );
  if ('fault' in file) return faultOf(name, file);
  const { text, problem } = decodeText(file.bytes, true);
  if (problem) return { code: 'encoding', message: told`“${name}”：${problem.message}`, hint: problem.hint };
  if (text.length <= MAX_TABLE_CHARACTERS) return text;
  return {
    code: 'too-long',
    message: told`“${name}”有 ${text.length} 个字，最多 ${MAX_TABLE_CHARACTERS} 个`,
    hint: '请只留下要印的行和列',
  };
}

function faultOf(name: string, file: Exclude<BesideFile, { bytes: Uint8Array }>): Fault {
  switch (file.fault) {
    case 'missing': {
      const near = closest(name, file.others);
      return unreadable(
        told`找不到“${name}”`,
        near ? told`是否应为“${near}”？` : '请把 .csv 文件放进本文件所在的文件夹，文件名连后缀一起写',
      );
    }
    case 'outside':
      return unreadable(
        told`“${name}”不在本文件所在的文件夹里`,
        '请把 .csv 文件放进本文件所在的文件夹，只写文件名',
      );
    case 'folder':
      return unreadable(told`“${name}”是文件夹`, '请写到文件名，如 项目.csv');
    case 'too-large':
      return unreadable(told`“${name}”超过 2 MB，太大`, '请只留下要印的行和列');
    case 'refused':
      return unreadable(told`“${name}”读不出来：${file.reason}`, '请检查文件的权限');
  }
}

function unreadable(message: string, hint: string): Fault {
  return { code: 'unreadable-file', message, hint };
}
