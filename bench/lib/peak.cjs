// Loaded into a process before its program: tells at the end how much memory it held at its peak, in kilobytes.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  writeFileSync(process.env.ZONEREP_BENCH_PEAK, String(peak()));
});

function peak() {
  try {
    // Linux's ru_maxrss counts what the parent held before this program began; VmHWM is of the program alone.
    return /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
