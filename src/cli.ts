#!/usr/bin/env node
// argv → command; the only place that sets the exit code.
import { runCli } from './commands/program.js';
import { processTerminal } from './commands/terminal.js';

// `zonerep … | head` closes the pipe early; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2), processTerminal());
