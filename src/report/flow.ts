// A growing list of blocks, to which a sentence can still be added behind the last paragraph.
import type { Path } from '../source/path.js';
import { merged } from './inline.js';
import type { Block, Inline, Level } from './report.js';

export interface Flow {
  readonly blocks: readonly Block[];
  /** Would `append` go on in a paragraph that is there? */
  isOpen(): boolean;
  /** Adds a title on a line of its own; empty content adds nothing. */
  heading(level: Level, number: string, content: readonly Inline[], path: Path): void;
  /** Begins a paragraph. */
  paragraph(content: readonly Inline[], path: Path): void;
  /** Goes on in the paragraph that is open, or begins one. */
  append(content: readonly Inline[], path: Path): void;
  /** The next `append` begins a new paragraph. */
  close(): void;
  add(...blocks: readonly Block[]): void;
}

/** An empty flow. */
export function createFlow(): Flow {
  const blocks: Block[] = [];
  let open = false;
  const paragraph: Flow['paragraph'] = (content, path) => {
    const joined = merged(content);
    if (joined.length === 0) return;
    blocks.push({ kind: 'paragraph', content: joined, path });
    open = true;
  };
  return {
    blocks,
    isOpen: () => open,
    paragraph,
    heading(level, number, content, path) {
      if (content.length > 0) blocks.push({ kind: 'heading', level, number, content: merged(content), path });
      open = false;
    },
    append(content, path) {
      const last = blocks.at(-1);
      if (!open || last?.kind !== 'paragraph') paragraph(content, path);
      else blocks[blocks.length - 1] = { ...last, content: merged([...last.content, ...content]) };
    },
    close() {
      open = false;
    },
    add(...more) {
      blocks.push(...more);
      open = false;
    },
  };
}
