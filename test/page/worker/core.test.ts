import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/app/build.js';
import { loadSummary } from '../../../src/app/load.js';
import { loadTemplate } from '../../../src/disk/template-files.js';
import { paragraphsOf } from '../../../src/page/form/nodes.js';
import type { Answered } from '../../../src/page/worker/protocol.js';
import { createSource } from '../../../src/source/source.js';
import { htmlOf, startCore, textOf } from '../core-on-node.js';

const zone = textOf('examples/zone.yaml');
const draft = textOf('examples/draft.yaml');

function bytesIn(answered: Answered): Uint8Array {
  if (answered.kind !== 'bytes') throw new Error(JSON.stringify(answered));
  return answered.bytes;
}

const reasonIn = (answered: Answered): string =>
  answered.kind === 'refused' ? answered.reason : answered.kind;

describe('a core', () => {
  it('shows what it opens: the data by their names, the pages, and what may be cited', () => {
    const view = startCore().open(zone);
    expect(view).toMatchObject({ text: zone, findings: [], blanks: 0, stale: false });
    expect(view.tree).toMatchObject({ kind: 'map' });
    expect(view.citations).toContainEqual({ name: '规上工业总产值.数值', words: '215.30亿元' });
    expect(view.blocks?.[0]).toMatchObject({ kind: 'style' });
  });

  it('changes one value and nothing else', () => {
    const core = startCore();
    core.open(zone);
    const view = core.view({
      kind: 'operate',
      operation: { kind: 'set', path: ['recipient'], value: '省政府' },
    });
    expect(view.text).toBe(zone.replace('主送机关: 市人民政府', '主送机关: 省政府'));
    expect(htmlOf(view)).toContain('省政府');
  });

  it('keeps a byte order mark through changes, fixes and typing, and reads nothing of it', () => {
    const core = startCore();
    const faulty = `\ufeff${zone.replace('坚持稳中求进、', '坚持稳中求进,')}`;
    const view = core.open(faulty);
    expect(view.text).toBe(faulty);
    const [found] = view.findings;
    expect(faulty.slice(found?.start, found?.end)).toBe(found?.words);
    expect(core.view({ kind: 'fix', fixes: found?.index ?? -1 }).text).toBe(faulty.replace('进,', '进，'));
    const operation = { kind: 'set', path: ['recipient'], value: '省政府' } as const;
    expect(core.view({ kind: 'operate', operation }).text).toBe(
      faulty.replace('进,', '进，').replace('主送机关: 市人民政府', '主送机关: 省政府'),
    );
    expect(core.view({ kind: 'replace', text: `\ufeff${zone}` })).toMatchObject({ findings: [] });
  });

  it('gives folded texts with the line breaks that were typed', () => {
    const view = startCore().open('单位: 甲\n年度: 2025\n导语: >\n  头一行\n  第二行\n\n  第二段\n');
    const opening =
      view.tree?.kind === 'map' && view.tree.entries.find(({ key }) => key === 'opening')?.value;
    expect(opening && paragraphsOf(opening)).toBe('头一行第二行\n第二段');
  });

  it('says why a change is refused, and keeps the text', () => {
    const core = startCore();
    core.open(zone);
    const operation = { kind: 'set', path: ['no', 'such', 'place', 0], value: 1 } as const;
    expect(core.ask({ kind: 'operate', operation })).toMatchObject({ kind: 'refused' });
    expect(core.view({ kind: 'fix', fixes: 'all' }).text).toBe(zone);
  });

  it('fixes one finding by its number, or all', () => {
    const faulty = zone
      .replace('坚持稳中求进、', '坚持稳中求进,')
      .replace('发展质量稳步提高，', '发展质量稳步提高,');
    const core = startCore();
    const { findings } = core.open(faulty);
    const first = findings.find(({ fixable }) => fixable);
    const one = core.view({ kind: 'fix', fixes: first?.index ?? -1 });
    expect(one.text).not.toBe(faulty);
    expect(core.view({ kind: 'fix', fixes: 'all' }).findings.filter(({ fixable }) => fixable)).toEqual([]);
    // The number is of a text that has gone.
    expect(core.ask({ kind: 'fix', fixes: 999 })).toMatchObject({ kind: 'refused' });
  });

  it('shows the last good pages of a text that cannot be read, and says so', () => {
    const core = startCore();
    const { blocks } = core.open(zone);
    const view = core.view({ kind: 'replace', text: `${zone}\n  : [` });
    expect(view).toMatchObject({ stale: true, blocks });
    expect(view.findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(core.view({ kind: 'replace', text: zone }).stale).toBe(false);
  });

  it('shows the rest of data with a fault, but nothing of a year that nobody gave', () => {
    const core = startCore();
    core.open(zone);
    const half = core.view({
      kind: 'replace',
      text: zone.replace('写法: 独立标题', '写法: 独').replace('市人民政府', '省人民政府'),
    });
    expect(half.stale).toBe(false);
    expect(htmlOf(half)).toContain('省人民政府');
    expect(core.view({ kind: 'replace', text: zone.replace(/^年度: 2025/m, '年度: 二') }).stale).toBe(true);
  });

  it('applies a change that is overtaken, and leaves the looking for later', () => {
    const core = startCore();
    core.open(zone);
    const set = (value: string) =>
      ({ kind: 'operate', operation: { kind: 'set', path: ['recipient'], value } }) as const;
    const first = core.view(set('甲'), true);
    expect(first.stale).toBe(true);
    expect(first.text).toContain('主送机关: 甲');
    const second = core.view(set('乙'));
    expect(second.stale).toBe(false);
    expect(htmlOf(second)).toContain('乙');
  });

  it.each(['docx', 'html', 'md', 'txt'] as const)('makes the same .%s as the command line', (as) => {
    const core = startCore();
    core.open(zone, '总结/2025.yaml');
    const answered = core.ask({ kind: 'export', as });
    const { summary, tree } = loadSummary(createSource('总结/2025.yaml', zone));
    if (!summary || !tree) throw new Error('the example has errors');
    const { content = '' } = buildReport(summary, tree, as, loadTemplate(undefined, as));
    expect(Buffer.from(bytesIn(answered)).equals(Buffer.from(content as string))).toBe(true);
    expect(answered).toMatchObject({ name: `2025.${as}` });
  });

  it('makes a copy for reviewers with comments', () => {
    const core = startCore();
    core.open(draft, 'draft.yaml');
    const answered = core.ask({ kind: 'export', as: 'review' });
    expect(answered).toMatchObject({ name: 'draft.审阅.docx' });
    expect(Buffer.from(bytesIn(answered)).includes('word/comments.xml')).toBe(true);
  });

  it('refuses what is final while blanks are left, and says which', () => {
    const core = startCore();
    const { blanks } = core.open(draft);
    const reason = reasonIn(core.ask({ kind: 'export', as: 'docx', final: true }));
    expect(reason).toContain(`尚有 ${blanks} 处待填`);
    expect(reason).toMatch(/summary\.yaml:10 {2}成文日期/);
    expect(core.ask({ kind: 'export', as: 'docx' })).toMatchObject({ kind: 'bytes' });
    core.open(zone);
    expect(core.ask({ kind: 'export', as: 'docx', final: true })).toMatchObject({ kind: 'bytes' });
  });

  it('makes no file of data with errors, and says where they are', () => {
    const core = startCore();
    core.open(zone.replace(/^年度: 2025/m, '年度: 二'));
    expect(reasonIn(core.ask({ kind: 'export', as: 'docx' }))).toMatch(/第 \d+ 行：/);
  });

  it('explains every code that a finding may have, in HTML that is its own', () => {
    const core = startCore();
    const answered = core.ask({ kind: 'explain', code: 'blank' });
    expect(answered).toMatchObject({ kind: 'page', html: expect.stringContaining('<h1>blank 待填</h1>') });
    expect(core.ask({ kind: 'explain', code: '__proto__' })).toMatchObject({ kind: 'refused' });
  });

  it.each(['zone', 'department', 'personal', 'briefing'] as const)('begins a %s', (kind2) => {
    const view = startCore().view({ kind: 'start', kind2, year: 2026 });
    expect(view.text).toMatch(/^年度: 2026/m);
    expect(
      view.findings.filter(({ severity }) => severity === 'error').map(({ pointer }) => pointer),
    ).toEqual([]);
  });

  it("begins next year's file with last year's, and says what moved", () => {
    const core = startCore();
    const view = core.view({ kind: 'roll', text: zone });
    expect(view.text).toMatch(/^年度: 2026/m);
    expect(view.notes?.join('')).toContain('移到了主要工作');
    expect(reasonIn(core.ask({ kind: 'roll', text: '年度: 二' }))).toMatch(/第 1 行/);
  });

  it('imports a text and a Word file, and says what is doubtful', () => {
    const core = startCore();
    const built = startCore();
    built.open(zone);
    const text = bytesIn(built.ask({ kind: 'export', as: 'txt' }));
    const word = bytesIn(built.ask({ kind: 'export', as: 'docx' }));
    for (const [name, bytes] of [
      ['旧总结.txt', text],
      ['旧总结.docx', word],
    ] as const) {
      const view = core.view({ kind: 'import', name, bytes });
      expect(htmlOf(view)).toContain('产业集群加快成势');
      expect(view.notes?.[0]).toMatch(/认出了 \d+ 个/);
      expect(view.notes?.join('')).not.toContain('--');
    }
    const wrong = core.ask({
      kind: 'import',
      name: '旧总结.doc',
      bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
    });
    expect(reasonIn(wrong)).toMatch(/另存为 \.docx/);
  });

  it('knows the configuration beside the file, and names a template that it does not show', () => {
    const config = new TextEncoder().encode('规则:\n  缺少数字: 关\n成文:\n  模板: 本局.docx\n');
    const core = startCore();
    const beside = { 'zonerep.config.yaml': config };
    const view = core.view({ kind: 'open', name: 'a.yaml', text: draft, beside });
    expect(view.ownTemplate).toBe('本局.docx');
    expect(view.findings.filter(({ code }) => code === 'missing-figure')).toEqual([]);
    expect(core.ask({ kind: 'export', as: 'docx' })).toMatchObject({
      note: expect.stringContaining('本局.docx'),
    });
  });
});
