// Has the PDFs of some reports written with one start of the program, and puts them into their results.
import { makePdfs } from '../disk/pdf/make-pdfs.js';
import type { PdfOutcome } from '../disk/pdf/pdf-outcome.js';
import { told } from '../source/printable.js';
import { UserError } from '../source/user-error.js';
import type { BuildResult } from './build-results.js';
import type { FontNotes, MissingFont } from './missing-fonts.js';
import type { PdfRoute } from './pdf-routes.js';
import { tellUserError } from './tell-user-error.js';
import type { Terminal } from './terminal.js';

export interface PdfJob {
  readonly results: readonly BuildResult[];
}

export interface PdfSettings {
  readonly route: PdfRoute;
  readonly fonts: FontNotes;
  /** What was said of PDFs: of a hundred it is said once. */
  readonly said: Set<string>;
}

/**
 * Makes the PDFs of several jobs.
 * @returns the results of each job with the bytes of its PDFs; undefined for one that has none, which is told
 */
export async function buildPdfs<Job extends PdfJob>(
  jobs: readonly Job[],
  { route, fonts, said }: PdfSettings,
  terminal: Terminal,
): Promise<ReadonlyMap<Job, readonly BuildResult[]>> {
  const asked = jobs.flatMap((job) => job.results.filter(isPdf).map((result) => ({ job, result })));
  const sources = asked.map(({ result: { content = '' } }) => content);
  const missing = missingIn(sources, fonts);
  const replacements = missing.flatMap(({ name, substitute }) =>
    substitute === undefined ? [] : [{ font: name, by: substitute }],
  );
  if (terminal.progress) sayOnce(`正在用 ${route.program.name} 写 PDF……\n`, said, terminal);
  const outcomes = await makePdfs(route.program, sources, { env: terminal.env, replacements });
  const made = new Map(asked.map(({ result }, index) => [result, outcomes[index] ?? 'stopped']));
  for (const outcome of outcomes)
    if (outcome !== 'stopped' && 'remarks' in outcome)
      for (const remark of outcome.remarks) sayOnce(told`${remark}。\n`, said, terminal);
  if (outcomes.some((outcome) => outcome !== 'stopped' && 'pdf' in outcome))
    fonts.tell(missing, 'pdf', terminal);
  tellFaults(asked, made, terminal);
  return new Map(
    jobs.flatMap((job) => {
      const results = job.results.map((result) =>
        isPdf(result) ? withPdf(result, made.get(result), route) : result,
      );
      return results.every((result) => result !== undefined) ? [[job, results]] : [];
    }),
  );
}

const isPdf = ({ target }: BuildResult): boolean => target.format === 'pdf';

function withPdf(
  result: BuildResult,
  outcome: PdfOutcome | undefined,
  { program }: PdfRoute,
): BuildResult | undefined {
  if (outcome === undefined || outcome === 'stopped' || 'fault' in outcome) return undefined;
  return { ...result, content: outcome.pdf, by: program.name };
}

/** What the reports of one template lack is the same; of those of several all that any lacks. */
function missingIn(sources: readonly (string | Uint8Array)[], fonts: FontNotes): readonly MissingFont[] {
  const byName = new Map(
    sources.flatMap((source) => fonts.missingIn(source)).map((each) => [each.name, each]),
  );
  return [...byName.values()];
}

function sayOnce(sentence: string, said: Set<string>, terminal: Terminal): void {
  if (!said.has(sentence)) terminal.err(sentence);
  said.add(sentence);
}

/** Tells what was not written; of several that failed alike it names the first, and how many there are. */
function tellFaults(
  asked: readonly { readonly result: BuildResult }[],
  made: ReadonlyMap<BuildResult, PdfOutcome>,
  terminal: Terminal,
): void {
  const alike = new Map<string, { readonly fault: UserError; readonly files: string[] }>();
  for (const { result } of asked) {
    const outcome = made.get(result);
    if (outcome === undefined || outcome === 'stopped' || !('fault' in outcome)) continue;
    const { fault } = outcome;
    const known = alike.get(fault.message) ?? { fault, files: [] };
    known.files.push(result.target.file);
    alike.set(fault.message, known);
  }
  for (const { fault, files } of alike.values()) {
    const [first = '', second] = files;
    const which = second === undefined ? `“${first}”` : `“${first}”等 ${files.length} 个 PDF`;
    tellUserError(new UserError(`没有写成${which}：${fault.message}`, fault.hint), terminal);
  }
}
