// The core of the page on Node: its templates and starters come from the disk.
import { readFileSync } from 'node:fs';
import { loadTemplate } from '../../src/disk/template-files.js';
import { createCore } from '../../src/page/worker/core.js';
import type { Answered, Asked, DrawnBlock, View } from '../../src/page/worker/protocol.js';

const root = new URL('../../', import.meta.url);

/** A file of the repository as text. */
export const textOf = (name: string): string => readFileSync(new URL(name, root), 'utf8');

/** A core, asked without numbers. */
export function startCore() {
  const core = createCore({
    template: (format) => loadTemplate(undefined, format),
    starter: (kind) => textOf(`templates/starters/${kind}.yaml`),
  });
  let last = 0;
  const ask = (asked: Asked, isOvertaken?: boolean): Answered => core({ ...asked, id: ++last }, isOvertaken);
  /** The view that a request is answered with. @throws Error when it is answered otherwise */
  const view = (asked: Asked, isOvertaken?: boolean): View => {
    const answered = ask(asked, isOvertaken);
    if (answered.kind !== 'view') throw new Error(JSON.stringify(answered));
    return answered.view;
  };
  return { ask, view, open: (text: string, name = 'summary.yaml') => view({ kind: 'open', name, text }) };
}

/** The blocks as one HTML. */
export const htmlOf = ({ blocks = [] }: View): string => blocks.map(({ html }) => html).join('\n');

/** The blocks of a kind. */
export const blocksOf = ({ blocks = [] }: View, kind: DrawnBlock['kind']): readonly DrawnBlock[] =>
  blocks.filter((block) => block.kind === kind);
