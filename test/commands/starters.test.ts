// The starters: each builds as it is, and each field that is commented out works as its comment says.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillStarter } from '../../src/app/fill-starter.js';
import { compose } from '../../src/report/compose.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';

const starterOf = (kind: string) =>
  readFileSync(new URL(`../../templates/starters/${kind}.yaml`, import.meta.url), 'utf8');

/** The starter with its optional fields switched on: `# 口径: 现价` becomes `口径: 现价`. */
const uncommented = (text: string) => text.replace(/^( *)# (?=\p{Script=Han}+:(?: |$))/gmu, '$1');

const read = (text: string) => {
  const { summary, diagnostics } = readSummary(createSource('x.yaml', text));
  return { said: diagnostics.map(({ range, message }) => `${range.start.line} ${message}`), summary };
};

describe.each(['zone', 'department', 'personal', 'briefing'])('the starter for %s', (kind) => {
  const starter = starterOf(kind);

  it.each(['zh', 'en'] as const)('is a draft full of blanks with keys in %s', (keys) => {
    const { said, summary } = read(fillStarter(starter, { year: 2026, keys }));
    expect(said).toEqual([]);
    expect(summary).toMatchObject({ kind, year: 2026 });
    expect(summary && compose(summary).blanks.length).toBeGreaterThan(10);
  });

  it('means the same in both languages', () => {
    const [zh, en] = (['zh', 'en'] as const).map((keys) => read(fillStarter(starter, { year: 2026, keys })));
    expect(en?.summary).toEqual(zh?.summary);
  });

  it('takes what is typed at the end of a line for a value', () => {
    const text = fillStarter(starter, { year: 2026, keys: 'zh' });
    const typed = text.replace(/^( *(?:- )?(?:单位|导语|标题|正文|整改措施|结尾): )$/gm, '$1填上的话');
    expect(typed).not.toBe(text);
    expect(text).not.toMatch(/^ *(?:- )?(?:单位|导语|标题|正文|整改措施|结尾):$/m);
    const { said, summary } = read(typed);
    expect(said).toEqual([]);
    expect(summary?.organization.value).toBe('填上的话');
  });

  it('has no comment behind a value, so that nothing can be typed into one', () => {
    expect(starter.split('\n').filter((line) => /^\s*[^\s#].*#/.test(line))).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('takes every field that is commented out, with keys in %s', (keys) => {
    const text = uncommented(fillStarter(starter, { year: 2026, keys }));
    expect(text).not.toBe(starter);
    expect(read(text).said).toEqual([]);
  });

  it('explains every key on the line above where it first stands', () => {
    const lines = starter.split('\n');
    const keyOf = (line: string) => /^ *(?:- )?(\p{Script=Han}+):/u.exec(line)?.[1];
    const known = new Set<string>();
    const bare = lines.filter((line, at) => {
      const key = keyOf(line);
      if (key === undefined || known.has(key)) return false;
      known.add(key);
      return !/^ *#/.test(lines[at - 1] ?? '');
    });
    // What “作用” is for is said above the list it stands in.
    expect(bare.map(keyOf).filter((key) => key !== '作用')).toEqual([]);
  });
});
