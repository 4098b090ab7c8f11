import { expect, test } from 'vitest';
import { applyOperation } from '../../src/edit/apply-operation.js';
import type { SingleOperation } from '../../src/edit/operation.js';
import { runsOf } from '../../src/edit/runs.js';
import { createSource } from '../../src/source/source.js';

const FILE = `年度: 2025
单位: 示例开发区
指标:
  # 第一行
  - 名称: 甲
    数值: 1 # 待核
    单位: 亿元
  - 名称: 乙
    单位: 家
  - {名称: 丙, 数值: 3}
主要工作:
  - 标题: 招商
`;

const set = (row: number, name: string, value: string): SingleOperation => ({
  kind: 'set',
  path: ['indicators', row, name],
  value,
});
const insert = (index: number, name: string): SingleOperation => ({
  kind: 'insert',
  path: ['indicators'],
  index,
  value: { name, value: '9' },
});

function stepByStep(operations: readonly SingleOperation[]): string {
  return operations.reduce((text, operation) => {
    const edited = applyOperation(createSource('a.yaml', text), operation);
    if (edited.kind === 'refused') throw new Error(edited.reason);
    return edited.text;
  }, FILE);
}

const together = (operations: readonly SingleOperation[]) =>
  applyOperation(createSource('a.yaml', FILE), { kind: 'batch', operations });

test.each<[string, readonly SingleOperation[]]>([
  [
    'cells, some of keys that are not there yet',
    [0, 1, 2].flatMap((row) => [
      set(row, 'name', `新${row}`),
      set(row, 'value', `${row}.50`),
      set(row, 'yoy', '3.5'),
      set(row, 'prior', '7'),
    ]),
  ],
  ['rows behind the last', [insert(3, '丁'), insert(4, '戊'), insert(5, '己')]],
  ['rows before others', [insert(1, '丁'), insert(2, '戊')]],
  ['cells and then rows', [set(2, 'value', '8'), set(2, 'unit', '个'), insert(3, '丁'), insert(4, '戊')]],
  [
    'a value in an item that was just put in',
    [insert(3, '丁'), set(3, 'unit', '家'), set(0, 'unit', '万元')],
  ],
  ['one place twice', [set(0, 'value', '5'), set(0, 'value', '6'), set(1, 'value', '7')]],
  [
    'what needs quotes among what does not',
    [set(0, 'name', '- # 甲: "乙"'), set(1, 'name', '待填'), set(2, 'name', '是')],
  ],
])('a batch is what its operations are one by one: %s', (_, operations) => {
  const edited = together(operations);
  expect(edited.kind === 'edited' && edited.text).toBe(stepByStep(operations));
});

test('a batch of which one operation is refused changes nothing', () => {
  const edited = together([set(0, 'value', '5'), set(9, 'value', '6'), set(1, 'value', '7')]);
  expect(edited.kind).toBe('refused');
});

test('comments that go with values are told once', () => {
  const edited = together([
    { kind: 'set', path: ['indicators', 0], value: { name: '甲', value: '2' } },
    set(1, 'value', '7'),
  ]);
  expect(edited.kind === 'edited' && edited.lostComments).toEqual(['# 待核']);
});

test('places that stand in one another are not tried together', () => {
  const whole: SingleOperation = { kind: 'clear', path: ['indicators', 0] };
  expect(runsOf([set(0, 'name', '甲'), set(1, 'name', '乙'), whole]).map((run) => run.length)).toEqual([
    2, 1,
  ]);
  expect(runsOf([whole, set(0, 'name', '甲')]).map((run) => run.length)).toEqual([1, 1]);
  expect(runsOf([insert(3, '丁'), insert(5, '戊')]).map((run) => run.length)).toEqual([1, 1]);
});
