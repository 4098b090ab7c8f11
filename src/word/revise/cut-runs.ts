// Cuts runs, so that words are in runs of their own.
import { escapeText } from '../../ooxml/write-xml.js';
import {
  decodeXml,
  propertiesOf,
  setChildren,
  writtenXml,
  type XmlElement,
  xmlOf,
} from '../../ooxml/xml-tree.js';

/** The run that an element of a line stands in; undefined where it stands in none that may be cut, such as a word with its reading. */
export function runOf(node: XmlElement): XmlElement | undefined {
  const run = node.parent;
  return run?.name === 'w:r' && run.parent && run.parent.name !== 'w:rubyBase' ? run : undefined;
}

/** The `w:rPr` of a run as XML, without the colour of a blank that is filled in; empty for a run without. */
export function lookOf(run: XmlElement): string {
  const properties = propertiesOf(run, 'w:rPr');
  return properties ? xmlOf(properties).replace(/<w:highlight [^>]*\/>/, '') : '';
}

/**
 * Makes the characters of an element stand in a run of their own; what stood before them stays in the element and its run.
 *
 * @param from UTF-16 offset in the element's text, as `to` is
 * @returns that run
 */
export function isolated(node: XmlElement, from: number, to: number): XmlElement | undefined {
  if (!runOf(node)) return undefined;
  const own = from > 0 ? cut(node, from) : node;
  if (!own) return undefined;
  before(own);
  cut(own, to - from);
  return own.parent;
}

/**
 * Cuts a run within a text or, where all of that stands before the place, behind it.
 *
 * @returns the element with the rest of the text, which begins a run; undefined where there is none.
 */
export function cut(text: XmlElement, at: number): XmlElement | undefined {
  const words = text.children.map((child) => (child.kind === 'text' ? decodeXml(child.raw) : '')).join('');
  const run = text.parent;
  if (text.name !== 'w:t' || at >= words.length || !run) {
    behind(text);
    return undefined;
  }
  const rest: XmlElement = { ...text, children: [] };
  setWords(text, words.slice(0, at));
  setWords(rest, words.slice(at));
  run.children.splice(run.children.indexOf(text) + 1, 0, rest);
  before(rest);
  return rest;
}

/** Cuts a run before an element, unless nothing stands before it. */
function before(node: XmlElement): void {
  const run = node.parent;
  const parent = run?.parent;
  if (!run || !parent) return;
  const properties = propertiesOf(run, 'w:rPr');
  const at = run.children.indexOf(node);
  if (run.children.slice(0, at).every((child) => child === properties || child.kind !== 'element')) return;
  const rest: XmlElement = { ...run, children: [] };
  const moved = run.children.splice(at);
  setChildren(rest, properties ? [writtenXml(xmlOf(properties)), ...moved] : moved);
  parent.children.splice(parent.children.indexOf(run) + 1, 0, rest);
}

/** The same behind an element. */
function behind(node: XmlElement): void {
  const run = node.parent;
  const next = run?.children[run.children.indexOf(node) + 1];
  if (next?.kind === 'element') before(next);
}

function setWords(text: XmlElement, words: string): void {
  text.open = '<w:t xml:space="preserve"';
  setChildren(text, [{ kind: 'text', raw: escapeText(words), parent: text }]);
}
