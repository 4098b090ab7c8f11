// Finds what in a package would run a program: such a template is refused.
import type { WordPackage } from '../../ooxml/package.js';
import { fileProblem, type WordProblem } from '../../ooxml/problem.js';
import type { XmlPart } from '../../ooxml/read-parts.js';
import { FIELD_ELEMENTS, type Field, fieldsOf } from './fields.js';
import { hasAny } from './has-any.js';
import { classesIn, hiddenIn, OBJECT_ELEMENTS, objectEntries } from './object-classes.js';
import type { PlaceOf } from './places.js';
import {
  OFFICE_CLASS,
  PLAIN_FIELDS,
  RUNNING_CLASS,
  RUNNING_FIELDS,
  RUNNING_RELATIONSHIPS,
  type Running,
} from './verdicts.js';

const active = (message: string, hint: string): WordProblem => fileProblem('active-content', message, hint);

const WORDS: Readonly<Record<Running, () => WordProblem>> = {
  macros: () => fileProblem('macros', '模板带有宏，不予使用', '请另存为不带宏的 .docx'),
  control: () =>
    active('模板带有 ActiveX 控件，它会运行程序，不予使用', '请删掉控件；要填的地方写标签，或用内容控件'),
  addIn: () =>
    active(
      '模板带有 Office 加载项，打开文件时它从网上取程序来运行，不予使用',
      '请在 Word 里移除加载项，再另存为 .docx',
    ),
};

const packed = (name: string): WordProblem =>
  active(
    `嵌入的“${name}”对象里可以藏着程序，不予使用`,
    '请删掉这个对象；要附的文件另外发送，或作为附件写进正文',
  );

/** The problems of a package, each with its place where that can be named. */
export function findRunning(opened: WordPackage, placeOf: PlaceOf): readonly WordProblem[] {
  const { contentTypes, entries, xmlParts, relationshipsOf } = opened;
  const kinds = ['', ...entries.map(({ name }) => name)].flatMap((owner) =>
    relationshipsOf(owner).flatMap(({ type }) => RUNNING_RELATIONSHIPS[type] ?? []),
  );
  if (contentTypes.declared.some((type) => /activex/.test(type))) kinds.push('control');
  return [
    ...[...new Set(kinds)].map((kind) => WORDS[kind]()),
    ...hiddenIn(objectEntries(opened)).map((hidden) => {
      if (typeof hidden !== 'string') return hidden;
      return hidden === 'macros' ? WORDS.macros() : packed('Package');
    }),
    ...[...xmlParts.values()].flatMap((part) => [
      ...runningFields(part, placeOf),
      ...objectsIn(part, placeOf),
    ]),
  ];
}

function runningFields(part: XmlPart, placeOf: PlaceOf): readonly WordProblem[] {
  if (!hasAny(part, FIELD_ELEMENTS)) return [];
  return fieldsOf(part.xml).flatMap((field, index) => {
    const problem = fieldProblem(field);
    return problem === undefined ? [] : [{ ...problem, ...placeOf(part.name, { kind: 'field', index }) }];
  });
}

const TO_TEXT = '请在 Word 里点在这个域上，按 Ctrl+Shift+F9 把它变成文字，或者删掉它';

function fieldProblem({ name, namedBy }: Field<unknown>): WordProblem | undefined {
  if (RUNNING_FIELDS.has(name))
    return active(`“${name}”域会在打开文件的电脑上运行别的程序，不予使用`, TO_TEXT);
  if (namedBy !== undefined && !PLAIN_FIELDS.has(namedBy))
    return active(`有一个域的名称是由“${namedBy}”域拼出来的，看不出它要做什么，不予使用`, TO_TEXT);
  return undefined;
}

function objectsIn(part: XmlPart, placeOf: PlaceOf): readonly WordProblem[] {
  if (!hasAny(part, OBJECT_ELEMENTS)) return [];
  return classesIn(part.xml).flatMap((named, index) => {
    const runs = RUNNING_CLASS.test(named);
    if (!runs && OFFICE_CLASS.test(named)) return [];
    const place = placeOf(part.name, { kind: 'object', index });
    return [{ ...(runs ? packed(named) : foreign(named)), ...place }];
  });
}

/** An object of another program stays, because nothing is known against it. */
const foreign = (named: string): WordProblem => ({
  code: 'foreign-object',
  severity: 'warning',
  message: `嵌入的${named === '' ? '' : `“${named}”`}对象要由别的程序打开`,
  hint: '它会原样留在写出来的文件里；不放心就删掉，或换成图片',
});
