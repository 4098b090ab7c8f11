// The indicators of the year and the goals of the next one.
import type { Path } from '../../source/path.js';
import { Charts } from './charts.js';
import { Field, Fields } from './field.js';
import { FindingNotes } from './finding-notes.js';
import { Folded } from './folded.js';
import {
  ABOVE_FIELDS,
  CHANGE_FIELDS,
  COMPONENT_COLUMNS,
  GOAL_FIELDS,
  INDICATOR_COLUMNS,
  INDICATOR_DETAIL,
  INDICATOR_SECTION,
  SHARE_FIELDS,
  TARGET_COLUMNS,
  TARGET_DETAIL,
  TARGET_SECTION,
} from './layout.js';
import { childOf, type FormNode, isMapping, itemsOf, itemsPlace, wordsOf } from './nodes.js';
import { RecordGrid } from './record-grid.js';
import type { Mapping } from './schema.js';
import { SectionSettings } from './section-settings.js';

/** The list of indicators, or the section with its list. */
export function Indicators({ node }: { readonly node: FormNode | undefined }) {
  const at: Path = ['indicators'];
  const { path, items } = itemsPlace(node, at);
  return (
    <>
      <SectionSettings
        mapping="indicatorSection"
        node={node}
        at={at}
        names={INDICATOR_SECTION}
        before={['opening']}
      />
      <RecordGrid
        mapping="indicator"
        columns={INDICATOR_COLUMNS}
        items={items}
        at={path}
        label="指标"
        add="加一项指标"
        detail={indicatorDetail}
        hasDetail={hasMore(INDICATOR_COLUMNS)}
      />
      {path.length > at.length && <FindingNotes path={path} />}
      <SectionSettings mapping="indicatorSection" node={node} at={at} names={[]} before={['closing']} />
      <Charts of={isMapping(node) ? node : undefined} at={at} section={node} />
    </>
  );
}

/** The goals of next year. */
export function Targets({ node }: { readonly node: FormNode | undefined }) {
  const at: Path = ['plan', 'targets'];
  const { path, items } = itemsPlace(node, at);
  return (
    <>
      <SectionSettings
        mapping="targetSection"
        node={node}
        at={at}
        names={TARGET_SECTION}
        before={['opening']}
      />
      <RecordGrid
        mapping="target"
        columns={TARGET_COLUMNS}
        items={items}
        at={path}
        label="预期目标"
        add="加一项目标"
        detail={targetDetail}
        hasDetail={hasMore(TARGET_COLUMNS)}
      />
      <FindingNotes path={at} />
      {path.length > at.length && <FindingNotes path={path} />}
      <SectionSettings mapping="targetSection" node={node} at={at} names={[]} before={['closing']} />
      <Charts of={isMapping(node) ? node : undefined} at={at} section={node} />
    </>
  );
}

const hasMore = (columns: readonly string[]) => (node: FormNode) =>
  node.kind === 'map' && node.entries.some(({ key }) => !columns.includes(key));

function indicatorDetail(node: FormNode, path: Path) {
  const parts = childOf(node, 'parts');
  return (
    <>
      <Fields mapping="indicator" names={INDICATOR_DETAIL} of={node} at={path} />
      <Split
        mapping="goal"
        title="目标"
        names={GOAL_FIELDS}
        of={childOf(node, 'target')}
        at={[...path, 'target']}
      />
      <Split
        mapping="change"
        title="同比"
        names={CHANGE_FIELDS}
        of={childOf(node, 'yoy')}
        at={[...path, 'yoy']}
      />
      <Inner
        mapping="above"
        title="高于"
        names={ABOVE_FIELDS}
        of={childOf(node, 'above')}
        at={[...path, 'above']}
      />
      <Inner
        mapping="share"
        title="占比"
        names={SHARE_FIELDS}
        of={childOf(node, 'share')}
        at={[...path, 'share']}
      />
      <Folded title="构成" isOpen={itemsOf(parts).length > 0}>
        <RecordGrid
          mapping="component"
          columns={COMPONENT_COLUMNS}
          items={itemsOf(parts)}
          at={[...path, 'parts']}
          label={`${wordsOf(childOf(node, 'name'))}的构成`}
          add="加一项构成"
        />
      </Folded>
    </>
  );
}

function targetDetail(node: FormNode, path: Path) {
  return (
    <>
      <Fields mapping="target" names={TARGET_DETAIL} of={node} at={path} />
      <Split
        mapping="change"
        title="增幅"
        names={CHANGE_FIELDS}
        of={childOf(node, 'growth')}
        at={[...path, 'growth']}
      />
    </>
  );
}

interface InnerProps {
  readonly mapping: Mapping;
  readonly title: string;
  readonly names: readonly string[];
  readonly of: FormNode | undefined;
  readonly at: Path;
}

/** The fields of a mapping that is one field of the indicator. */
function Inner({ mapping, title, names, of, at }: InnerProps) {
  return (
    <fieldset class="inner">
      <legend>{title}</legend>
      <Fields mapping={mapping} names={names} of={of} at={at} />
    </fieldset>
  );
}

/** The same of one that may be a single value too, which then becomes the mapping's. */
function Split({ mapping, title, names, of, at }: InnerProps) {
  const isAlone = of?.kind === 'scalar' && of.value !== null;
  const first = isAlone ? [{ kind: 'set' as const, path: at, value: { value: wordsOf(of) } }] : [];
  return (
    <fieldset class="inner">
      <legend>{title}</legend>
      <div class="fields">
        {!isAlone && isMapping(of) && <Field mapping={mapping} name="value" of={of} at={at} />}
        {names.map((name) => (
          <Field
            key={name}
            mapping={mapping}
            name={name}
            of={isAlone ? undefined : of}
            at={at}
            first={first}
          />
        ))}
      </div>
    </fieldset>
  );
}
