// The record beside texts says which of them zonerep wrote as they stand.
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { notedAs, noteWriting } from '../../src/disk/written-record.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonerep-record-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string) => join(folder, name);
const note = (name: string, content: string | Uint8Array) => noteWriting([{ path: place(name), content }]);
const noted = (name: string, text: string) => notedAs(place(name), Buffer.from(text));
const record = () => readFileSync(place('.zonerep-written'), 'utf8');

it('knows again what it noted, and keeps one line for the same content', () => {
  for (const text of ['甲', '甲二', '甲二']) note('0.md', text);
  note('1.md', '乙');
  expect(noted('0.md', '甲二')).toBe('written');
  expect(noted('0.md', '甲二，改过')).toBe('changed');
  expect(noted('2.md', '甲')).toBe('unknown');
  expect(record().split('\n')).toHaveLength(5);
});

it('knows the state before a run that was stopped between the note and the file', () => {
  for (const text of ['甲', '乙', '丙']) note('0.md', text);
  expect(['甲', '乙', '丙'].map((text) => noted('0.md', text))).toEqual(['changed', 'written', 'written']);
});

it('is none for Word files, which are known by their seal', () => {
  note('0.docx', new Uint8Array([1]));
  expect(noted('0.docx', '\u0001')).toBe('unknown');
});

it('stands beside the file that a link leads to', () => {
  symlinkSync('later.md', place('link.md'));
  note('link.md', '甲');
  expect(noted('later.md', '甲')).toBe('written');
});

it('does not grow without end', () => {
  for (let run = 0; run < 400; run += 1) note('0.md', `甲${run}`);
  expect(record().length).toBeLessThan(30_000);
  expect(noted('0.md', '甲399')).toBe('written');
});

it('is read anew when another run has written to it', () => {
  note('0.md', '甲');
  const line = `${'0'.repeat(64)}  1.md\n`;
  writeFileSync(place('.zonerep-written'), record() + line);
  expect(noted('1.md', '甲')).toBe('changed');
});
