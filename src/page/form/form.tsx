// The form: the fields of a summary laid out in the order of the finished pages.
import type { ComponentChildren } from 'preact';
import { memo } from 'preact/compat';
import { useCallback } from 'preact/hooks';
import { Attachments } from './attachments.js';
import { Fields } from './field.js';
import { FindingNotes } from './finding-notes.js';
import { Folded } from './folded.js';
import { useTurn } from './in-turn.js';
import { Indicators } from './indicators.js';
import { BASICS, BASICS_MORE, BRIEFING_FIELDS, DOCUMENT_FIELDS } from './layout.js';
import { childOf, entryIn, type FormNode } from './nodes.js';
import { fieldInfo } from './schema.js';
import { ListOrSection, Parts, Plan } from './sections.js';
import { type Store, useSelected } from './store.js';

/** The parts of the form for the list of contents beside it. */
export const FORM_PARTS = [
  ['basics', '基本信息'],
  ['opening', '导语'],
  ['indicators', '指标'],
  ['tasks', '主要工作'],
  ['issues', '存在问题'],
  ['plan', '下年安排'],
  ['parts', '其他部分'],
  ['closing', '结尾'],
  ['attachments', '附件'],
] as const;

export const Form = memo(function Form() {
  const root = useSelected(useCallback((store: Store) => store.view.tree, []));
  if (!root) return null;
  return (
    <div class="form">
      <Basics root={root} />
      <Part name="opening">
        <Fields mapping="summary" names={['opening']} of={root} at={[]} />
      </Part>
      <Part name="indicators">
        <Indicators node={childOf(root, 'indicators')} />
        <FindingNotes path={['indicators']} />
      </Part>
      <Part name="tasks">
        <ListOrSection node={childOf(root, 'tasks')} at={['tasks']} add="加一项工作" />
      </Part>
      <Part name="issues">
        <ListOrSection node={childOf(root, 'issues')} at={['issues']} add="加一个问题" open={['measure']} />
      </Part>
      <Part name="plan">
        <Plan node={childOf(root, 'plan')} />
        <FindingNotes path={['plan']} />
      </Part>
      <Part name="parts">
        <Parts node={childOf(root, 'parts')} at={['parts']} mapping="part" />
        <FindingNotes path={['parts']} />
      </Part>
      <Part name="closing">
        <Fields mapping="summary" names={['closing']} of={root} at={[]} />
      </Part>
      <Part name="attachments">
        <Attachments node={childOf(root, 'attachments')} />
        <FindingNotes path={['attachments']} />
      </Part>
    </div>
  );
});

function Part({
  name,
  children,
}: {
  readonly name: (typeof FORM_PARTS)[number][0];
  readonly children: ComponentChildren;
}) {
  // The names of all others are those of fields.
  const isDrawn = useTurn(`/${name}`) || name === 'basics';
  const [, title = ''] = FORM_PARTS.find(([each]) => each === name) ?? [];
  return (
    <section class="part" id={`form-${name}`} aria-labelledby={`head-${name}`}>
      <h2 id={`head-${name}`} tabIndex={-1}>
        {title}
      </h2>
      {isDrawn && children}
    </section>
  );
}

function Basics({ root }: { readonly root: FormNode }) {
  const isBriefing = wordOf(root, 'kind') === 'briefing';
  return (
    <Part name="basics">
      <Fields mapping="summary" names={BASICS} of={root} at={[]} />
      <Folded title={BASICS_MORE.map((name) => fieldInfo('summary', name).title).join('、')}>
        <Fields mapping="summary" names={BASICS_MORE} of={root} at={[]} />
      </Folded>
      <Folded title="公文：红头、发文字号、签发人、抄送等" isOpen={entryIn(root, 'document') !== undefined}>
        <Fields mapping="document" names={DOCUMENT_FIELDS} of={childOf(root, 'document')} at={['document']} />
        <FindingNotes path={['document']} />
      </Folded>
      <Folded title="简报：名称、期号、报送等" isOpen={isBriefing || entryIn(root, 'briefing') !== undefined}>
        <Fields mapping="briefing" names={BRIEFING_FIELDS} of={childOf(root, 'briefing')} at={['briefing']} />
        <FindingNotes path={['briefing']} />
      </Folded>
      <FindingNotes path={[]} />
    </Part>
  );
}

function wordOf(root: FormNode, name: string): unknown {
  const node = childOf(root, name);
  return node?.kind === 'scalar' ? node.value : undefined;
}
