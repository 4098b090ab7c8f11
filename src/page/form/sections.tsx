// The parts of the body: 主要工作, 存在问题, the parts of the writer's own, next year's plan.
import type { Path } from '../../source/path.js';
import { CardList } from './card-list.js';
import { Field, Fields } from './field.js';
import { FindingNotes } from './finding-notes.js';
import { Folded } from './folded.js';
import { Targets } from './indicators.js';
import { Insets } from './insets.js';
import { BLANK_ITEM, ItemCards } from './item-cards.js';
import { PART_END, PART_HEAD, PLAN_HEAD, PLAN_PART_HEAD, SECTION_BEFORE, SECTION_HEAD } from './layout.js';
import { childOf, type FormNode, isMapping, itemsOf, itemsPlace } from './nodes.js';
import type { Mapping } from './schema.js';
import { SectionSettings, sectionFirst } from './section-settings.js';
import { useStore } from './store.js';

interface SectionProps {
  readonly node: FormNode | undefined;
  readonly at: Path;
  readonly add: string;
  readonly open?: readonly string[];
}

/** A list of items, or a section with its words and its list. */
export function ListOrSection({ node, at, add, open = [] }: SectionProps) {
  const { path, items } = itemsPlace(node, at);
  const of = isMapping(node) ? node : undefined;
  return (
    <>
      <SectionSettings mapping="section" node={node} at={at} names={SECTION_HEAD} before={SECTION_BEFORE} />
      <Insets of={of} at={at} first={sectionFirst(node, at)} />
      <ItemCards items={items} at={path} add={add} open={open} />
      {path.length > at.length && <FindingNotes path={path} />}
      <SectionSettings mapping="section" node={node} at={at} names={[]} before={['closing']} />
      <FindingNotes path={at} />
    </>
  );
}

/** Parts of the writer's own, or those of the plan. */
export function Parts({
  node,
  at,
  mapping,
}: {
  readonly node: FormNode | undefined;
  readonly at: Path;
  readonly mapping: Mapping & ('part' | 'planPart');
}) {
  const head = mapping === 'part' ? PART_HEAD : PLAN_PART_HEAD;
  return (
    <CardList items={itemsOf(node)} at={at} add="加一部分" blank={BLANK_ITEM} inner={['title']} noun="部分">
      {(part, path, onKey) => (
        <>
          {head.map((name) => (
            <Field
              key={name}
              mapping={mapping}
              name={name}
              of={part}
              at={path}
              {...(name === 'title' && { onKey, wide: true })}
            />
          ))}
          <Fields mapping={mapping} names={SECTION_BEFORE} of={part} at={path} />
          <Insets of={part} at={path} />
          <ItemCards items={itemsOf(childOf(part, 'items'))} at={[...path, 'items']} add="加一项" />
          <FindingNotes path={[...path, 'items']} />
          <Folded title="写法、序号、标注责任、结尾" isOpen={childOf(part, 'closing') !== undefined}>
            <Fields mapping={mapping} names={PART_END} of={part} at={path} />
          </Folded>
        </>
      )}
    </CardList>
  );
}

/** What is said of a task that is still to be done. */
const PLANNED = ['owner', 'deadline'];

/** Next year: goals, tasks, and what else is planned. A bare list is one of tasks. */
export function Plan({ node }: { readonly node: FormNode | undefined }) {
  const at: Path = ['plan'];
  const store = useStore();
  if (node?.kind === 'list' && node.items.length > 0)
    return (
      <>
        <ItemCards items={node.items} at={at} add="加一项任务" open={PLANNED} />
        {!store.readOnly && (
          <button
            type="button"
            class="link"
            onClick={() => void store.operate({ kind: 'reshape', path: at, form: 'section' })}
          >
            还要写预期目标、标题、导语……
          </button>
        )}
      </>
    );
  return (
    <>
      <Folded title="年度、标题、写法、序号">
        <Fields mapping="plan" names={PLAN_HEAD} of={node} at={at} />
      </Folded>
      <Field mapping="plan" name="opening" of={node} at={at} />
      <Insets of={node} at={at} />
      <h3 id="form-plan-targets">预期目标</h3>
      <Targets node={childOf(node, 'targets')} />
      <h3 id="form-plan-tasks">重点任务</h3>
      <ListOrSection node={childOf(node, 'tasks')} at={['plan', 'tasks']} add="加一项任务" open={PLANNED} />
      <Folded title="安排里的其他部分" isOpen={itemsOf(childOf(node, 'parts')).length > 0}>
        <Parts node={childOf(node, 'parts')} at={['plan', 'parts']} mapping="planPart" />
        <FindingNotes path={['plan', 'parts']} />
      </Folded>
      <Field mapping="plan" name="closing" of={node} at={at} />
    </>
  );
}
