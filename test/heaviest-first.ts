// The order in which the files of tests are started.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes five seconds and more, the longest first. Nothing in a fresh clone says so but this list, since vitest goes by the
 * size of a file until it knows better; and whatever is started last keeps one core waiting for the other.
 */
const HEAVIEST = [
  'fast-and-plain',
  'linear-time',
  'word/hostile',
  'schemas/editor-schemas',
  'word/fill-docx.property',
  'cli/input-output',
  'source/parse-yaml',
  'commands/faults',
  'cli/code-cache',
  'render/check-template.property',
  'browser',
  'word/matrix/matrix',
  'fuzz',
  'ooxml/read-zip',
  'check',
  'lint/fix',
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
