// The PDFs of one run: which program makes which of them, and how many at once.
import { uniqueErrors } from '../disk/unique-errors.js';
import { UserError } from '../source/user-error.js';
import { type BuildSettings, finishFile, type Prepared, prepareFile } from './build-file.js';
import { buildPdfs } from './build-pdf.js';
import type { BuildJob } from './build-targets.js';
import { createFontNotes } from './missing-fonts.js';
import { type PdfRoute, pdfPrograms, routeFor } from './pdf-routes.js';
import { tellUserError } from './tell-user-error.js';
import type { ExitCode, Terminal } from './terminal.js';

/** As many as are made in one go: with LibreOffice so many that its start does not count, with a browser, which starts for each, fewer. */
const AT_ONCE = { docx: 20, html: 4 } as const;

export interface PdfRun {
  /** How the PDFs of a job are made; undefined for one that has none. */
  routeOf(job: BuildJob): PdfRoute | undefined;
  /** The jobs whose PDFs no program can make; it is told why. */
  readonly refused: ReadonlySet<BuildJob>;
  /** Puts jobs together whose PDFs one program makes in one go. */
  batchesOf(jobs: readonly BuildJob[]): readonly (readonly BuildJob[])[];
  /** Builds the jobs of a batch. */
  build(
    batch: readonly BuildJob[],
    settingsFor: (job: BuildJob) => BuildSettings,
    terminal: Terminal,
  ): Promise<ReadonlyMap<BuildJob, ExitCode>>;
}

/**
 * Looks for the programs, and chooses one for each job with a PDF; where there is none it is told, once for all jobs.
 * @param templateOf the template that a job is built with
 * @param named the program that the user names
 */
export function createPdfRun(
  jobs: readonly BuildJob[],
  templateOf: (job: BuildJob) => string | undefined,
  named: string | undefined,
  terminal: Terminal,
): PdfRun {
  const routes = new Map<BuildJob, PdfRoute>();
  const refused = new Map<BuildJob, UserError>();
  const route = routerFor(named, terminal);
  for (const job of jobs.filter(({ targets }) => targets.some(({ format }) => format === 'pdf'))) {
    const chosen = route(templateOf(job));
    if (chosen instanceof UserError) refused.set(job, chosen);
    else routes.set(job, chosen);
  }
  for (const error of uniqueErrors([...refused.values()])) tellUserError(error, terminal);
  const shared = { fonts: createFontNotes(terminal), said: new Set<string>() };
  return {
    routeOf: (job) => routes.get(job),
    refused: new Set(refused.keys()),
    batchesOf: (all) => batchesOf(all, routes),
    build: async (batch, settingsFor, speaker) => {
      const codes = new Map<BuildJob, ExitCode>();
      const prepared = new Map<BuildJob, Prepared>();
      for (const job of batch) {
        const made = prepareFile(job, settingsFor(job), speaker);
        if (typeof made === 'number') codes.set(job, made);
        else prepared.set(job, made);
      }
      const [first] = batch;
      const route = first && routes.get(first);
      if (!route || prepared.size === 0) return codes;
      const built = await buildPdfs([...prepared.values()], { route, ...shared }, speaker);
      for (const [job, made] of prepared) {
        const results = built.get(made);
        codes.set(job, results ? finishFile({ ...made, results }, settingsFor(job), speaker) : 2);
      }
      return codes;
    },
  };
}

/** A `routeFor` that looks for programs and at each template once, and hands over what it would throw. */
function routerFor(
  named: string | undefined,
  terminal: Terminal,
): (template: string | undefined) => PdfRoute | UserError {
  const known = new Map<string | undefined, PdfRoute | UserError>();
  const programs = orError(() => pdfPrograms(named, terminal));
  return (template) => {
    const route =
      known.get(template) ??
      (programs instanceof UserError ? programs : orError(() => routeFor(template, programs)));
    known.set(template, route);
    return route;
  };
}

function orError<Found>(find: () => Found): Found | UserError {
  try {
    return find();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

function batchesOf(
  jobs: readonly BuildJob[],
  routes: ReadonlyMap<BuildJob, PdfRoute>,
): readonly (readonly BuildJob[])[] {
  const batches: { readonly route: PdfRoute | undefined; readonly jobs: BuildJob[] }[] = [];
  for (const job of jobs) {
    const route = routes.get(job);
    const last = batches.at(-1);
    const joins =
      route &&
      last?.route &&
      last.route.program.path === route.program.path &&
      last.jobs.length < AT_ONCE[route.from];
    if (joins) last.jobs.push(job);
    else batches.push({ route, jobs: [job] });
  }
  return batches.map((batch) => batch.jobs);
}
