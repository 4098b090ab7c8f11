// The style sheet of the pages: that of the .html output, in which the page's own rules are made those of a sheet.

/** What the template's style sheet has to say of a sheet on the screen, and the faces that stand in for missing ones. */
export interface SheetStyle {
  readonly rules: string;
  /** `@font-face` counts only in the document itself, not in a shadow tree. */
  readonly faces: string;
}

/** Makes it of the template's. */
export function sheetStyle(template: string): SheetStyle {
  const bare = template.replace(/\/\*[\s\S]*?\*\//g, '');
  const faces = bare.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  const rules = withoutAtRules(bare)
    .replace(/:root(?=\s*\{)/, ':host')
    .replace(/(^|\})\s*body(?=\s*\{)/, '$1 .area');
  return { rules: `${rules}\n${OWN}`, faces: faces.join('\n') };
}

/** The rules that hold everywhere; those for print and for the screen speak of a document, not of a sheet. */
function withoutAtRules(css: string): string {
  let kept = '';
  let at = 0;
  while (at < css.length) {
    const next = css.indexOf('@', at);
    if (next === -1) return kept + css.slice(at);
    kept += css.slice(at, next);
    at = css.indexOf('{', next) + 1;
    if (at === 0) return kept;
    for (let depth = 1; depth > 0 && at < css.length; at++)
      depth += css[at] === '{' ? 1 : css[at] === '}' ? -1 : 0;
  }
  return kept;
}

/**
 * GB/T 9704-2012: margins (5.2), page numbers outside (7.5), on turned pages where they are on upright ones (7.4). Tables and
 * captions have the heights that they have in the Word file, so that there are as many pages.
 */
const OWN = `
:host { display: block; height: 100%; min-height: 0; }
.frame { display: flex; flex-direction: column; height: 100%; background: #d8dade; color: #1b1d21; font: 14px/1.5 system-ui, sans-serif; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; padding: 4px 12px; background: #eceef1; border-bottom: 1px solid #b9bdc5; }
.bar output { flex: 1; }
.bar .told { flex-basis: 100%; padding: 2px 8px; border-radius: 3px; background: #7a4a00; color: #fff; }
.bar select, .bar button { font: inherit; }
.desk { position: relative; flex: 1; min-height: 0; overflow: auto; padding: 16px; scrollbar-gutter: stable; }
.desk:focus-visible { outline: 3px solid #1a62c6; outline-offset: -3px; }
.slot { width: calc(210mm * var(--zoom, 1)); height: calc(297mm * var(--zoom, 1)); margin: 0 auto 16px; content-visibility: auto; contain-intrinsic-size: calc(210mm * var(--zoom, 1)) calc(297mm * var(--zoom, 1)); }
.slot.turned { width: calc(297mm * var(--zoom, 1)); height: calc(210mm * var(--zoom, 1)); contain-intrinsic-size: calc(297mm * var(--zoom, 1)) calc(210mm * var(--zoom, 1)); }
.sheet { position: relative; width: 210mm; height: 297mm; transform: scale(var(--zoom, 1)); transform-origin: 0 0; background: #fff; color: #000; color-scheme: light; box-shadow: 0 1px 5px rgb(0 0 0 / 30%); overflow: hidden; }
.turned .sheet { width: 297mm; height: 210mm; }
.area { position: absolute; top: 37mm; left: 28mm; width: 156mm; height: 225mm; }
.turned .area { top: 28mm; left: 35mm; width: 225mm; height: 156mm; }
.rule { position: absolute; height: auto; visibility: hidden; top: 0; left: 0; contain: layout; }
.rule.turned { width: 225mm; }
.rule > *, .area > * { margin-left: 0; margin-right: 0; }
.area > .first { margin-top: 0; }
.area > .record { position: absolute; bottom: 0; left: 0; right: 0; margin: 0; }
.lead, .area span, .area mark { line-height: 0; }
.area figure { margin: 0; }
.area figure.picture, .area figure.drawn { margin: 6pt 0 3pt; }
.area figcaption { margin: 6pt 0 3pt; font-size: 14pt; letter-spacing: 0; }
.area figure.picture figcaption { margin-bottom: 0; }
.area table { margin-bottom: 1pt; }
.area th, .area td { height: 24pt; padding: 0 4.25pt; line-height: 20pt; border-width: .5pt; }
.area table { line-height: 20pt !important; }
.area .note { font-size: 10.5pt; line-height: 18pt; margin-bottom: 3pt; }
.number-of { position: absolute; left: 28mm; right: 26mm; top: 265.6mm; padding: 0 1em; font: 14pt/14pt "宋体", SimSun, "华文宋体", STSong, "Noto Serif CJK SC", "Source Han Serif SC", serif; text-align: right; }
.even .number-of { text-align: left; }
.turned .number-of { top: 28mm; bottom: 26mm; left: 27.5mm; right: auto; padding: 1em 0; writing-mode: vertical-rl; text-align: right; }
.turned.even .number-of { text-align: left; }
.over::after { content: "有一行比一页还高，这里没有画完；Word 里会接到下一页"; position: absolute; left: 28mm; bottom: 18mm; padding: 2px 8px; background: #a3190f; color: #fff; font: 11pt/1.5 system-ui, sans-serif; }
[data-pointer] { cursor: pointer; }
.area mark { background: #ff0; color: inherit; }
.finding { text-decoration: underline wavy #8a5a00 1.5px; text-decoration-skip-ink: none; text-underline-offset: 3px; background: #fff4d6; }
.finding-error { text-decoration-color: #c0160c; background: #ffe3e0; }
.finding-info { text-decoration-color: #2460b4; background: #e5effd; }
.chosen { background: #d5e6ff; box-shadow: 0 0 0 3px #d5e6ff; }
.stale .sheet { filter: grayscale(1); opacity: .6; }
@media (prefers-color-scheme: dark) {
  .frame { background: #23262b; color: #e6e8eb; }
  .bar { background: #2e3238; border-color: #4a4f57; }
  .bar select, .bar button { color-scheme: dark; }
}
@media (prefers-reduced-motion: no-preference) { .desk { scroll-behavior: smooth; } }
@media (forced-colors: active) { .finding { text-decoration-style: double; } .chosen { outline: 3px solid Highlight; } }
`;
