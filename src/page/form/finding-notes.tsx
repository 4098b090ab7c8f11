// The findings of a place, beside its field: what is wrong, what to do, and the button that does it.
import { type Path, toPointer } from '../../source/path.js';
import type { PageFinding } from '../worker/protocol.js';
import { useFindings, useStore } from './store.js';

const NAMES = { error: '错误', warning: '警告', info: '提示' } as const;

/** The id of the element that a field names as its description; undefined where there is nothing to tell. */
export function notesId(path: Path, findings: readonly PageFinding[]): string | undefined {
  return findings.length > 0 ? `e:${toPointer(path)}` : undefined;
}

export function FindingNotes({ path }: { readonly path: Path }) {
  const findings = useFindings(path);
  if (findings.length === 0) return null;
  return (
    <ul class="findings" id={notesId(path, findings)}>
      {findings.map((finding, at) => (
        <FindingNote key={`${finding.code} ${at}`} finding={finding} />
      ))}
    </ul>
  );
}

export function FindingNote({ finding }: { readonly finding: PageFinding }) {
  const store = useStore();
  const { severity, message, hint, code, fixable } = finding;
  return (
    <li class={`finding ${severity}`}>
      <span>
        <b>{NAMES[severity]}</b> {message}
        {hint !== undefined && <i>{hint}</i>}
      </span>
      {fixable && !store.readOnly && (
        <button type="button" class="mend" onClick={() => store.fix(finding)}>
          改正
        </button>
      )}
      <button type="button" class="why" aria-label={`为什么：${message}`} onClick={() => store.explain(code)}>
        为什么
      </button>
    </li>
  );
}
