// The bar above the pages, and the desk they lie on.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DrawnBlock, PageFinding } from '../worker/protocol.js';
import { bringIntoSight, markChosen, pointerAt } from './choosing.js';
import { createPages, type Pages } from './pages.js';
import { sheetStyle } from './sheet-style.js';
import { FITTING, useZoom } from './zoom.js';

export interface SheetsProps {
  /** What the worker drew: the style sheet first. */
  readonly blocks: readonly DrawnBlock[];
  readonly findings: readonly PageFinding[];
  /** The place of the data whose words are marked and brought into sight. */
  readonly chosen?: string;
  readonly onChoose: (pointer: string) => void;
  /** Whether the pages are of an earlier text. */
  readonly stale: boolean;
  /** At first; 1 is as large as printed. Without it a page is as wide as the desk. */
  readonly zoom?: number;
}

export function Frame({ blocks, findings, chosen, onChoose, stale, zoom }: SheetsProps) {
  const desk = useRef<HTMLDivElement>(null);
  const pages = useRef<Pages | undefined>(undefined);
  const [count, setCount] = useState<number>();
  const zooming = useZoom(desk, zoom);
  const sheet = blocks[0]?.kind === 'style' ? blocks[0].html : '';
  const style = useMemo(() => sheetStyle(sheet), [sheet]);
  useFaces(style.faces);

  const shown = useRef<string | undefined>(undefined);
  shown.current = chosen;
  useLayoutEffect(() => {
    if (!desk.current) return;
    pages.current ??= createPages(desk.current);
    desk.current.setAttribute('aria-busy', 'true');
    void pages.current.show(blocks.filter(({ kind }) => kind !== 'style')).then((number) => {
      if (number === undefined) return;
      setCount(number);
      desk.current?.setAttribute('aria-busy', 'false');
      if (desk.current) markChosen(desk.current, shown.current);
    });
  }, [blocks]);
  useEffect(() => {
    if (!desk.current) return;
    const first = markChosen(desk.current, chosen);
    if (first) bringIntoSight(first, desk.current);
  }, [chosen]);

  return (
    <div class={stale ? 'frame stale' : 'frame'}>
      <style>{style.rules}</style>
      <div class="bar">
        <output>
          {count ? `约 ${count} 页，以 Word 为准` : '还没有可以排的内容'}
          {countWords(findings)}
        </output>
        <label>
          大小{' '}
          <select
            value={zooming.chosen}
            onChange={({ currentTarget }) => zooming.choose(currentTarget.value)}
          >
            <option value={FITTING}>适合宽度</option>
            {zooming.offered.map((percent) => (
              <option key={percent} value={String(percent)}>
                {percent}%
              </option>
            ))}
          </select>
        </label>
        {stale && count ? (
          <span class="told">这几页是改动以前的：现在的内容有错误，读不出来，改好就会更新</span>
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: every place that can be clicked is a field of the form, which keys reach */}
      {/* biome-ignore lint/a11y/useSemanticElements: a section without a heading */}
      <div
        class="desk"
        ref={desk}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        tabIndex={0}
        role="region"
        aria-label="打印出来的样子"
        style={{ '--zoom': zooming.factor }}
        onClick={(event) => {
          const pointer = pointerAt(event);
          if (pointer === undefined) return;
          event.preventDefault();
          onChoose(pointer);
        }}
      />
    </div>
  );
}

function countWords(findings: readonly PageFinding[]): string {
  const words = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [`${NAMES[severity]} ${count}`] : [];
  });
  return words.length > 0 ? `　${words.join('　')}` : '';
}

const NAMES = { error: '错误', warning: '警告', info: '提示' } as const;

/** Faces count in the document only. */
function useFaces(faces: string): void {
  useEffect(() => {
    const style = document.createElement('style');
    style.textContent = faces;
    document.head.append(style);
    return () => style.remove();
  }, [faces]);
}
