// The two names of everything: unambiguous in every mapping, found in any spelling, told in the writer's own.
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/schema/canonicalize.js';
import { choiceFor, describePath, fieldFor } from '../../src/schema/schema-names.js';
import type { SchemaShape } from '../../src/schema/schema-shape.js';
import { allMappings, rootShape } from '../../src/schema/schema-shape.js';
import { parseYaml } from '../../src/source/parse-yaml.js';
import { createSource } from '../../src/source/source.js';

function canonical(text: string) {
  const source = createSource('a.yaml', text);
  const { root } = parseYaml(source);
  if (!root) throw new Error('no tree');
  return canonicalize(source, root);
}

/** Every closed set of values in the schema. */
function choicesIn(shape: SchemaShape) {
  const fields = [...(shape.fields?.values() ?? [])];
  return fields.flatMap((field) => field.shape().choices ?? []).length > 0
    ? fields.map((field) => field.shape().choices ?? [])
    : [];
}

describe('the schema’s names', () => {
  it('mean one field each in every mapping', () => {
    expect(allMappings(rootShape()).length).toBeGreaterThan(10);
    for (const shape of allMappings(rootShape())) {
      for (const field of shape.fields?.values() ?? []) {
        expect(field.title, field.name).toMatch(/\p{Script=Han}/u);
        expect(fieldFor(shape, field.name)).toBe(field);
        expect(fieldFor(shape, field.title)).toBe(field);
      }
    }
  });

  it('mean one value each in every closed set', () => {
    for (const choices of allMappings(rootShape()).flatMap(choicesIn)) {
      for (const choice of choices) {
        expect(choiceFor(choices, String(choice.value))).toBe(choice);
        expect(choiceFor(choices, choice.title)).toBe(choice);
      }
    }
  });

  it.each(['主要工作', 'tasks', 'Tasks', ' 主要 工作 ', '主要　工作', 'ｔａｓｋｓ'])(
    'are found in the spelling “%s”',
    (spelling) => {
      expect(fieldFor(rootShape(), spelling)?.name).toBe('tasks');
    },
  );
});

describe('describePath', () => {
  const { root } = canonical('单位: 甲\nindicators:\n  - 名称: 乙\n    yoy: {value: 1}\n');
  it.each([
    [[], ''],
    [['indicators', 0, 'name'], 'indicators › 第1项（乙） › 名称'],
    [['indicators', 0, 'yoy', 'value'], 'indicators › 第1项（乙） › yoy › value'],
    [['indicators', 0, 'unit'], 'indicators › 第1项（乙） › 单位'],
    [['indicators', 0, 'yoy', 'unit'], 'indicators › 第1项（乙） › yoy › unit'],
    [['tasks', 2, 'title'], '主要工作 › 第3项 › 标题'],
    [['没有', 1], '没有 › 第2项'],
  ])('says of %j: %s', (path, words) => {
    expect(describePath(root, path)).toBe(words);
  });
});
