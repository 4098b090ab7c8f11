// The findings as the form and the pages show them: list by list for each place, so that only a place
// whose list has changed is drawn again. A long form has some thousands of places.

import type { PageFinding } from './worker/protocol.js';

const NONE: readonly PageFinding[] = [];

export interface ShownFindings {
  /** Takes the findings of the worker's last answer, and wakes those who show a place that changed. */
  take(findings: readonly PageFinding[]): void;
  /** The findings of one place; the same list as before where they are equal. */
  at(pointer: string): readonly PageFinding[];
  /** The number of a finding in the last answer, for one that may have been shown before. */
  numberOf(finding: PageFinding): number;
  /** Wakes `look` when the findings of a place change. @returns Ends it. */
  watch(pointer: string, look: () => void): () => void;
}

export function createShownFindings(): ShownFindings {
  let found: FindingLists = new Map();
  /** What is shown of them, list by list. */
  let shown: FindingLists = new Map();
  const watchers = new Map<string, Set<() => void>>();

  return {
    take(findings) {
      const before = shown;
      found = byPointer(findings);
      shown = keepShown(found, before);
      for (const [pointer, looks] of watchers)
        if (before.get(pointer) !== shown.get(pointer)) for (const look of looks) look();
    },
    at: (pointer) => shown.get(pointer) ?? NONE,
    numberOf(finding) {
      const at = shown.get(finding.pointer)?.indexOf(finding) ?? -1;
      return (found.get(finding.pointer)?.[at] ?? finding).index;
    },
    watch(pointer, look) {
      const looks = watchers.get(pointer) ?? new Set();
      watchers.set(pointer, looks.add(look));
      return () => {
        looks.delete(look);
        if (looks.size === 0 && watchers.get(pointer) === looks) watchers.delete(pointer);
      };
    },
  };
}

type FindingLists = ReadonlyMap<string, readonly PageFinding[]>;

/** Findings by their places. */
export function byPointer(findings: readonly PageFinding[]): FindingLists {
  const lists = new Map<string, PageFinding[]>();
  for (const finding of findings) {
    const place = shownAt(finding);
    const list = lists.get(place);
    if (list) list.push(finding);
    else lists.set(place, [finding]);
  }
  return lists;
}

/**
 * The lists that are shown: those of places at which nothing else is told than before are the old ones. A change moves all that
 * stands behind it in the text, which is seen at none of their fields.
 */
export function keepShown(lists: FindingLists, shown: FindingLists): FindingLists {
  return new Map(
    [...lists].map(([pointer, list]) => {
      const before = shown.get(pointer) ?? NONE;
      const same = before.length === list.length && before.every((each, at) => isToldAlike(each, list[at]));
      return [pointer, same ? before : list];
    }),
  );
}

function isToldAlike(a: PageFinding, b: PageFinding | undefined): boolean {
  return (
    a.code === b?.code &&
    a.severity === b.severity &&
    a.message === b.message &&
    a.hint === b.hint &&
    a.fixable === b.fixable
  );
}

/** A field that the schema does not have has none in the form: it is told where it stands. */
function shownAt({ code, pointer }: PageFinding): string {
  return code === 'unknown-field' ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer;
}
