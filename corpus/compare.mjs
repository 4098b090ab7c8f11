// Holds a filled file against the one it was made from: which parts are others, and which words are gone.
import { strFromU8 } from 'fflate';
import { MAIN, partsOf, typed } from './trials.mjs';

/** Parts that every filling writes anew, or may have to. */
const EXPECTED =
  /^(?:\[Content_Types\]\.xml|docProps\/.*|_rels\/\.rels|word\/_rels\/.*\.rels|customXml\/.*)$/;

/** The names of parts that are gone, or that hold something else though nothing was to be filled in. */
export function changedParts(before, after, trial) {
  const mayChange = (name) =>
    MAIN.test(name) ||
    EXPECTED.test(name) ||
    (trial === 'a body tag' && /styles\d*\.xml$/.test(name)) ||
    (trial === 'a loop around it' && /(?:numbering|footnotes|endnotes)\d*\.xml$/.test(name));
  return Object.entries(before).flatMap(([name, data]) => {
    const now = after[name];
    if (now === undefined) return name.endsWith('/') ? [] : [`${name} is gone`];
    return mayChange(name) || same(data, now) || sameButPrefixes(data, now) ? [] : [name];
  });
}

/** Whether they differ in the prefixes of namespaces alone: zonerep reads the usual ones, and renames others. */
const sameButPrefixes = (left, right) => withoutPrefixes(left) === withoutPrefixes(right);

const withoutPrefixes = (data) =>
  strFromU8(data)
    .replace(/\sxmlns(?::[\w.-]+)?="[^"]*"|\s[\w.-]+:Ignorable="[^"]*"/g, '')
    .replace(/<(\/?)[\w.-]+:/g, '<$1')
    .replace(/\s[\w.-]+:([\w.-]+=)/g, ' $1');

const same = (left, right) => left.length === right.length && left.every((byte, at) => byte === right[at]);

/** What is lost or added of the words of the body, of which a loop makes copies; undefined where nothing is. */
export function lostWords(before, after, trial, title) {
  const [old, now] = [before, after].map((parts) => wordsOf(bodyOf(parts)));
  const text = typed.reduce((words, tag) => words.replaceAll(tag, ''), old.join(''));
  const came = trial === 'value tags' ? now.join('').replaceAll(title, '') : now.join('');
  if (trial === 'value tags') return came === text ? undefined : difference(text, came);
  if (trial === 'a body tag') return came.startsWith(text) ? undefined : difference(text, came);
  const times = text === '' ? 1 : came.length / text.length;
  const whole = Number.isInteger(times) && times > 1 ? text.repeat(times) : text;
  return came === whole ? undefined : difference(whole, came);
}

const bodyOf = (parts) => strFromU8(parts[Object.keys(parts).find((name) => MAIN.test(name))]);

function difference(text, came) {
  let at = 0;
  while (at < text.length && text[at] === came[at]) at += 1;
  return `“${text.slice(Math.max(0, at - 10), at + 20)}” became “${came.slice(Math.max(0, at - 10), at + 20)}”`;
}

const PIECE =
  /<w:fldChar\b[^<>]*w:fldCharType="(\w+)"|<w:instrText\b[^<>]*>([^<]*)|<w:t(?:\s(?:[^<>]*[^<>/])?)?>([^<]*)</g;

/** A number that is a field in one element. */
const SIMPLE_NUMBER = /<w:fldSimple\b[^<>]*?w:instr="\s*SEQ\b[\s\S]*?<\/w:fldSimple>/g;

/** The words of a body but for the results of fields that zonerep writes anew: tables of contents, numbers of captions. */
function wordsOf(xml) {
  const words = [];
  const open = [];
  for (const [, type, code, text] of xml.replace(SIMPLE_NUMBER, '').matchAll(PIECE)) {
    const top = open.at(-1);
    if (type === 'begin') open.push({ code: '', result: false });
    else if (type === 'separate' && top) top.result = true;
    else if (type === 'end') open.pop();
    else if (code !== undefined && top) top.code += code;
    else if (
      text !== undefined &&
      !open.some((field) => field.result && /^\s*(?:TOC|SEQ)\b/i.test(field.code))
    )
      words.push(text);
  }
  return words;
}

/** Both files as parts. */
export const both = (before, after) => [partsOf(before) ?? {}, partsOf(after) ?? {}];
