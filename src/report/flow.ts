// A growing list of blocks, whose last paragraph can still be continued.
import type { Path } from '../source/path.js';
import type { Text } from '../summary/summary.js';
import { addTo, merged, wordsOf } from './inline.js';
import type { Block, Inline, Level, Paragraph, PrintedNumber, WordsFrom } from './report.js';
import { headingLines } from './title-lines.js';

export interface Flow {
  readonly blocks: readonly Block[];
  /** The numbers that were put before texts of the writer. */
  readonly numbers: readonly PrintedNumber[];
  /** Whether `append` would continue a paragraph and not begin one. */
  isOpen(): boolean;
  /** Adds a heading, unless its content is empty; the next `append` begins a paragraph. */
  heading(level: Level, number: string, content: readonly Inline[], path: Path): void;
  /** Begins a paragraph, unless its content is empty; `runIn` is the depth of a title that it begins with. */
  paragraph(content: readonly Inline[], path: Path, runIn?: Level, origins?: readonly WordsFrom[]): void;
  /** Continues the open paragraph, or begins one. */
  append(content: readonly Inline[], path: Path, origins?: readonly WordsFrom[]): void;
  /** Notes that a number (empty for none) stands before a text of the writer, where there is one. */
  numbered(text: Text | undefined, number: string): void;
  /** Makes the next `append` begin a new paragraph. */
  close(): void;
  /** Adds blocks as they are; the next `append` begins a paragraph. */
  add(...blocks: readonly Block[]): void;
}

/** A paragraph that can still be continued. */
interface OpenParagraph extends Paragraph {
  readonly content: Inline[];
  origins?: WordsFrom[];
}

/** An empty flow. */
export function createFlow(): Flow {
  const blocks: Block[] = [];
  const numbers: PrintedNumber[] = [];
  let open: OpenParagraph | undefined;
  const paragraph: Flow['paragraph'] = (content, path, runIn, origins = []) => {
    const joined = merged(content);
    if (joined.length === 0) return;
    open = {
      kind: 'paragraph',
      content: joined,
      path,
      ...(runIn && { runIn }),
      ...(origins.length > 0 && { origins: [...origins] }),
    };
    blocks.push(open);
  };
  return {
    blocks,
    numbers,
    isOpen: () => open !== undefined,
    paragraph,
    heading(level, number, content, path) {
      if (content.length > 0)
        blocks.push({ kind: 'heading', level, number, content: headingLines(number, merged(content)), path });
      open = undefined;
    },
    append(content, path, origins = []) {
      if (!open) return paragraph(content, path, undefined, origins);
      const begun = wordsOf(open.content).length;
      addTo(open.content, content);
      open.origins ??= [];
      open.origins.push({ at: begun, path });
      for (const origin of origins) open.origins.push({ ...origin, at: begun + origin.at });
    },
    numbered(text, number) {
      if (text && number !== '') numbers.push({ number, path: text.path });
    },
    close() {
      open = undefined;
    },
    add(...more) {
      blocks.push(...more);
      open = undefined;
    },
  };
}
