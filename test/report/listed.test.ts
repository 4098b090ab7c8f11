// What is said of tables beforehand is what the composed report has.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compose } from '../../src/report/compose.js';
import { areIndicatorsListed, areTargetsListed } from '../../src/report/listed.js';
import { toPointer } from '../../src/source/path.js';
import type { Summary } from '../../src/summary/summary.js';
import { yamlOf } from '../genre/document-of.js';

const whole = yamlOf(`
indicators: [{name: 产值, value: 2, unit: 亿元}]
tasks: [做了一件事。]
plan: {targets: [{name: 产值, growth: 8}], tasks: [再做一件事。]}
`).summary as Summary;

it('is in the report, wherever the indicators stand and whatever is attached', () => {
  const placement = fc.constantFrom('section', 'lead', 'first-item', 'none');
  const table = fc.constantFrom('indicators', 'targets', 'tasks');
  const given = fc.record({ placement, bare: fc.boolean(), table: fc.boolean(), tasks: fc.boolean() });
  const attached = fc.array(fc.option(table, { nil: undefined }), { maxLength: 2 });
  fc.assert(
    fc.property(given, attached, ({ placement, bare, table, tasks }, tables) => {
      const { indicators, plan, tasks: work, ...rest } = whole;
      if (!indicators || !plan?.targets || !work) throw new Error('the example is whole');
      const shown = <T extends { readonly items: readonly unknown[] }>(list: T): T => ({
        ...list,
        table,
        ...(bare && { items: [] }),
      });
      const summary: Summary = {
        ...rest,
        indicators: { ...shown(indicators), placement },
        plan: { ...plan, targets: shown(plan.targets) },
        ...(tasks && { tasks: work }),
        attachments: tables.map((table, index) => ({
          title: { value: '表', path: ['attachments', index, 'title'] },
          ...(table && { builtIn: table }),
          path: ['attachments', index],
        })),
      };
      const { parts, attachments } = compose(summary);
      const blocks = [...parts, ...attachments].flatMap((part) => part.blocks);
      const listed = new Set(
        blocks.filter(({ kind }) => kind === 'table').map(({ path }) => toPointer(path)),
      );
      expect(areIndicatorsListed(summary)).toBe(listed.has('/indicators'));
      expect(areTargetsListed(summary)).toBe(listed.has('/plan/targets'));
    }),
  );
});
