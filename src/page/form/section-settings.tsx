// What a list has once it is a section: a heading, words before and after it, and how its items are printed.
import type { Path } from '../../source/path.js';
import type { Operation } from '../worker/protocol.js';
import { Field, Fields } from './field.js';
import { Folded } from './folded.js';
import { childOf, type FormNode, isMapping, itemsOf } from './nodes.js';
import { fieldInfo, type Mapping } from './schema.js';

interface SettingsProps {
  readonly mapping: Mapping;
  readonly node: FormNode | undefined;
  readonly at: Path;
  /** What stands folded. */
  readonly names: readonly string[];
  /** The texts that stand open where they are written. */
  readonly before: readonly string[];
}

/** A list becomes a section when the first of its fields is written. */
export function sectionFirst(node: FormNode | undefined, at: Path): readonly Operation[] {
  return itemsOf(node).length > 0 ? [{ kind: 'reshape', path: at, form: 'section' }] : [];
}

export function SectionSettings({ mapping, node, at, names, before }: SettingsProps) {
  const first = sectionFirst(node, at);
  const of = isMapping(node) ? node : undefined;
  const open = before.filter((name) => childOf(of, name) !== undefined);
  const folded = [...names, ...before.filter((name) => !open.includes(name))];
  const title = folded.map((name) => fieldInfo(mapping, name).title).join('、');
  return (
    <>
      {folded.length > 0 && (
        <Folded title={title} isOpen={false}>
          <Fields mapping={mapping} names={folded} of={of} at={at} first={first} />
        </Folded>
      )}
      {open.map((name) => (
        <Field key={name} mapping={mapping} name={name} of={of} at={at} first={first} />
      ))}
    </>
  );
}
