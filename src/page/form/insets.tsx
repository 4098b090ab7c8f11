// What may be put behind the text of an item or a section: tables, charts, pictures.
import type { Path } from '../../source/path.js';
import type { Operation } from '../worker/protocol.js';
import { Charts } from './charts.js';
import { Folded } from './folded.js';
import { INSETS } from './layout.js';
import { childOf, type FormNode } from './nodes.js';
import { Pictures } from './pictures.js';
import { Tables } from './tables.js';

interface InsetsProps {
  readonly of: FormNode | undefined;
  readonly at: Path;
  readonly first?: readonly Operation[];
  readonly names?: readonly string[];
}

export function Insets({ of, at, first = [], names = INSETS }: InsetsProps) {
  const titles: Readonly<Record<string, string>> = { table: '表格', chart: '图表', picture: '图片' };
  const isUsed = names.some((name) => childOf(of, name) !== undefined);
  return (
    <Folded title={names.map((name) => titles[name]).join('、')} isOpen={isUsed}>
      {names.includes('table') && <Tables node={childOf(of, 'table')} at={[...at, 'table']} first={first} />}
      {names.includes('chart') && <Charts of={of} at={at} first={first} isFolded={false} />}
      {names.includes('picture') && (
        <Pictures node={childOf(of, 'picture')} at={[...at, 'picture']} first={first} />
      )}
    </Folded>
  );
}
