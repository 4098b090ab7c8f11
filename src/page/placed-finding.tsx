// A finding in a list, with the way to its place.
import { FindingNote } from './form/finding-notes.js';
import type { PageFinding } from './worker/protocol.js';

interface PlacedProps {
  readonly finding: PageFinding;
  /** Whether the words at the place stand beside its line. */
  readonly quoted?: boolean;
  onGo(): void;
}

export function PlacedFinding({ finding, quoted = false, onGo }: PlacedProps) {
  const words = quoted ? excerpt(finding.words) : '';
  return (
    <li class="placed">
      <button type="button" class="go" onClick={onGo}>
        第 {finding.line} 行{words === '' ? '' : `：${words}`}
      </button>
      <ul>
        <FindingNote finding={finding} />
      </ul>
    </li>
  );
}

/** What a list keeps a finding by. */
export const keyOf = ({ code, start, index }: PageFinding): string => `${code} ${start} ${index}`;

function excerpt(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ');
  return line.length > 24 ? `${line.slice(0, 24)}…` : line;
}
