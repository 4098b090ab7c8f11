// The order in which the files of tests are started.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes five seconds and more, the longest first. Nothing in a fresh clone says so but this list, since vitest goes by the
 * size of a file until it knows better; and whatever is started last keeps one core waiting for the other.
 */
const HEAVIEST = [
  'page/whole-page',
  'page/form-in-browser',
  'page/served-page',
  'linear-time',
  'fast-and-plain',
  'page/sheets/pages',
  'cli/input-output',
  'browser',
  'page/accessible',
  'cli/build-pdf',
  'word/hostile',
  'disk/pdf/make-pdfs',
  'word/matrix/matrix',
  'page/page-counts',
  'commands/faults',
  'page/desk/find-desk',
  'edit/apply-operation.property',
  'check',
  'page/question-in-browser',
  'page/long-form-in-browser',
  'schemas/editor-schemas',
  'fuzz',
  'every-field',
  'cli/package',
  'schemas/language-server',
  'app/compare-edited',
  'word/elements',
  'cli/code-cache',
  'page/worker/core',
  'newcomer',
  'word/fill-docx.property',
  'source/parse-yaml',
  'cli/validate',
];

/** Vitest's order with the heaviest before it. */
export class HeaviestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = HEAVIEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? HEAVIEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
