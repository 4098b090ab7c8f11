// Loaded into a process before its program: tells at the end how much memory it held at its peak, in kilobytes.
const { readFileSync, writeFileSync } = require('node:fs');

// The program is to run as it does without: zonerep leaves V8 as it is where somebody sets options of Node.
delete process.env.NODE_OPTIONS;

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
