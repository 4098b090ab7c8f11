// All findings, the worst first, each with the way to its place.
import { FindingNote } from './form/finding-notes.js';
import { useStore } from './form/store.js';
import type { PageFinding } from './worker/protocol.js';

const RANK = { error: 0, warning: 1, info: 2 } as const;

interface ListProps {
  readonly findings: readonly PageFinding[];
  onGo(pointer: string): void;
}

export function FindingsList({ findings, onGo }: ListProps) {
  const store = useStore();
  if (findings.length === 0) return <p class="nothing">没有问题。</p>;
  const fixable = findings.filter((finding) => finding.fixable).length;
  const sorted = findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || a.start - b.start);
  return (
    <>
      {fixable > 0 && !store.readOnly && (
        <p>
          <button type="button" onClick={() => store.fix('all')}>
            改正全部只有一种改法的（{fixable} 处）
          </button>
        </p>
      )}
      <ul class="findings all">
        {sorted.map((finding) => (
          <li key={`${finding.code} ${finding.start} ${finding.index}`} class="placed">
            <button type="button" class="go" onClick={() => onGo(finding.pointer)}>
              第 {finding.line} 行{finding.words.trim() === '' ? '' : `：${excerpt(finding.words)}`}
            </button>
            <ul>
              <FindingNote finding={finding} />
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function excerpt(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ');
  return line.length > 24 ? `${line.slice(0, 24)}…` : line;
}
