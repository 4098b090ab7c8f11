// The page in Chromium, with a watch on its main thread and on what goes to its worker and back.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const page = new URL('../../dist/zonerep.html', import.meta.url).href;

/** @throws where there is no Chromium */
export async function openBrowser() {
  const executablePath = PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error(`no Chromium at ${PLACES.join(', ')}`);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  return {
    close: () => browser.close(),
    /** Opens a file and changes one figure and one text in it; milliseconds, but for `pages`. */
    async measure(text) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, offline: true });
      try {
        return await measureIn(await context.newPage(), text);
      } finally {
        await context.close();
      }
    },
  };
}

async function measureIn(tab, text) {
  await tab.addInitScript(watch);
  await tab.goto(page);
  await tab.waitForSelector('.start');
  const start = await tab.evaluate(() => performance.now());
  const file = { name: 'summary.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) };
  await tab.locator('input[type=file]').first().setInputFiles(file);
  const opened = await settled(tab);
  const pages = Number(/约 (\d+) 页/.exec(await tab.locator('.frame output').textContent())?.[1]);
  const figure = await change(tab, '[id="f:/indicators/items/0/value"]', '1');
  const words = await change(tab, '[id^="f:/tasks"][id$="/text"]', '。');
  return {
    pages,
    'start screen': start,
    'open: pages shown': opened.until,
    'open: longest task': opened.longest,
    'one figure: worker': figure.worker,
    'one figure: from the request to the pages': figure.until,
    'one figure: longest task': figure.longest,
    'one text: worker': words.worker,
    'one text: from the request to the pages': words.until,
    'one text: longest task': words.longest,
  };
}

async function change(tab, selector, typed) {
  const field = tab.locator(selector).first();
  await field.focus();
  await tab.keyboard.press('End');
  await tab.waitForTimeout(300);
  await tab.evaluate(() => globalThis.zonerepWatch.begin());
  await tab.keyboard.type(typed);
  return await settled(tab);
}

/** What was seen since the last beginning, once the pages are drawn and nothing is left to be done. */
async function settled(tab) {
  await tab.waitForFunction(() => globalThis.zonerepWatch.isSettled(), undefined, {
    timeout: 30_000,
    polling: 50,
  });
  await tab.waitForTimeout(700);
  return await tab.evaluate(() => globalThis.zonerepWatch.seen());
}

/** Runs in the page, before anything of it. */
function watch() {
  let [asked, answered, drawn, longest] = [0, 0, 0, 0];
  const begin = () => {
    [asked, answered, drawn, longest] = [0, 0, 0, 0];
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const Real = globalThis.Worker;
  globalThis.Worker = class extends Real {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', () => {
        answered = performance.now();
      });
    }
    postMessage(message) {
      if (asked === 0) asked = performance.now();
      super.postMessage(message);
    }
  };
  // The pages have a style of their own, in a shadow.
  let shadow;
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    shadow = attachShadow.call(this, init);
    new MutationObserver(() => {
      if (!isBusy()) drawn = performance.now();
    }).observe(shadow, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
    return shadow;
  };
  const isBusy = () => shadow?.querySelector('.desk')?.getAttribute('aria-busy') !== 'false';
  globalThis.addEventListener(
    'change',
    ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'file') {
        begin();
        asked = performance.now();
      }
    },
    true,
  );
  globalThis.zonerepWatch = {
    begin,
    isSettled: () => answered > asked && performance.now() - Math.max(drawn, answered) > 500 && !isBusy(),
    seen: () => ({ worker: answered - asked, until: Math.max(drawn, answered) - asked, longest }),
  };
}
