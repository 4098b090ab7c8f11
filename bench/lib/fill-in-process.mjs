// A contestant of fill.mjs: loads one engine and fills one template several times. ENGINE TEMPLATE DATA OUTPUT TIMES
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [engine, templateFile, dataFile, output, times] = process.argv.slice(2);
const template = readFileSync(templateFile);
const data = JSON.parse(readFileSync(dataFile, 'utf8'));

const started = performance.now();
// By require: import has Node look through all of a CommonJS bundle for its names first, which takes longer the more the bundle holds.
const { fill } = createRequire(import.meta.url)(engine);
const bytes = await fill(template, data);
const cold = performance.now() - started;
writeFileSync(output, bytes);

const further = [];
for (let call = 0; call < Number(times); call++) {
  const begun = performance.now();
  await fill(template, data);
  further.push(performance.now() - begun);
}
// The first calls still compile; the later half is what a server or a batch sees.
const late = further.slice(further.length >> 1).sort((a, b) => a - b);
const memory = process.resourceUsage().maxRSS;
console.log(JSON.stringify({ cold, warm: late[late.length >> 1], memory }));
