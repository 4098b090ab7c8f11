// The machine formats by name; the compiler demands a printer for each. `pretty` stands apart: it needs sources and colours.
import type { CheckReport } from './check-report.js';
import { printConcise } from './concise.js';
import { type PrintSettings, printGithub } from './github.js';
import { printGitlab } from './gitlab.js';
import { printJson } from './json.js';
import { printJunit } from './junit.js';
import { printSarif } from './sarif.js';

export type MachineFormat = 'concise' | 'json' | 'sarif' | 'github' | 'gitlab' | 'junit';

/** A format's whole text, without colours and the same for the same report. */
export type Printer = (report: CheckReport, settings?: PrintSettings) => string;

/** The formats that a service of a repository reads, which looks for files from the repository's root. */
export const FROM_ROOT: ReadonlySet<string> = new Set<MachineFormat>(['github', 'gitlab', 'sarif']);

/** The printer of each format. */
export const printers: Readonly<Record<MachineFormat, Printer>> = {
  concise: printConcise,
  json: printJson,
  sarif: printSarif,
  github: printGithub,
  gitlab: printGitlab,
  junit: printJunit,
};
