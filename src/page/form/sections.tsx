// The parts of the body: 主要工作, 存在问题, the parts of the writer's own, next year's plan.
import type { Path } from '../../source/path.js';
import { CardList } from './card-list.js';
import { Field, Fields } from './field.js';
import { FindingNotes } from './finding-notes.js';
import { Folded } from './folded.js';
import { Targets } from './indicators.js';
import { Insets } from './insets.js';
import { ItemCards } from './item-cards.js';
import { childOf, type FormNode, isMapping, itemsOf, itemsPlace } from './nodes.js';
import type { Mapping } from './schema.js';
import { SectionSettings, sectionFirst } from './section-settings.js';

export const SECTION_HEAD = ['title', 'layout', 'numbering', 'showOwners'] as const;
export const SECTION_BEFORE = ['opening', 'text'] as const;
export const PART_HEAD = ['title', 'role', 'before'] as const;
export const PLAN_HEAD = ['year', 'title', 'layout', 'numbering'] as const;

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
  const head = mapping === 'part' ? PART_HEAD : PART_HEAD.filter((name) => name !== 'role');
  return (
    <CardList
      items={itemsOf(node)}
      at={at}
      add="加一部分"
      blank={{ title: null, text: null }}
      inner={['title']}
      noun="部分"
    >
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
          <Fields mapping={mapping} names={['opening', 'text']} of={part} at={path} />
          <Insets of={part} at={path} />
          <ItemCards items={itemsOf(childOf(part, 'items'))} at={[...path, 'items']} add="加一项" />
          <Folded title="写法、序号、标注责任、结尾" isOpen={childOf(part, 'closing') !== undefined}>
            <Fields
              mapping={mapping}
              names={['layout', 'numbering', 'showOwners', 'closing']}
              of={part}
              at={path}
            />
          </Folded>
        </>
      )}
    </CardList>
  );
}

/** Next year: goals, tasks, and what else is planned. A bare list is one of tasks. */
export function Plan({ node }: { readonly node: FormNode | undefined }) {
  const at: Path = ['plan'];
  if (node?.kind === 'list')
    return <ItemCards items={node.items} at={at} add="加一项任务" open={['owner', 'deadline']} />;
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
      <ListOrSection
        node={childOf(node, 'tasks')}
        at={['plan', 'tasks']}
        add="加一项任务"
        open={['owner', 'deadline']}
      />
      <Folded title="安排里的其他部分" isOpen={itemsOf(childOf(node, 'parts')).length > 0}>
        <Parts node={childOf(node, 'parts')} at={['plan', 'parts']} mapping="planPart" />
      </Folded>
      <Field mapping="plan" name="closing" of={node} at={at} />
    </>
  );
}
