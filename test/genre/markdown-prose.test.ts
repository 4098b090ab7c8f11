// What of a Markdown file the rules see, and what --fix leaves alone, held against a parser of Markdown.
import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { checkText, defaultCheck } from '../../src/app/check.js';
import { proseOfMarkdown } from '../../src/genre/markdown-prose.js';
import { hiddenMark } from '../../src/genre/paragraphs.js';
import { fixSource } from '../../src/lint/fix.js';
import { createSource } from '../../src/source/source.js';

const runs = Number(process.env.PROPERTY_RUNS ?? 60);

/** The text with one `·` for what is hidden in a row. */
const shown = (text: string) => proseOfMarkdown(text).replace(new RegExp(`${hiddenMark}+`, 'g'), '·');

describe('proseOfMarkdown', () => {
  it.each([
    ['见[方案](files/a.pdf)和[快报](b.md "快,报")。', '见[方案·和[快报·。'],
    ['见[方案](<a b.pdf>)，[方案](a_(1).pdf)', '见[方案·，[方案·'],
    [
      '见[甲][乙,丙]，[^1]\n\n[甲]: https://example.org "题,目"\n\n[^1]: 说明,内',
      '见[甲·，·\n\n·\n\n· 说明,内',
    ],
    ['![园区,全景](a.png)好，[![徽标](a.svg)](https://example.org)', '·好，[·'],
    ['代码`园区,甲`和``a`,`b``。', '代码·和·。'],
    ['没有关上的`代码,甲\n\n另`起', '没有关上的`代码,甲\n\n另`起'],
    ['\\`园区,甲\\`', '\\`园区,甲\\`'],
    ['甲<!-- 注释,内部 -->乙<!-- 一\n二,三 -->丙<!-- 没有完,', '甲·乙·\n·丙<!-- 没有完,'],
    ['<div class="甲,乙">文字,内</div><pre>一,二</pre>三<code>四', '·文字,内·三·四'],
    ['见<https://example.org/甲,乙>，<a.b@example.org>', '见·，·'],
    ['甲&nbsp;乙，R&D，3<5，《规划》', '甲·乙，R&D，3<5，《规划》'],
  ])('hides within lines: %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
    expect(proseOfMarkdown(text)).toHaveLength(text.length);
  });
});

/** A Markdown file, mended. */
function mended(text: string): string {
  const source = createSource('总结.md', text);
  return fixSource(source, 'text', (given) => checkText(given, defaultCheck).diagnostics).text;
}

/** What is no prose in a file, as a parser reads it. */
function codeAndLinks(text: string): string[] {
  const found: string[] = [];
  const walk = (token: Token): void => {
    // A bare address goes on to the next blank in GFM, through all the Chinese behind it.
    if (token.type === 'link')
      found.push(...(/^[[<]/.test(token.raw) ? [`link ${token.href} ${token.title}`] : []));
    else if (token.type === 'image') found.push(`image ${token.raw}`);
    else if (token.type === 'html') found.push(...(token.raw.match(/<!--[\s\S]*?-->|<[^<>]*>/g) ?? []));
    else if (['code', 'codespan'].includes(token.type)) found.push(`${token.type} ${token.raw}`);
  };
  marked.walkTokens(marked.lexer(text), walk);
  return found;
}

/** Chinese with faults that are mended, and the same without them. */
const faulty = fc.constantFrom(
  '落实,推进',
  '签约 35 个',
  '增长８％',
  '(见下)',
  '经济\u00a0发展局',
  '完成\u200b任务',
);
const inline = fc.oneof(
  { weight: 3, arbitrary: faulty },
  faulty.map((words) => `[${words}](files/${words.replaceAll(/[\s(]/g, '')}.pdf "${words}")`),
  faulty.map((words) => `![${words.replaceAll(/[()]/g, '')}](img/园区,一.png)`),
  faulty.map((words) => `\`${words}\``),
  faulty.map((words) => `<!-- ${words} -->`),
  faulty.map((words) => `<span title="${words}">${words}</span>`),
  fc.constantFrom('<https://example.org/甲,乙?a=1>', 'https://example.org/a?b=1,2 ', 'a.b@example.org'),
  faulty.map((words) => `**${words}**`),
  fc.constantFrom(
    '"Belt and Road, 2025"',
    '12:30',
    '1:2',
    'foo_bar(1, 2)',
    '`',
    '[',
    '](',
    '<',
    '*',
    '&nbsp;',
    '$x$',
  ),
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('，'));
const block = fc.oneof(
  { weight: 3, arbitrary: line },
  line.map((words) => `## ${words}`),
  line.map((words) => `- ${words}`),
  line.map((words) => `> ${words}`),
  faulty.map((words) => `\`\`\`yaml\n题: ${words}\n\`\`\``),
  faulty.map((words) => `    ${words}`),
  faulty.map((words) => `| ${words} | 甲 |\n|---|:-:|\n| ${words} | 1,234 |`),
  faulty.map((words) => `<div>\n${words}\n</div>`),
);
const file = fc
  .tuple(
    fc.constantFrom('', '---\ntitle: 总结,初稿\n---\n\n'),
    fc.array(block, { minLength: 1, maxLength: 6 }),
  )
  .map(([head, blocks]) => `${head}# 总结\n\n${blocks.join('\n\n')}\n`);

describe('--fix in a Markdown file', () => {
  it('mends prose and leaves code, links, pictures and HTML as they are', () => {
    fc.assert(
      fc.property(file, (text) => {
        const once = mended(text);
        expect(codeAndLinks(once)).toEqual(codeAndLinks(text));
        expect(mended(once)).toBe(once);
      }),
      { numRuns: runs },
    );
  });

  it('does mend the prose around them', () => {
    const text =
      '# 总结\n\n落实,推进[方案,一](a.pdf "题,目")，`代,码`。\n\n> 签约 35 个\n\n| 增长８％ | 甲,乙 |\n|---|---|\n';
    expect(mended(text)).toBe(
      '# 总结\n\n落实，推进[方案，一](a.pdf "题,目")，`代,码`。\n\n> 签约35个\n\n| 增长8% | 甲，乙 |\n|---|---|\n',
    );
  });
});
