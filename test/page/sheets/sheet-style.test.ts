import { describe, expect, it } from 'vitest';
import { sheetStyle } from '../../../src/page/sheets/sheet-style.js';
import { textOf } from '../core-on-node.js';

describe('sheetStyle', () => {
  const template = /<style>([\s\S]*?)<\/style>/.exec(textOf('templates/gongwen/report.html.hbs'))?.[1] ?? '';
  const { rules, faces } = sheetStyle(template);

  it('takes the rules of the template, and makes those of the page those of a sheet', () => {
    expect(rules).toContain(':host {\n  --song:');
    expect(rules).toMatch(/\.area \{ margin: 0; font: 16pt\/28\.95pt var\(--fang\)/);
    expect(rules).not.toMatch(/@page|@font-face|^body|:root/m);
  });

  it('gives back the faces, which count in the document only', () => {
    expect(faces).toMatch(/^@font-face \{[^}]*小标宋代用[^}]*\}$/);
  });
});
