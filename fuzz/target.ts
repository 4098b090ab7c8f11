// What a fuzz target is: where its inputs come from, and what is done with each.
import type fc from 'fast-check';

/** Everything an input gave that must be the same when it is given again. */
export type Observed = readonly (string | Uint8Array)[];

export interface Target {
  /** Also the name of its folder in `fuzz/corpus/`. */
  readonly name: string;
  readonly inputs: fc.Arbitrary<Uint8Array>;
  /**
   * Does with an input what zonerep would do with such a file, and holds what comes of it against the oracles.
   * @throws whatever is thrown, all of which are faults
   */
  readonly observe: (input: Uint8Array) => Observed;
}

/** Thrown by an oracle for what must not be. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/** Throws unless `holds`; the message begins with the words that tell one kind of fault from another. */
export function hold(holds: boolean, kind: string, detail: () => string = () => ''): asserts holds {
  if (!holds) throw new Broken(`${kind}: ${detail()}`);
}
