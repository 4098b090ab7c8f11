// Answers the page's requests: all of zonerep that reads, edits, checks, composes and builds, without a Worker's API.
import { checkSummary } from '../../app/check.js';
import type { Checked } from '../../app/load.js';
import { applyOperation } from '../../edit/apply-operation.js';
import { markOf } from '../../edit/field-text.js';
import { applyFixes, fixSource } from '../../lint/fix.js';
import { applyStructuralFixes } from '../../lint/structural-fixes.js';
import { createSource, type Source } from '../../source/source.js';
import { UserError } from '../../source/user-error.js';
import type { Kind } from '../../summary/summary.js';
import type { Format } from '../../template/format.js';
import type { Template } from '../../template/template-file.js';
import { type Begun, begunFromDocument, begunFromLastYear, begunNew } from './begin-file.js';
import { explanation } from './explain.js';
import { exportFile } from './export-file.js';
import type { Answer, Answered, DrawnBlock, Request, View } from './protocol.js';
import { besideOf, settingsOf } from './settings.js';
import { viewOf } from './view-of.js';

/** What comes with the program: the built-in templates, and the starters. */
export interface CoreFiles {
  template(format: Format): Template;
  starter(kind: Kind): string;
}

/**
 * Answers one request after another, each on the text that the one before left. Never throws.
 * @param isOvertaken whether a later request is waiting that changes the text again: then it is changed, but what is shown of it
 * stays as it was
 */
export type Core = (request: Request, isOvertaken?: boolean) => Answer;

/** What is open. */
interface Opened {
  readonly name: string;
  readonly beside: Readonly<Record<string, Uint8Array>>;
  /** With its byte order mark, where it has one. */
  readonly text: string;
  /** What was last shown. */
  readonly view?: View;
  /** Its findings, by whose numbers fixes are asked for. */
  readonly checked?: Checked;
  readonly blocks?: readonly DrawnBlock[];
}

/** The name of a file that has none yet. */
const NEW = '工作总结.yaml';

/** Makes what answers the requests of one page. */
export function createCore(files: CoreFiles): Core {
  let opened: Opened = { name: NEW, beside: {}, text: '' };
  return (request, isOvertaken = false) => {
    const { id } = request;
    try {
      return { id, ...answer(request, isOvertaken) };
    } catch (error) {
      if (error instanceof UserError)
        return {
          id,
          kind: 'refused',
          reason: error.hint ? `${error.message}。${error.hint}` : error.message,
        };
      return {
        id,
        kind: 'failed',
        message: error instanceof Error ? `${error.name}：${error.message}` : String(error),
      };
    }
  };

  function answer(request: Request, isOvertaken: boolean): Answered {
    switch (request.kind) {
      case 'open':
        opened = { name: request.name, beside: request.beside ?? {}, text: request.text };
        return shown(isOvertaken, { notes: settingsOf(opened.beside).faults });
      case 'replace':
        return changed(request.text, isOvertaken);
      case 'operate': {
        const edited = applyOperation(sourceOf(opened), request.operation);
        if (edited.kind === 'refused') return edited;
        return changed(markOf(opened.text) + edited.text, isOvertaken, { lostComments: edited.lostComments });
      }
      case 'fix':
        return changed(markOf(opened.text) + fixed(request.fixes), isOvertaken);
      case 'explain': {
        const html = explanation(request.code);
        return html === undefined
          ? { kind: 'refused', reason: `没有叫“${request.code}”的规则或问题` }
          : { kind: 'page', html };
      }
      case 'export': {
        const { beside, settings } = surroundings();
        const exported = { source: sourceOf(opened), beside, settings, template: files.template };
        return exportFile(exported, request.as, request.final ?? false);
      }
      case 'start':
        return begun(begunNew(files.starter(request.kind2), request.year), request.as, isOvertaken);
      case 'roll':
        return begun(begunFromLastYear(withoutMark(request.text)), request.as, isOvertaken);
      case 'import':
        return begun(begunFromDocument(request.name, request.bytes), request.as, isOvertaken);
    }
  }

  /** A new file, which has nothing beside it. */
  function begun(made: Begun, name: string | undefined, isOvertaken: boolean): Answered {
    if ('refused' in made) return { kind: 'refused', reason: made.refused };
    opened = { name: name ?? NEW, beside: {}, text: made.text };
    return shown(isOvertaken, { notes: made.notes });
  }

  function changed(text: string, isOvertaken: boolean, more: Partial<View> = {}): Answered {
    opened = { ...opened, text };
    return shown(isOvertaken, more);
  }

  function shown(isOvertaken: boolean, more: Partial<View>): Answered {
    const { view: before, text } = opened;
    const said = Object.fromEntries(
      Object.entries(more).filter(([, value]) => !Array.isArray(value) || value.length > 0),
    );
    if (isOvertaken && before)
      return { kind: 'view', view: { ...withoutSaid(before), text, stale: true, ...said } };
    const template = requiredBlocks(files.template('html'));
    const { view, checked } = viewOf({
      source: sourceOf(opened),
      ...surroundings(),
      template,
      last: opened.blocks,
    });
    opened = { ...opened, view: placedIn(text, view), checked, ...(view.blocks && { blocks: view.blocks }) };
    return { kind: 'view', view: { ...placedIn(text, view), ...said } };
  }

  function surroundings() {
    return { settings: settingsOf(opened.beside), beside: besideOf(opened.beside) };
  }

  /** The text with all fixes made, or with that of one finding of the last answer. */
  function fixed(fixes: 'all' | number): string {
    const source = sourceOf(opened);
    const { beside, settings } = surroundings();
    const check = (changing: Source) => checkSummary(changing, settings.check, beside).diagnostics;
    if (fixes === 'all') return fixSource(source, 'yaml', check).text;
    const { checked } = opened;
    // A text that was changed since has other findings.
    const finding = checked?.source.text === source.text ? checked.diagnostics[fixes] : undefined;
    if (!finding?.fix) throw new UserError('这一处改动以后和刚才不一样了', '请再看一遍');
    return finding.fix.structural
      ? applyStructuralFixes(source, [finding], check).text
      : applyFixes(source, [finding], 'yaml').text;
  }
}

const withoutMark = (text: string): string => text.slice(markOf(text).length);

const sourceOf = ({ name, text }: Opened): Source => createSource(name, withoutMark(text));

/** A byte order mark belongs to the text, and is nothing that is read. */
function placedIn(text: string, view: View): View {
  const { length } = markOf(text);
  if (length === 0) return view;
  const findings = view.findings.map(({ start, end, ...rest }) => ({
    ...rest,
    start: start + length,
    end: end + length,
  }));
  return { ...view, text, findings };
}

/** What was said of an earlier change is not said again. */
function withoutSaid({ notes: _, lostComments: __, ...view }: View): View {
  return view;
}

function requiredBlocks({ report, blocks }: Template): Required<Template> {
  if (!blocks) throw new Error('the built-in template lays out blocks');
  return { report, blocks };
}
