import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/app/build.js';
import { loadTemplate } from '../../../src/disk/template-files.js';
import { drawBlocks } from '../../../src/page/worker/draw-blocks.js';
import { samples } from '../../samples.js';
import { blocksOf, htmlOf, startCore, textOf } from '../core-on-node.js';

const html = loadTemplate(undefined, 'html');
const template = { report: html.report, blocks: html.blocks ?? html.report };

/** The HTML as the template made it: without places, and without what only they need. */
function bare(text: string): string {
  return text
    .replace(/ data-pointer="[^"]*"/g, '')
    .replace(/ style="aspect-ratio:[\d.]+"/g, '')
    .replace(/<span>/g, '<span class="place">')
    .replace(/\s*\n\s*/g, '');
}

/** Takes out the spans that carry places, whose ends are told by counting. */
function withoutPlaces(text: string): string {
  const open: boolean[] = [];
  return bare(text).replace(/<(\/?)span\b([^>]*)>/g, (tag, closing: string, attributes: string) => {
    if (closing) return open.pop() ? '' : tag;
    open.push(attributes === ' class="place"');
    return open.at(-1) ? '' : tag;
  });
}

describe('drawBlocks', () => {
  it.each(samples.map((sample) => [sample.name, sample] as const))(
    'draws what the .html output of %s shows',
    (_, { summary, tree }) => {
      const { content, report } = buildReport(summary, tree, 'html', html);
      const [style, ...blocks] = drawBlocks({ summary, report, findings: [] }, template);
      const page = String(content);
      const main = page.slice(page.indexOf('<main>') + 6, page.indexOf('</main>'));
      const wanted = main.replace(/<section[^>]*>|<\/section>/g, '').replace(/\s*\n\s*/g, '');
      expect(blocks.map((block) => withoutPlaces(block.html)).join('')).toBe(wanted);
      expect(page).toContain(style?.html);
    },
  );

  it.each(samples.map((sample) => [sample.name, sample] as const))(
    'gives each block of %s a key of its own, and a place in the data',
    (_, { summary, tree }) => {
      const { report } = buildReport(summary, tree, 'html', html);
      const blocks = drawBlocks({ summary, report, findings: [] }, template).slice(1);
      expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
      expect(blocks.filter(({ pointer }) => pointer === '').map(({ html }) => html)).toEqual([]);
    },
  );

  it('knows the place of each sentence, row and cell', () => {
    const view = startCore().open(textOf('examples/zone.yaml'));
    const pointers = [...htmlOf(view).matchAll(/data-pointer="([^"]+)"/g)].map(([, pointer]) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/indicators/items/3', '/tasks/items/0/items/0/text']));
    const [table] = blocksOf(view, 'table');
    expect(table?.html).toMatch(
      /<tr data-pointer="\/indicators\/items\/0"[^>]*><td data-pointer="\/indicators\/items\/0/,
    );
  });

  it('marks the words of a finding, with what is said of them', () => {
    const text = textOf('examples/zone.yaml').replace('坚持稳中求进', '坚持坚持稳中求进');
    const view = startCore().open(text);
    const [finding] = view.findings;
    expect(finding).toMatchObject({ pointer: '/opening' });
    const marked = /<span class="finding finding-\w+" title="([^"]*)">([^<]*)<\/span>/.exec(htmlOf(view));
    expect(marked?.[1]).toContain(finding?.message.slice(0, 6));
    expect(marked?.[2]).toContain('坚持');
  });

  it('marks no words twice for a blank, which is seen as it is', () => {
    const view = startCore().open(textOf('examples/draft.yaml'));
    const blanks = htmlOf(view).match(/<mark data-pointer="[^"]+">/g) ?? [];
    expect(blanks.length).toBeGreaterThan(10);
    expect(view.blanks).toBeGreaterThan(10);
    expect(htmlOf(view)).not.toContain('title="提示：');
  });

  it('leaves the keys and the HTML of what was not touched', () => {
    const core = startCore();
    const before = core.open(textOf('examples/zone.yaml')).blocks ?? [];
    const text = textOf('examples/zone.yaml').replace('坚持月调度、季分析', '坚持周调度、月分析');
    const after = core.view({ kind: 'replace', text }).blocks ?? [];
    const changed = after.filter((block, index) => block.html !== before[index]?.html);
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(changed.map(({ pointer }) => pointer)).toEqual(['/indicators/opening']);
  });

  it('runs nothing that stands in the data', () => {
    const evil = '<img src=x onerror=alert(1)><!--0--><script>alert(2)</script>"\'&';
    const view = startCore().open(
      `标题: ${JSON.stringify(evil)}\n单位: ${JSON.stringify(evil)}\n年度: 2025\n导语: ${JSON.stringify(`${evil}今年。`)}\n`,
    );
    expect(htmlOf(view).match(/<(?:img|script)|<!--/g)).toBeNull();
    expect(view.blocks?.length).toBeGreaterThan(1);
  });
});
