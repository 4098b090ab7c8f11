// One fingerprint for each finding of a report, for services that keep one finding of each.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { FindingRecord } from './check-report.js';

/**
 * The fingerprint of each finding in turn, with its file in it, and told apart where the same fault stands several times
 * (the second gets `-2`, the third `-3`): of findings with one fingerprint the services that read them keep one.
 */
export function uniqueFingerprints(findings: readonly FindingRecord[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ file, fingerprint }) => {
    const own = bytesToHex(sha256(utf8ToBytes(`${file}\0${fingerprint}`))).slice(0, 16);
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    return count === 1 ? own : `${own}-${count}`;
  });
}
