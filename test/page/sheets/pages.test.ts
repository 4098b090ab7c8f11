// The pages in a browser: nothing is lost where a block is cut, and clicks lead both ways.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, View } from '../../../src/page/worker/protocol.js';
import { type OpenPage, openPage } from '../browser.js';
import { browserPath } from '../chromium.js';
import { startCore, textOf } from '../core-on-node.js';
import { longSummary } from '../long-summary.js';
import type { InPage } from '../sheets-page.js';

declare const inPage: InPage;

/** What a sheet shows. */
interface Sheet {
  readonly words: string;
  readonly number: string;
  /** The side on which its number stands. */
  readonly side: string;
  readonly turned: boolean;
  readonly heads: number;
}

describe.skipIf(!browserPath)('the pages in Chromium', () => {
  let opened: OpenPage;
  beforeAll(async () => {
    opened = await openPage();
  });
  afterAll(() => opened?.close());

  /** Opens a text in the worker and shows what it drew. */
  async function show(text: string, beside: Readonly<Record<string, number[]>> = {}): Promise<View> {
    return opened.page.evaluate(
      async ([content, files]) => {
        const given = Object.fromEntries(
          Object.entries(files).map(([name, bytes]) => [name, Uint8Array.from(bytes)]),
        );
        const answer = await inPage.ask({ kind: 'open', name: 'a.yaml', text: content, beside: given });
        if (answer.kind !== 'view') throw new Error(JSON.stringify(answer));
        const { blocks = [], findings, stale } = answer.view;
        inPage.show({ blocks, findings, stale });
        const desk = document.querySelector('.sheets')?.shadowRoot?.querySelector('.desk');
        do await new Promise((resolve) => setTimeout(resolve, 10));
        while (desk?.getAttribute('aria-busy') !== 'false');
        return answer.view;
      },
      [text, beside] as const,
    );
  }

  const sheets = (): Promise<Sheet[]> =>
    opened.page.evaluate(() =>
      [...(document.querySelector('.sheets')?.shadowRoot?.querySelectorAll('.slot') ?? [])].map((slot) => {
        const number = slot.querySelector('.number-of');
        const area = slot.querySelector('.area')?.cloneNode(true) as Element | undefined;
        // What is read out of a chart is not printed.
        for (const told of area?.querySelectorAll('title, desc') ?? []) told.remove();
        return {
          words: area?.textContent ?? '',
          number: number?.textContent ?? '',
          side: number ? getComputedStyle(number).textAlign : '',
          turned: slot.classList.contains('turned'),
          heads: slot.querySelectorAll('thead').length,
        };
      }),
    );

  /** What stands below the text of its page. */
  const below = (): Promise<string[]> =>
    opened.page.evaluate(() => {
      const root = document.querySelector('.sheets')?.shadowRoot;
      // What is out of sight is not laid out.
      for (const slot of root?.querySelectorAll<HTMLElement>('.slot') ?? [])
        slot.style.contentVisibility = 'visible';
      return [...(root?.querySelectorAll('.area:not(.rule)') ?? [])].flatMap((area) => {
        const edge = area.getBoundingClientRect().bottom + 2;
        const lower = [...area.children].filter((child) => child.getBoundingClientRect().bottom > edge);
        return lower.map((child) => child.textContent ?? '');
      });
    });

  const bare = (words: string): string => words.replace(/\s/g, '');
  const wordsOf = ({ blocks = [] }: View): string =>
    bare(
      blocks
        .slice(1)
        .map(({ html }) => html.replace(/<(?:title|desc)>[^<]*<\/(?:title|desc)>|<[^>]*>/g, ''))
        .join('')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
    );

  it.each(['zone', 'draft', 'briefing', 'department', 'personal'])(
    'shows every word of %s once, in its order',
    async (name) => {
      const view = await show(textOf(`examples/${name}.yaml`));
      const shown = await sheets();
      const all = bare(shown.map(({ words }) => words).join(''));
      const [table = ''] = /指标单位目标完成完成率同比/.exec(all) ?? [];
      // A head that is repeated is no second word.
      const once = table === '' ? all : all.split(table).join('');
      const wanted = table === '' ? wordsOf(view) : wordsOf(view).split(table).join('');
      expect(once).toBe(wanted);
      expect(shown.length).toBeGreaterThan(2);
    },
  );

  it('numbers odd pages at the right and even ones at the left', async () => {
    await show(textOf('examples/zone.yaml'));
    const shown = await sheets();
    expect(shown.map(({ number }) => number)).toEqual(shown.map((_, at) => `— ${at + 1} —`));
    expect(shown.map(({ side }) => side)).toEqual(shown.map((_, at) => (at % 2 === 0 ? 'right' : 'left')));
  });

  it('repeats the head of a table where it goes on', async () => {
    await show(textOf('examples/zone.yaml'));
    const shown = await sheets();
    const at = shown.findIndex(({ words }) => words.startsWith('附件1'));
    expect(shown[at + 1]).toMatchObject({ heads: 1, words: expect.stringMatching(/^\s*指标/) });
  });

  it('gives each line of a paragraph over two pages to one of them, as wide as before', async () => {
    await show(longSummary(2));
    const cut = await opened.page.evaluate(() => {
      const root = document.querySelector('.sheets')?.shadowRoot;
      return [...(root?.querySelectorAll('.slot p') ?? [])]
        .filter((part) => part instanceof HTMLElement && part.style.textIndent !== '')
        .map((part) => part.textContent ?? '');
    });
    expect(cut.length).toBeGreaterThan(3);
    expect(cut.filter((words) => /^[，。；、：]/.test(words))).toEqual([]);
  });

  it('draws charts and pictures, and turns the pages of wide tables', async () => {
    for (const name of ['charts', 'pictures', 'tables', 'elements', 'elements-joint']) {
      const folder = new URL(`../../fixtures/${name}/`, import.meta.url);
      const beside = Object.fromEntries(
        readdirSync(folder).flatMap((file) =>
          /\.(?:png|jpe?g|csv|gif)$/.test(file) ? [[file, [...readFileSync(new URL(file, folder))]]] : [],
        ),
      );
      const view = await show(readFileSync(new URL('input.yaml', folder), 'utf8'), beside);
      const shown = await sheets();
      expect(shown.length).toBeGreaterThan(0);
      const turned = (view.blocks ?? []).some(({ place }) => place === 'landscape');
      expect(shown.some((sheet) => sheet.turned)).toBe(turned);
      expect(await below(), name).toEqual([]);
    }
  });

  it('says from which data the words that are clicked come', async () => {
    await show(textOf('examples/zone.yaml'));
    await opened.page.getByText('坚持月调度、季分析').click();
    expect(await opened.page.evaluate(() => inPage.chosen.at(-1))).toBe('/indicators/opening');
  });

  it('marks what comes from a place of the data, and brings it into sight', async () => {
    await show(textOf('examples/zone.yaml'));
    await opened.page.evaluate(() => inPage.show({ chosen: '/closing' }));
    const marked = opened.page.locator('.chosen').first();
    await marked.waitFor();
    expect(await marked.textContent()).toContain('时不我待');
    await opened.page.waitForFunction(() => {
      const root = document.querySelector('.sheets')?.shadowRoot;
      const box = root?.querySelector('.chosen')?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    });
    // What is not printed itself is near what is around it.
    await opened.page.evaluate(() => inPage.show({ chosen: '/indicators/items/0/unit' }));
    await opened.page.locator('.chosen', { hasText: '地区生产总值' }).first().waitFor();
  });

  it('draws anew only the pages that are others', async () => {
    const text = textOf('examples/zone.yaml');
    await show(text);
    await opened.page.evaluate(() => {
      const root = document.querySelector('.sheets')?.shadowRoot;
      for (const slot of root?.querySelectorAll('.slot') ?? []) slot.setAttribute('data-kept', '1');
    });
    await show(text.replace('作出新的更大贡献', '作出新的更多贡献'));
    const kept = await opened.page.evaluate(() =>
      [...(document.querySelector('.sheets')?.shadowRoot?.querySelectorAll('.slot') ?? [])].map((slot) =>
        slot.hasAttribute('data-kept'),
      ),
    );
    expect(kept.filter((is) => !is).length).toBeLessThanOrEqual(3);
    expect(kept.length).toBeGreaterThan(10);
  });

  it('shows in the end what came last, however fast it came', async () => {
    const core = startCore();
    const views = [1, 2, 3, 4].map((times) => core.open(longSummary(times)));
    const [last] = views.slice(-1);
    await opened.page.evaluate(
      async (all) => {
        for (const { blocks = [], findings } of all) {
          inPage.show({ blocks, findings });
          await new Promise((resolve) => setTimeout(resolve, 15));
        }
        const desk = document.querySelector('.sheets')?.shadowRoot?.querySelector('.desk');
        while (desk?.getAttribute('aria-busy') !== 'false')
          await new Promise((resolve) => setTimeout(resolve, 10));
      },
      [...views, ...views.slice(0, 2)].map(({ blocks, findings }) => ({ blocks, findings })),
    );
    const shown = await sheets();
    expect(last && bare(shown.map(({ words }) => words).join('')).length).toBeGreaterThan(1000);
    const [, second] = views;
    const heads = /指标单位目标完成完成率同比/g;
    expect(bare(shown.map(({ words }) => words).join('')).replace(heads, '')).toBe(
      second && wordsOf(second).replace(heads, ''),
    );
    expect(shown.map(({ number }) => number)).toEqual(shown.map((_, at) => `— ${at + 1} —`));
  });

  it('says that pages are of an earlier text', async () => {
    await show(textOf('examples/zone.yaml'));
    await opened.page.evaluate(() => inPage.show({ stale: true }));
    expect(await opened.page.locator('.told').textContent()).toContain('改动以前');
  });

  it('builds files in the worker under a policy without unsafe-eval, the same as on Node', async () => {
    const text = textOf('examples/zone.yaml');
    await show(text);
    const core = startCore();
    core.open(text, 'a.yaml');
    for (const as of ['docx', 'html', 'md', 'txt', 'review'] as const) {
      const inBrowser = await opened.page.evaluate(async (format) => {
        const answer: Answer = await inPage.ask({ kind: 'export', as: format });
        return answer.kind === 'bytes' ? [...answer.bytes] : answer.kind;
      }, as);
      const onNode = core.ask({ kind: 'export', as });
      expect(inBrowser).toEqual(onNode.kind === 'bytes' ? [...onNode.bytes] : onNode.kind);
    }
    expect(await opened.page.evaluate(() => inPage.refused)).toEqual([]);
    // The policy is in force in the worker too.
    expect(await opened.page.evaluate(() => inPage.mayMakeScripts())).toBe(false);
  });
});

describe.skipIf(browserPath)('the pages', () => {
  it.skip('are drawn in no browser here: none is installed', () => {});
});
