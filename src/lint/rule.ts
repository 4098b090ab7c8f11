// What a rule is: it sees a document's texts and data and yields findings.
import type { Document, RuleFinding } from '../genre/document.js';
import type { Severity } from '../source/diagnostic.js';

export interface Rule {
  /** Kebab case, the name of its file, its page and its test. */
  readonly id: string;
  /** `error` only where the text cannot be right. */
  readonly severity: Severity;
  /** Its findings point at a whole title or paragraph (too long, said twice), not at the faulty words, and so hide none inside. */
  readonly passage?: true;
  /** Its findings say that something is not there, which a fault of structure at the same place explains. */
  readonly absence?: true;
  /** Its findings say that a text breaks off, which words that YAML took for a comment explain. */
  readonly breakingOff?: true;
  check(document: Document): Iterable<RuleFinding>;
}
