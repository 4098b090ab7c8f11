// Loads Node's own modules while V8 still takes the compiled code that Node has of them: under other flags it refuses that code and
// compiles anew, which takes ten times as long.

/**
 * Loads what the run of a command will ask for anyway, before V8's flags are changed.
 * @param isTerminal whether output may go to a terminal, whose module loads those of networks
 */
export function loadNodeModules(command: string, isTerminal: boolean): void {
  for (const name of namesFor(command, isTerminal)) process.getBuiltinModule(name);
}

/** What is missing here is loaded all the same, later and more slowly; `test/platform/node-modules.node.test.ts` tells it. */
function namesFor(command: string, isTerminal: boolean): readonly string[] {
  return [
    'node:events',
    'node:os',
    'node:process',
    ...(command === 'build' ? ['node:crypto', 'node:zlib'] : []),
    ...(isTerminal ? ['node:tty'] : []),
  ];
}
