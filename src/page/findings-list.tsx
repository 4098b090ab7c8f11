// All findings, the worst first, each with the way to its place.
import { useStore } from './form/store.js';
import { keyOf, PlacedFinding } from './placed-finding.js';
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
          <PlacedFinding key={keyOf(finding)} finding={finding} quoted onGo={() => onGo(finding.pointer)} />
        ))}
      </ul>
    </>
  );
}
