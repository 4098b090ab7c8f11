// `node bench/page.mjs`: the page as it is built, in Chromium: how long a file takes to be shown, what one change costs, and how
// long the main thread is ever kept from typing. Other work on the machine only lengthens these times: each is the least of
// several rounds.
//   --rounds N   of each length (5)
//   --times N    how often the long file has the example's main work (12: some 80 pages)
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { machine } from './lib/machine.mjs';
import { openBrowser } from './page/browser.mjs';
import { longSummary } from './page/long-summary.mjs';
import { partTimes } from './page/part-times.mjs';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, times: { type: 'string', default: '12' } },
});
const rounds = Number(options.rounds);
if (!existsSync('dist/zonerep.html')) execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
console.log(`${new Date().toISOString().slice(0, 10)}, ${machine()}, least of ${rounds} rounds`);

const browser = await openBrowser();
for (const times of [1, Number(options.times)]) {
  const text = longSummary(times);
  const runs = [];
  for (let round = 0; round < rounds; round++) runs.push(await browser.measure(text));
  const least = Object.fromEntries(
    Object.keys(runs[0]).map((name) => [name, Math.min(...runs.map((run) => run[name]))]),
  );
  const parts = await partTimes(text, rounds);
  console.log(`\n${least.pages} pages, ${Math.round(Buffer.byteLength(text) / 1024)} KB`);
  for (const [name, value] of Object.entries({ ...least, ...parts })) {
    if (name !== 'pages') console.log(`  ${name.padEnd(42)} ${value.toFixed(0).padStart(6)}`);
  }
}
await browser.close();
