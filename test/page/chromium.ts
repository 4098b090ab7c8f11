// The Chromium of the tests, where there is one: a single one for all files of a worker, since starting it is most of the work
// of a small file.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Undefined where there is none: the tests that need it are then skipped. */
export const browserPath = PLACES.find((place) => existsSync(place));

/** A graphics process of its own would draw by the processor all the same. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-gpu',
  '--disable-gpu-compositing',
  '--in-process-gpu',
];

let started: Promise<Browser> | undefined;

/** The worker's browser; it ends with the worker. One that died is replaced. */
export async function theBrowser(): Promise<Browser> {
  started ??= chromium.launch({
    ...(browserPath !== undefined && { executablePath: browserPath }),
    args: FLAGS,
  });
  const browser = await started;
  if (browser.isConnected()) return browser;
  started = undefined;
  return theBrowser();
}
