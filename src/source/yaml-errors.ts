// Explains the YAML parser's own errors in Chinese.
import type { ErrorCode, YAMLError } from 'yaml';
import type { Finding } from './diagnostic.js';
import type { Source } from './source.js';
import { restOfLine, unclosedQuote } from './yaml-lines.js';
import type { Explanation } from './yaml-lost-ends.js';
import {
  badIndent,
  blockInFlow,
  missingCharacter,
  nestedColon,
  noColon,
  unexpected,
} from './yaml-misplaced.js';
import { yamlFinding } from './yaml-traps.js';

type Explain = (source: Source, error: YAMLError) => Explanation;

const always =
  (message: string, hint: string): Explain =>
  () => ({ message, hint });

const explanations: Readonly<Record<ErrorCode, Explain>> = {
  ALIAS_PROPS: always('引用（*）上不能再加标记', '请删去“*”前的“&”或“!”'),
  BAD_ALIAS: (source, { pos: [start] }) => {
    const sign = source.text[start] ?? '*';
    return { message: `“${sign}”在值的开头有特殊含义，后面缺少名称`, hint: '若是文字，请用引号把整句括起来' };
  },
  BAD_DIRECTIVE: always('以“%”开头的行会被当作 YAML 指令', '若是文字，请用引号把整句括起来'),
  BAD_DQ_ESCAPE: (source, { pos: [start] }) => ({
    message: `双引号里的反斜杠“${source.text.slice(start, start + 2)}”不是有效的转义`,
    hint: '请把双引号换成单引号，或把“\\”写成“\\\\”',
  }),
  BAD_INDENT: badIndent,
  BAD_PROP_ORDER: always('“&”或“!”标记放错了位置', '若是文字，请用引号把整句括起来'),
  BAD_SCALAR_START: (source, { pos: [start] }) => {
    const sign = source.text[start] ?? '';
    const value = /^[^\r\n]*?(?=\s+#|\s*$)/m.exec(source.text.slice(start, start + 200))?.[0] ?? sign;
    const hint = value.includes("'") ? '请用引号把整句括起来' : `请加引号：'${value}'`;
    return { message: `值不能以“${sign}”开头`, hint };
  },
  BLOCK_AS_IMPLICIT_KEY: nestedColon,
  BLOCK_IN_FLOW: blockInFlow,
  DUPLICATE_KEY: always('这个键写了两次', '请删去一处'),
  IMPOSSIBLE: always('这里的写法无法识别', '请检查缩进、冒号和引号'),
  KEY_OVER_1024_CHARS: always('键名太长', '请检查是否漏写了换行或引号'),
  MISSING_CHAR: missingCharacter,
  MULTILINE_IMPLICIT_KEY: (source, { pos: [start] }) => ({ ...noColon, span: restOfLine(source, start) }),
  MULTIPLE_ANCHORS: always('同一个值上有两个“&”标记', '请删去一个；若是文字，请用引号把整句括起来'),
  MULTIPLE_DOCS: always('一个文件里只能有一份总结，这里的“---”开始了另一份', '请删去“---”，或分成几个文件'),
  MULTIPLE_TAGS: always('同一个值上有两个“!”标记', '若是文字，请用引号把整句括起来'),
  NON_STRING_KEY: always('键名只能是文字', '请检查括号和问号'),
  RESOURCE_EXHAUSTION: always('文件的嵌套层次太多', '请检查缩进和括号'),
  TAB_AS_INDENT: always('缩进里有制表符（Tab），YAML 的缩进只能用半角空格', '请改为半角空格'),
  TAG_RESOLVE_FAILED: always('以感叹号开头的词会被当作类型标记', '若是文字，请用引号把整句括起来'),
  UNEXPECTED_TOKEN: unexpected,
  BAD_COLLECTION_TYPE: always('类型标记与内容不符', '请删去“!”开头的标记'),
};

/** The finding for one error of the parser, by its code; the parser's English words are never used. */
export function explainError(source: Source, error: YAMLError): Finding {
  const { message, hint, span } = unclosed(source, error) ?? explanations[error.code](source, error);
  const [start, end] = error.pos;
  const place = span ?? { start, end: Math.min(Math.max(end, start + 1), source.text.length) };
  return yamlFinding(error.code, place, { message, hint });
}

/** A quote left open swallows what follows, and the parser complains far below. */
function unclosed(source: Source, error: YAMLError): Explanation | undefined {
  const span = unclosedQuote(source, error.pos[0]);
  if (!span) return undefined;
  const [opening = '"'] = source.text.slice(span.start);
  const chinese = /[“”‘’]\s*$/.test(source.text.slice(span.start, span.end));
  return {
    message: chinese ? `以半角引号 ${opening} 开头，却以全角引号结尾` : `引号 ${opening} 没有配对的另一半`,
    hint: chinese ? `请在末尾补上 ${opening}` : `请在句末补上 ${opening}，或删去开头的引号`,
    span,
  };
}
