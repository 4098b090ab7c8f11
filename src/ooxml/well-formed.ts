// Decides whether the XML of a part is well-formed and which elements stand in it, without making a tree:
// every part of a template is looked through, but most are only copied, and parsing them would take longer
// than the rest of a build.
import { MAX_DEPTH, type XmlFault } from './parse-xml.js';
import { createScope, type StartTag, startTagAt } from './start-tag.js';
import { areCharacters, areReferences, isBlank, isName } from './xml-grammar.js';

const DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*["']1\.0["'](?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[\w.-]+"|'[\w.-]+'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/;

/**
 * Looks through the XML of a part, which may be hostile, once (XML 1.0, Namespaces in XML 1.0).
 *
 * @returns the names of its elements, as written, or the fault for which the XML is refused.
 */
export function elementNamesOf(xml: string): ReadonlySet<string> | XmlFault {
  if (!areCharacters(xml)) return 'malformed';
  const isText = textsOf(xml);
  const found = new Set<string>();
  const open: StartTag[] = [];
  const outermost = createScope();
  let scope = outermost;
  let at = DECLARATION.exec(xml)?.[0].length ?? 0;
  for (let start = xml.indexOf('<', at); start !== -1; start = xml.indexOf('<', at)) {
    const depth = open.length;
    if (!(depth > 0 ? isText(at, start) : isBlank(xml, at, start))) return 'malformed';
    const next = xml[start + 1];
    if (next === '/') {
      const tag = open.pop();
      const end = tag === undefined ? -1 : endTagEnd(xml, start, tag.name);
      if (end === -1) return 'malformed';
      scope = open.at(-1)?.scope ?? outermost;
      at = end;
    } else if (next === '!' || next === '?') {
      if (xml.startsWith('<!DOCTYPE', start)) return 'doctype';
      at = next === '?' ? instructionEnd(xml, start) : commentEnd(xml, start, depth > 0);
      if (at === -1) return 'malformed';
    } else {
      const tag = startTagAt(xml, start, scope);
      if (tag === undefined || (depth === 0 && found.size > 0)) return 'malformed';
      if (depth === MAX_DEPTH) return 'too-deep';
      found.add(tag.name);
      at = start + tag.length;
      if (!tag.empty) {
        open.push(tag);
        scope = tag.scope;
      }
    }
  }
  return open.length === 0 && found.size > 0 && isBlank(xml, at, xml.length) ? found : 'malformed';
}

/** Whether what stands between two places may be text; the places must be asked for in their order. */
function textsOf(xml: string): (start: number, end: number) => boolean {
  const holds = (words: string) => {
    let next = xml.indexOf(words);
    return (start: number, end: number): boolean => {
      if (next !== -1 && next < start) next = xml.indexOf(words, start);
      return next !== -1 && next < end;
    };
  };
  const [holdsReference, holdsEnd] = [holds('&'), holds(']]>')];
  return (start, end) =>
    !holdsEnd(start, end) && (!holdsReference(start, end) || areReferences(xml.slice(start, end)));
}

function endTagEnd(xml: string, start: number, name: string): number {
  const after = start + 2 + name.length;
  if (!xml.startsWith(name, start + 2)) return -1;
  if (xml[after] === '>') return after + 1;
  const end = xml.indexOf('>', after);
  return end !== -1 && isBlank(xml, after, end) ? end + 1 : -1;
}

function commentEnd(xml: string, start: number, inElement: boolean): number {
  if (xml.startsWith('<!--', start)) {
    const end = xml.indexOf('--', start + 4);
    return end !== -1 && xml[end + 2] === '>' ? end + 3 : -1;
  }
  if (!inElement || !xml.startsWith('<![CDATA[', start)) return -1;
  const end = xml.indexOf(']]>', start + 9);
  return end === -1 ? -1 : end + 3;
}

/** An instruction; the XML declaration is one only at the beginning, and is skipped there. */
function instructionEnd(xml: string, start: number): number {
  const end = xml.indexOf('?>', start + 2);
  if (end === -1) return -1;
  const [target = ''] = /^[^ \t\r\n?]*/.exec(xml.slice(start + 2, end)) ?? [];
  const after = start + 2 + target.length;
  const apart = after === end || isBlank(xml, after, after + 1);
  return apart && isName(target) && !target.includes(':') && !/^xml$/i.test(target) ? end + 2 : -1;
}
