// Fixes change what they mean to change and nothing else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSummary, checkText, defaultCheck } from '../../src/app/check.js';
import { applyFixes, fixSource } from '../../src/lint/fix.js';
import type { Diagnostic } from '../../src/source/diagnostic.js';
import { diagnose } from '../../src/source/diagnostic.js';
import { parseYaml } from '../../src/source/parse-yaml.js';
import { createSource, type Source, type Span } from '../../src/source/source.js';
import type { TreeNode } from '../../src/source/tree.js';

const checkYaml = (source: Source) => checkSummary(source, defaultCheck).diagnostics;
const yaml = (body: string) => createSource('总结.yaml', `organization: 云岭经济开发区\nyear: 2025\n${body}`);
const fixYaml = (body: string) =>
  fixSource(yaml(body), 'yaml', checkYaml).text.split('\n').slice(2).join('\n');

/** A finding that replaces the first place of `words`. */
function replacing(source: Source, words: string, text: string): Diagnostic {
  const start = source.text.indexOf(words);
  const span = { start, end: start + words.length };
  return diagnose(source, { code: 'test', severity: 'error', message: '', span, fix: { span, text } });
}

describe('fixSource', () => {
  it.each([
    ['opening: 真抓实干,签约３５个 。 # 注释,不动', 'opening: 真抓实干，签约35个。 # 注释,不动'],
    ["opening: '真抓实干,''三争''并举'", "opening: '真抓实干，''三争''并举'"],
    ['opening: "真抓实干,\\u0041类人才\\t多"', 'opening: "真抓实干，\\u0041类人才\\t多"'],
    [
      'opening: |\n  按云开发【2025】6号,\n  真抓实干.\n',
      'opening: |\n  按云开发〔2025〕6号，\n  真抓实干。\n',
    ],
    ['opening: >-\n  真抓实干,\n  签约２个。\n', 'opening: >-\n  真抓实干，\n  签约2个。\n'],
    [
      'tasks: [{title: "抓招商,抓服务", text: 签约2 个}]',
      'tasks: [{title: "抓招商，抓服务", text: 签约2个}]',
    ],
  ])('fixes %s', (wrong, right) => {
    expect(fixYaml(wrong)).toBe(right);
  });

  it.each([
    ['a string that would become a number', 'recipient: １２３'],
    ['a mark that is wrapped', 'opening: |\n  真抓..\n  .实干。'],
    ['a string that would become a list', 'attachments: [１，２００亩]'],
    [
      'a line that is switched off',
      '# zonerep-disable-next-line halfwidth-punctuation -- 引文\nopening: 真抓,实干',
    ],
  ])('leaves %s', (_, body) => {
    expect(fixYaml(body)).toBe(body);
  });

  it('fixes the rest beside what it leaves', () => {
    expect(fixYaml('recipient: １２３\nopening: 真抓,实干１次')).toBe(
      'recipient: １２３\nopening: 真抓，实干1次',
    );
  });

  it('keeps CRLF', () => {
    expect(fixYaml('opening: |\r\n  真抓,\r\n  实干.\r\n')).toBe('opening: |\r\n  真抓，\r\n  实干。\r\n');
  });

  it('fixes plain texts', () => {
    const source = createSource('总结.txt', '工作总结\n真抓,实干２次 ,成效好.\n');
    expect(fixSource(source, 'text', (current) => checkText(current, defaultCheck).diagnostics).text).toBe(
      '工作总结\n真抓，实干2次，成效好。\n',
    );
  });

  it('leaves a source alone that cannot be read', () => {
    const source = createSource('总结.yaml', 'a: [真抓,实干');
    expect(fixSource(source, 'yaml', checkYaml)).toEqual({ text: source.text, applied: 0 });
  });

  it('changes nothing more when run twice, and never the structure', () => {
    const piece = fc.constantFrom(
      '招商',
      '服务',
      ',',
      ':',
      ' ',
      '　',
      '１',
      '２',
      '5',
      '％',
      '%',
      '．',
      '.',
      '"',
      "''",
      '(',
      ')',
      '（',
      '#',
      '- ',
      '{{税收}}',
      '【2025】',
      '6号',
      '--',
      '...',
      '1-9月',
      '\n  ',
      '\n\n  ',
      'GDP',
      '。',
      '，',
      '\\',
      '[',
      ']',
      '&',
      '*',
      '！',
      '!',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));
    const style = fc.constantFrom(
      'opening: ',
      'opening: |\n  ',
      'opening: >\n  ',
      "opening: '",
      'opening: "',
      'tasks: [',
      'recipient: ',
    );
    const end: Record<string, string> = { "opening: '": "'", 'opening: "': '"', 'tasks: [': ']' };
    fc.assert(
      fc.property(style, text, (open, words) => {
        const source = yaml(`${open}${words}${end[open] ?? ''}\n`);
        const before = checkSummary(source, defaultCheck);
        const once = fixSource(source, 'yaml', checkYaml);
        const fixed = createSource(source.file, once.text);
        expect(fixSource(fixed, 'yaml', checkYaml)).toEqual({ text: once.text, applied: 0 });
        if (before.summary)
          expect(shapeOf(checkSummary(fixed, defaultCheck).tree)).toEqual(shapeOf(before.tree));
        expect(once.text.split('\n')).toHaveLength(source.text.split('\n').length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('fixSource in every style of scalar', () => {
  const piece = fc.constantFrom(
    ...[
      '招商',
      ',',
      ' , ',
      ':',
      '２',
      '％',
      '(一期)',
      '#',
      ' # ',
      '云发【2025】6号',
      '--',
      '..',
      '1-9月',
      '"服务"',
    ],
    ...["'", '\\', '𠮷', '。', '12,600', 'https://a.b/c,d', '{{税收}}'],
  );
  const words = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
  const summary = fc.record({
    block: fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|2'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    words: fc.tuple(words, words, words, words),
  });

  it('keeps everything outside the values byte for byte, and their lines', () => {
    fc.assert(
      fc.property(summary, ({ block, lineEnd, words: [a, b, c, d] }) => {
        const single = `'${b.replaceAll("'", "''")}'`;
        const lines = [`# ${a}`, 'organization: 云岭,开发区 # 甲,乙', 'year: 2025', `opening: ${block}`]
          .concat([`  甲${a}`, '', `    ${b}`, `  ${c}`, `# ${c}`, 'tasks:'])
          .concat([`  - {title: ${single}, "text": ${JSON.stringify(c)}} # ${d}`])
          .concat(['  - title: 服务', '    text: 甲,', '      乙２个,丙', `closing: ${single}`, '']);
        const source = createSource('总结.yaml', lines.join(lineEnd));
        const { text } = fixSource(source, 'yaml', checkYaml);
        expect(outsideOf(text)).toBe(outsideOf(source.text));
        expect(text.split(lineEnd)).toHaveLength(lines.length);
        expect(fixSource(createSource('总结.yaml', text), 'yaml', checkYaml).applied).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

/** A YAML text with every value as a mark. */
function outsideOf(text: string): string {
  const values: Span[] = [];
  const visit = (node: TreeNode): void => {
    if (node.kind === 'scalar') values.push(node.span);
    else if (node.kind === 'list') node.items.forEach(visit);
    else for (const { value } of node.entries) visit(value);
  };
  const { root } = parseYaml(createSource('总结.yaml', text));
  if (root) visit(root);
  return values.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}§${rest.slice(end)}`, text);
}

/** Keys and kinds of values, without the words. */
function shapeOf(node: unknown): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value) =>
      key === 'span' || key === 'keySpan' || key === 'written'
        ? undefined
        : (key === 'value' || key === 'typed') && typeof value === 'string'
          ? ''
          : value,
    ),
  );
}

describe('applyFixes', () => {
  const source = yaml('opening: 真抓实干\n');

  it('makes the first of two overlapping changes and counts what was done', () => {
    const found = [replacing(source, '真抓', '真心'), replacing(source, '抓实', '落实')];
    expect(applyFixes(source, found, 'yaml')).toEqual({
      text: source.text.replace('真抓', '真心'),
      applied: 1,
    });
  });

  it.each([
    ['a comment', ' #'],
    ['a mapping', ': '],
    ['an alias', '*'],
    ['a line', '\n'],
  ])('makes no change that would begin %s', (_, text) => {
    const start = text === '*' ? '真' : '抓';
    expect(applyFixes(source, [replacing(source, start, `${text}抓`)], 'yaml')).toEqual({
      text: source.text,
      applied: 0,
    });
  });

  it('makes them in a plain text, where they mean nothing', () => {
    expect(applyFixes(source, [replacing(source, '抓', '抓: ')], 'text').applied).toBe(1);
  });

  it('makes changes that touch, beside one that overlaps what is made', () => {
    const found = [
      replacing(source, '真抓', '真心'),
      replacing(source, '抓实', '落实'),
      replacing(source, '实干', '苦干'),
    ];
    expect(applyFixes(source, found, 'yaml')).toEqual({
      text: source.text.replace('真抓实干', '真心苦干'),
      applied: 2,
    });
  });

  it('makes a change at the very beginning', () => {
    const text = createSource('总结.txt', '甲乙');
    expect(applyFixes(text, [replacing(text, '甲', '丙')], 'text')).toEqual({ text: '丙乙', applied: 1 });
  });

  it('leaves out every value that would become something else, and none between them', () => {
    const three = yaml('recipient: １２３\nopening: 真抓,实干\nsignature: ４５\n');
    const found = [
      replacing(three, '１２３', '123'),
      replacing(three, ',', '，'),
      replacing(three, '４５', '45'),
    ];
    expect(applyFixes(three, found, 'yaml')).toEqual({ text: three.text.replace(',', '，'), applied: 1 });
  });

  it('makes a change that ends where such a value begins', () => {
    const list = yaml('tasks: [服务,１２３]\n');
    const found = [replacing(list, '１２３', '123'), replacing(list, ',', ', ')];
    expect(applyFixes(list, found, 'yaml')).toEqual({ text: list.text.replace(',', ', '), applied: 1 });
  });

  it('makes changes in the order of their places, however they are told', () => {
    const found = [replacing(source, '实干', '苦干'), replacing(source, '真抓', '真心')];
    expect(applyFixes(source, found, 'yaml').text).toBe(source.text.replace('真抓实干', '真心苦干'));
  });

  it('makes a change that begins where such a value ends', () => {
    const list = yaml('tasks: [１２３,服务]\n');
    const found = [replacing(list, '１２３', '123'), replacing(list, ',', ', ')];
    expect(applyFixes(list, found, 'yaml')).toEqual({ text: list.text.replace(',', ', '), applied: 1 });
  });
});

it('fixSource comes to an end where each change calls for the next, and counts them all', () => {
  const { text, applied } = fixSource(createSource('总结.txt', '甲'), 'text', (current) => [
    replacing(current, '甲', '甲甲'),
  ]);
  expect({ text, applied }).toEqual({ text: '甲'.repeat(21), applied: 20 });
});
