// A growing list of blocks, whose last paragraph can still be continued.
import type { Path } from '../source/path.js';
import { merged } from './inline.js';
import type { Block, Inline, Level } from './report.js';

export interface Flow {
  readonly blocks: readonly Block[];
  /** Whether `append` would continue a paragraph and not begin one. */
  isOpen(): boolean;
  /** Adds a heading, unless its content is empty; the next `append` begins a paragraph. */
  heading(level: Level, number: string, content: readonly Inline[], path: Path): void;
  /** Begins a paragraph, unless its content is empty. */
  paragraph(content: readonly Inline[], path: Path): void;
  /** Continues the open paragraph, or begins one. */
  append(content: readonly Inline[], path: Path): void;
  /** Makes the next `append` begin a new paragraph. */
  close(): void;
  /** Adds blocks as they are; the next `append` begins a paragraph. */
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
