// Notes for references that a loop copied: a footnote or endnote belongs to one reference (17.11.14 footnoteReference).
import { withoutMarks } from '../../ooxml/range-marks.js';
import type { NewNote } from './fill-state.js';

/** @param xml of `word/footnotes.xml` or `word/endnotes.xml`, filled. */
export function addNotes(xml: string, kind: NewNote['kind'], notes: readonly NewNote[]): string {
  const models = new Map(
    [...xml.matchAll(new RegExp(`<w:${kind}\\s[^>]*?w:id="(-?\\d+)"[^>]*>[\\s\\S]*?</w:${kind}>`, 'g'))].map(
      ([note, id = '']) => [id, note],
    ),
  );
  const added = notes.flatMap(({ id, like }) => {
    const model = models.get(like);
    return model === undefined ? [] : [copyOf(model, id)];
  });
  const end = xml.lastIndexOf(`</w:${kind}s>`);
  return end === -1 ? xml : xml.slice(0, end) + added.join('') + xml.slice(end);
}

/** A note under another id, without what can be there but once. */
function copyOf(note: string, id: number): string {
  return withoutMarks(note)
    .replace(/(\sw:id=")[^"]*/, `$1${id}`)
    .replace(/\sw14:(?:paraId|textId)="[^"]*"/g, '');
}
