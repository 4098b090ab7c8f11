// The machine formats by name; the compiler demands a printer for each. `pretty` stands apart: it needs sources and colours.
import type { CheckReport } from './check-report.js';
import { printConcise } from './concise.js';
import { printGithub } from './github.js';
import { printGitlab } from './gitlab.js';
import { printJson } from './json.js';
import { printJunit } from './junit.js';
import { printSarif } from './sarif.js';

export type MachineFormat = 'concise' | 'json' | 'sarif' | 'github' | 'gitlab' | 'junit';

/** A format's whole text, without colours and the same for the same report. */
export type Printer = (report: CheckReport) => string;

/** The printer of each format. */
export const printers: Readonly<Record<MachineFormat, Printer>> = {
  concise: printConcise,
  json: printJson,
  sarif: printSarif,
  github: printGithub,
  gitlab: printGitlab,
  junit: printJunit,
};
