// A tag of a template, whatever file it stands in.
import type { Severity } from '../../source/diagnostic.js';

export type Expression = hbs.AST.Expression;

export type ParsedTag =
  | { readonly kind: 'value'; readonly expression: Expression }
  | {
      readonly kind: 'open';
      /** As the closing tag must repeat it. */
      readonly name: string;
      readonly block: hbs.AST.BlockStatement;
      /** `{{^x}}…{{/x}}`: the body stands where there is nothing. */
      readonly inverted: boolean;
    }
  | { readonly kind: 'else'; readonly block: hbs.AST.BlockStatement | undefined }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'comment' }
  /** A faulty tag that meant to open or to close a block: its other half is not to be told off as well. */
  | { readonly kind: 'broken'; readonly half: 'open' | 'close'; readonly name: string };

export interface Tag {
  readonly parsed: ParsedTag;
  /** As it stands in the template. */
  readonly typed: string;
}

/** What is wrong with a tag, before it is known where the tag stands. */
export interface TagFault {
  /** Kebab case, such as `unclosed-block`. */
  readonly code: string;
  /** `error` unless it says otherwise. */
  readonly severity?: Severity;
  /** One Chinese sentence: what is wrong, with the words concerned. */
  readonly message: string;
  /** What to do instead. */
  readonly hint?: string;
}

/** Takes down what is wrong with a tag. */
export type Complain<T extends Tag = Tag> = (tag: T, fault: TagFault) => void;

/** The same, but what was said of a tag before, when blocks were paired or when names were looked at, is not said again. */
export function oncePerTag<T extends Tag>(complain: Complain<T>): Complain<T> {
  const said = new Map<T, Set<string>>();
  return (tag, fault) => {
    const messages = said.get(tag) ?? new Set();
    said.set(tag, messages);
    if (messages.size !== messages.add(fault.message).size) complain(tag, fault);
  };
}
