// Reads WordprocessingML in tests: whether it is well-formed, and what text a word processor shows.
import { SaxesParser } from 'saxes';

export interface Seen {
  /** Text as shown: `w:br` as a line feed, `w:tab` as a tab, a line feed after each paragraph. */
  readonly text: string;
  /** Names of the elements in document order. */
  readonly names: readonly string[];
}

/** Throws where the fragment is not well-formed. */
export function readXml(fragment: string): Seen {
  const names: string[] = [];
  let text = '';
  let inText = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    names.push(name);
    inText = name === 'w:t';
    if (name === 'w:br') text += '\n';
    if (name === 'w:tab') text += '\t';
  });
  parser.on('text', (piece) => {
    if (inText) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:p') text += '\n';
    inText = false;
  });
  parser.write(`<root>${fragment}</root>`).close();
  return { text, names: names.slice(1) };
}
