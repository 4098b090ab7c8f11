// Lists that count anew: adds to numbering.xml a w:num for each copy of a loop (17.9.15 num, 17.9.26 startOverride).
import type { NewList } from './fill-state.js';

/** @param xml of `word/numbering.xml`. */
export function addLists(xml: string, lists: readonly NewList[]): string {
  if (lists.length === 0) return xml;
  const models = new Map(
    [...xml.matchAll(/<w:num\s[^>]*w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g)].map(
      ([, id = '', inner = '']) => [id, inner],
    ),
  );
  const added = lists
    .map(({ id, like }) => `<w:num w:numId="${id}">${restarted(models.get(like) ?? '', xml)}</w:num>`)
    .join('');
  const end = Math.max(xml.lastIndexOf('</w:num>') + '</w:num>'.length, 0);
  return xml.slice(0, end) + added + xml.slice(end);
}

/** A list's inside with every level told to begin at its own start. */
function restarted(inner: string, xml: string): string {
  const abstractId = /<w:abstractNumId\s[^>]*w:val="(\d+)"/.exec(inner)?.[1] ?? '';
  const own = new Map(
    [...inner.matchAll(/<w:lvlOverride\s[^>]*w:ilvl="(\d)"[^>]*?(?:\/>|>([\s\S]*?)<\/w:lvlOverride>)/g)].map(
      ([, level = '', body = '']) => [level, body],
    ),
  );
  const levels = [...Array(9).keys()].map((level) => {
    const body = own.get(String(level)) ?? '';
    const start = /<w:startOverride\s[^>]*w:val="(\d+)"/.exec(body)?.[1] ?? startOf(xml, abstractId, level);
    const rest = body.replace(/<w:startOverride\s[^>]*>/, '');
    return `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/>${rest}</w:lvlOverride>`;
  });
  return `<w:abstractNumId w:val="${abstractId}"/>${levels.join('')}`;
}

function startOf(xml: string, abstractId: string, level: number): string {
  const from = xml.search(new RegExp(`<w:abstractNum\\s[^>]*w:abstractNumId="${abstractId}"`));
  const end = xml.indexOf('</w:abstractNum>', from);
  const definition = from === -1 ? '' : xml.slice(from, end);
  const at = definition.indexOf(`w:ilvl="${level}"`);
  return (at === -1 ? undefined : /<w:start\s+w:val="(\d+)"/.exec(definition.slice(at))?.[1]) ?? '1';
}
