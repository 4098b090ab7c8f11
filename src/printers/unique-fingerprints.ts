// Fingerprints told apart where the same fault stands several times: the services that read them keep one finding for each.
import type { FindingRecord } from './check-report.js';

/** The fingerprint of each finding in turn; the second of the same kind gets `-2`, the third `-3`. */
export function uniqueFingerprints(findings: readonly FindingRecord[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ fingerprint }) => {
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return count === 1 ? fingerprint : `${fingerprint}-${count}`;
  });
}
