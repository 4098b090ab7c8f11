// What an editor takes as a single value: whatever the command takes, and in Chinese why anything else is wrong.
// Types stand in lists, `["string"]`: yaml-language-server puts words of its own in the place of ours where it compares two
// schemas of one bare type. They stand below `if` and `else`, where it does not make proposals (`null`, `true`) of them.
import { patternOf } from './spellings.mjs';

const YES = ['是', '有', '对', 'yes', 'y', 'true', 'on'];
const NO = ['否', '无', '不', 'no', 'n', 'false', 'off'];
/** What says that there is none; it is taken for nothing in the fields of these titles, and in all texts. */
const NONE = ['无', '没有', '暂无', '否', '不', 'no', 'none', 'n/a', 'false'];
const MAY_SAY_NONE = ['成文日期', '印发日期', '日期', '份数', '增幅', '单位'];
const DIGIT = '[0-9０-９]';
/** A figure as people type it, quoted or with an input method left wide; what is amiss with its digits only zonerep says. */
const FIGURE = `[-+－＋]?(?:${DIGIT}(?:[,，]?${DIGIT})*(?:[.．]${DIGIT}*)?|[.．]${DIGIT}+)`;
const EMPTY = '^\\s*$';
const NUMBER = `^\\s*${FIGURE}(?:[eE][-+]?\\d{1,3})?\\s*[%％]?\\s*$|${EMPTY}`;
const WHOLE_NUMBER = `^\\s*${FIGURE}(?:[eE][-+]?\\d{1,3})?\\s*年?度?\\s*$`;

/** The schema that no value holds to, and what is told then. */
export const refuse = (errorMessage) => ({
  if: { type: ['null'] },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword.
  then: { type: ['string'], errorMessage },
  else: { type: ['null'], errorMessage },
});

/** The same where null is taken, or does not come. */
export const refuseButNull = (errorMessage) => ({ type: ['null'], errorMessage });

/**
 * The schema of what may be written as a scalar, and a name for it where several fields take the same; undefined where none
 * may be written.
 * @param kinds as of `kindsOf`, with `canBeEmpty` and the field's `title`
 * @param language the language of the names to propose
 * @param message what to write instead, where a list or mapping may stand too
 */
export function scalarSchema(kinds, language, message) {
  const { types, choices, text, number, canBeEmpty, title, name } = kinds;
  // A text with a pattern is another spelling of the number that stands beside it.
  const isText = text !== undefined && !(number && text.pattern);
  const ending = !canBeEmpty ? 'Filled' : MAY_SAY_NONE.includes(title) && !isText ? 'OrNone' : '';
  const shared = (own, schema) =>
    own && message === undefined ? { name: own + ending, schema } : { schema };
  if (text?.pattern?.includes('年')) return shared('date', dated(kinds));
  if (choices.length > 1 && isText) return shared(undefined, proposalsOf(kinds, language, message));
  if (choices.length > 1) return shared(name, choiceOf(kinds, language));
  if (isText) {
    const own = types.has('boolean') || text.minLength || text.pattern ? undefined : `text${text.maxLength}`;
    return shared(own, accept(textsOf(kinds), message ?? textMessage(text, types)));
  }
  if (types.has('boolean')) return shared('flag', flag(kinds, language));
  if (number) {
    const own = number.minimum === undefined ? 'number' : undefined;
    return shared(own, accept([...numbersOf(kinds), ...emptyOf(kinds)], message ?? numberMessage(number)));
  }
  return choices.length === 1 ? shared(undefined, constant(kinds)) : undefined;
}

function emptyOf({ canBeEmpty, title }) {
  const none = MAY_SAY_NONE.includes(title) ? [wordsOf(NONE), { const: false }] : [];
  return canBeEmpty ? [{ type: 'null' }, ...none] : [];
}

const either = (...anyOf) => ({ anyOf });
/** Where null is taken it stands among the schemas. */
const accept = (schemas, message) => ({
  if: { anyOf: schemas },
  else: schemas.some(({ type }) => type === 'null') ? refuseButNull(message) : refuse(message),
});
const wordsOf = (names) => ({ type: 'string', pattern: patternOf(names) });

function constant(kinds) {
  const [{ const: value }] = kinds.choices;
  const message = `这里写 ${value}`;
  const others = [...emptyOf(kinds), { type: 'string', pattern: `^\\s*${value}(?:\\.0*)?\\s*$` }];
  return either({ enum: [value], errorMessage: message }, accept(others, message));
}

function dated(kinds) {
  const { text, types } = kinds;
  const { minimum, maximum, pattern } = text;
  const message = '日期写成 2025-12-20 或 2025年12月20日';
  const run = types.has('integer') ? [{ type: 'integer', minimum, maximum }] : [];
  return {
    if: { anyOf: [...emptyOf(kinds), ...run] },
    else: { type: ['string'], errorMessage: message, pattern, patternErrorMessage: message },
  };
}

/** A number or a word of the YAML that is meant as text is taken as it is written. */
function textsOf(kinds) {
  const { text, choices, types } = kinds;
  const { minLength, maxLength, pattern } = text;
  const bounds = {
    ...(minLength && { minLength }),
    ...(maxLength && { maxLength }),
    ...(pattern && { pattern }),
  };
  const booleans = types.has('boolean')
    ? choices.map(({ const: value }) => ({ const: value }))
    : [{ type: 'boolean' }];
  return [{ type: 'string', ...bounds }, { type: 'number' }, ...emptyOf(kinds), ...booleans];
}

function numbersOf({ number: { type, minimum, maximum }, text }) {
  const whole = [type].flat().includes('integer');
  const bounds = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
  const year = `^\\s*${DIGIT}{4}(?:\\.0*)?\\s*年?度?\\s*$`;
  const pattern = minimum > 1900 ? year : whole ? WHOLE_NUMBER : NUMBER;
  return [
    { type: whole ? 'integer' : 'number', ...bounds },
    { type: 'string', pattern },
    ...(text?.pattern ? [{ type: 'string', pattern: text.pattern }] : []),
  ];
}

function textMessage({ maxLength }, types) {
  const long = maxLength > 1000 ? '；有几段的，冒号后面写“|”，文字从下一行起缩进' : '';
  return `这里要写文字，最多 ${maxLength} 字${types.has('boolean') ? '；不要就写“否”' : long}`;
}

function numberMessage({ minimum, maximum, type }) {
  if (minimum === undefined) return '这里只写数字，如 215.3；单位另写，还没有数字就空着';
  if (minimum > 1900) return `年份写四位数字，${minimum} 到 ${maximum}`;
  return `这里写 ${minimum} 到 ${maximum} 之间的${type === 'integer' ? '整数' : '数字'}`;
}

function flag(kinds, language) {
  const names = language === 'zh' ? { type: 'string', enum: ['是', '否'] } : { enum: [true, false] };
  const message = '这里写“是”或“否”';
  return either(
    { ...names, errorMessage: message },
    accept([{ type: 'boolean' }, ...emptyOf(kinds), wordsOf([...YES, ...NO])], message),
  );
}

/** Proposed are names, and any other text is taken. */
function proposalsOf(kinds, language, message = textMessage(kinds.text, kinds.types)) {
  const names = kinds.choices.map(({ const: value, title }) => (language === 'zh' ? title : value));
  const enumDescriptions = kinds.choices.map(({ title, description }) => description ?? title);
  return either(
    { type: 'string', enum: names, enumDescriptions, errorMessage: message },
    accept(textsOf({ ...kinds, choices: [] }), message),
  );
}

/** Proposed are the names in one language; taken are those in either. `1.` is a number to YAML, and a form of ordinals here. */
function choiceOf(kinds, language) {
  const { choices } = kinds;
  const names = choices.map(({ const: value, title }) => (language === 'zh' ? title : value));
  const descriptions = choices.map(({ title, description }) => description ?? title);
  const message = `这里只能写：${names.join('、')}`;
  const all = choices.flatMap(({ const: value, title }) => [String(value), title]);
  const figures = all.filter((name) => /^\d+\.?$/.test(name)).map((name) => ({ const: Number(name) }));
  const booleans = all.some((name) => NO.includes(name)) ? [{ type: 'boolean' }] : [];
  return either(
    { type: 'string', enum: names, enumDescriptions: descriptions, errorMessage: message },
    accept([...emptyOf(kinds), wordsOf(all), ...figures, ...booleans], message),
  );
}
