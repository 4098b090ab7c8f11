// Loaded into a process before its program: tells at the end how much of Node it loaded and what is on its heap, where nothing
// has been collected.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  // Taken before anything else is made.
  const allocated = process.memoryUsage().heapUsed;
  const nodeModules = process.moduleLoadList.filter((name) => name.startsWith('NativeModule ')).length;
  writeFileSync(process.env.ZONEREP_GUARD_NOTE, JSON.stringify({ allocated, nodeModules }));
});
