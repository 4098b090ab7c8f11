// A tag of a template, the same for Word and text templates.
import type { Severity } from '../../source/diagnostic.js';

export type Expression = hbs.AST.Expression;

export type ParsedTag =
  | { readonly kind: 'value'; readonly expression: Expression }
  | {
      readonly kind: 'open';
      /** The name that the closing tag must repeat. */
      readonly name: string;
      readonly block: hbs.AST.BlockStatement;
      /** Whether the block is `{{^x}}…{{/x}}`, whose body is printed when `x` is empty. */
      readonly inverted: boolean;
      /** Set when its rounds are columns of a table; the block itself is then an `each`. */
      readonly columns?: true;
    }
  | { readonly kind: 'else'; readonly block: hbs.AST.BlockStatement | undefined }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'comment' }
  /**
   * A faulty tag that was meant to open or close a block, kept so that the block's other half is not reported
   * too.
   */
  | { readonly kind: 'broken'; readonly half: 'open' | 'close'; readonly name: string };

export interface Tag {
  readonly parsed: ParsedTag;
  /** The whole tag as it is written in the template, braces included. */
  readonly typed: string;
  /** Whether it stands where there can be words and no picture. */
  readonly wordsOnly?: boolean;
  /** What is drawn where it stands, in the place of which another picture or the figures of a chart may come. */
  readonly exchanges?: 'picture' | 'chart' | undefined;
}

/** What is wrong with a tag, without its place in the file. */
export interface TagFault {
  /** Kebab case, such as `unclosed-block`. */
  readonly code: string;
  /** Default: `error`. */
  readonly severity?: Severity;
  /** One Chinese sentence on what is wrong, which quotes the words concerned. */
  readonly message: string;
  /** What to do instead. */
  readonly hint?: string;
}

/** Records a fault of a tag. */
export type Complain<T extends Tag = Tag> = (tag: T, fault: TagFault) => void;

/**
 * A `complain` that drops repeated messages on one tag, because pairing blocks and checking names find some
 * faults twice.
 */
export function oncePerTag<T extends Tag>(complain: Complain<T>): Complain<T> {
  const said = new Map<T, Set<string>>();
  return (tag, fault) => {
    const messages = said.get(tag) ?? new Set();
    said.set(tag, messages);
    if (messages.size !== messages.add(fault.message).size) complain(tag, fault);
  };
}
