// Writes the loops over arrays by index. Until V8 optimises a function, `for…of` in it makes two objects each time round, and a
// run over one file optimises nothing: such loops were a twentieth of a check. Only the types tell which loops those are.
import { fileURLToPath } from 'node:url';
import {
  isArrayBindingPattern,
  isBindingElement,
  isCallExpression,
  isForOfStatement,
  isIdentifier,
  isPropertyAccessExpression,
  isVariableDeclarationList,
} from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';

const project = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
const SOURCE = /[\\/]src[\\/].*\.ts$/;

/** Read for the first bundle, and then for all. */
let texts;

/** An esbuild plugin for the files of src/. */
export const indexLoops = {
  name: 'index-loops',
  setup(bundle) {
    bundle.onLoad({ filter: SOURCE }, ({ path }) => {
      texts ??= withIndexLoops(project);
      return { contents: texts(path.replaceAll('\\', '/')), loader: 'ts' };
    });
  },
};

/**
 * Reads a project with its types.
 *
 * @param configuration the path of its tsconfig.json
 * @returns a function that gives the text of a file of the project's src/, with its loops over arrays written by index and each line where it
 *   was; undefined for a file that it does not have
 */
export function withIndexLoops(configuration) {
  const api = new API();
  const [{ program, checker }] = api.updateSnapshot({ openProject: configuration }).getProjects();
  const rewrittenFiles = new Map();
  for (const path of program.getSourceFileNames())
    if (SOURCE.test(path) && !path.endsWith('.d.ts'))
      rewrittenFiles.set(path, rewritten(program.getSourceFile(path), checker));
  api.close();
  return (path) => rewrittenFiles.get(path);
}

function rewritten(file, checker) {
  const { text } = file;
  const loops = loopsIn(file);
  const types = checker.getTypeAtLocation(loops.map(({ list }) => list));
  const edits = loops.flatMap((loop, index) => (isArray(types[index], checker) ? editsFor(loop, text) : []));
  let [result, at] = ['', 0];
  for (const { from, to, by } of edits.sort((a, b) => a.from - b.from || a.to - b.to)) {
    result += text.slice(at, from) + by;
    at = to;
  }
  return result + text.slice(at);
}

const isArray = (type, checker) => checker.isArrayType(type) || checker.isTupleType(type);

/** The loops that declare what they take from a list: `const x of list`, `const [index, x] of list.entries()`. */
function loopsIn(file) {
  const loops = [];
  const visit = (node) => {
    if (isForOfStatement(node) && !node.awaitModifier && isVariableDeclarationList(node.initializer))
      loops.push(numbered(node) ?? { node, list: node.expression, bind: bindItem });
    node.forEachChild(visit);
  };
  visit(file);
  return loops;
}

function numbered(node) {
  const { expression: call } = node;
  const { name } = node.initializer.declarations[0];
  if (!isCallExpression(call) || !isPropertyAccessExpression(call.expression)) return undefined;
  if (call.expression.name.text !== 'entries' || !isArrayBindingPattern(name)) return undefined;
  const [number, item] = name.elements;
  const isPlain = (element) =>
    isBindingElement(element) && element.name && !element.dotDotDotToken && !element.initializer;
  if (name.elements.length !== 2 || !isPlain(number) || !isPlain(item) || !isIdentifier(number.name))
    return undefined;
  return { node, list: call.expression.expression, bind: bindEntry };
}

const bindItem = ({ name }, text) => `${textOf(name, text)} = $list[$at]`;

function bindEntry({ name }, text) {
  const [number, item] = name.elements;
  return `${textOf(number, text)} = $at, ${textOf(item, text)} = $list[$at]`;
}

/** A loop inside another one hides that one's `$list` and `$at`, which nothing in it asks for. */
function editsFor({ node: { initializer, statement }, list, bind }, text) {
  const [kind] = /const|let/.exec(text.slice(initializer.pos));
  const bound = `${kind} ${bind(initializer.declarations[0], text)};`;
  return [
    { from: initializer.pos, to: list.pos, by: 'let $at = 0, $list =' },
    { from: list.end, to: statement.pos, by: `; $at < $list.length; $at++) { ${bound}` },
    { from: statement.end, to: statement.end, by: ' }' },
  ];
}

const textOf = (node, text) => text.slice(node.pos, node.end).trim();
