// What the form takes from the schema.
import { expect, it } from 'vitest';
import { fieldInfo, fieldNames } from '../../../src/page/form/schema.js';

it('gives the names in the order of the schema', () => {
  expect(fieldNames('component')).toEqual(['name', 'value', 'yoy']);
});

it.each([
  ['summary', 'title', 'line'],
  ['summary', 'recipient', 'line'],
  ['summary', 'signature', 'line'],
  ['summary', 'opening', 'text'],
  ['summary', 'year', 'number'],
  ['summary', 'contents', 'switch'],
  ['summary', 'kind', 'choice'],
  ['indicator', 'value', 'line'],
  ['indicator', 'above', 'other'],
  ['item', 'owner', 'line'],
  ['section', 'layout', 'choice'],
] as const)('knows what is typed into %s.%s: %s', (mapping, name, kind) => {
  expect(fieldInfo(mapping, name).kind).toBe(kind);
});

it('tells what may be left blank from what is only set or not', () => {
  expect(fieldInfo('summary', 'title').canBeBlank).toBe(true);
  expect(fieldInfo('summary', 'contents').canBeBlank).toBe(false);
  expect(fieldInfo('summary', 'organization').required).toBe(true);
});

it('has the choices with their Chinese names, also of a field that may hold something else', () => {
  expect(fieldInfo('section', 'layout').choices.map(({ title }) => title)).toContain('段首标题');
  expect(fieldInfo('attachment', 'table').choices.map(({ value }) => value)).toContain('tasks');
});

it('has no field of another name', () => {
  expect(() => fieldInfo('component', 'colour')).toThrow();
});
