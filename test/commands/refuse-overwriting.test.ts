// No name, link or redirection leads a result over what is read.
import { linkSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseOverwriting, refuseWritingTwice } from '../../src/commands/refuse-overwriting.js';
import { UserError } from '../../src/source/user-error.js';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'zonerep-overwriting-'));
  for (const name of ['v.yaml', 'other.yaml']) writeFileSync(join(cwd, name), '');
  symlinkSync('v.yaml', join(cwd, 'soft'));
  linkSync(join(cwd, 'v.yaml'), join(cwd, 'hard'));
  symlinkSync('.', join(cwd, 'here'));
  symlinkSync('later', join(cwd, 'to-later'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const inputs = [{ name: 'v.yaml', what: '输入文件' } as const];

describe('refuseOverwriting', () => {
  it.each(['v.yaml', './v.yaml', 'soft', 'hard', 'here/here/v.yaml'])('refuses %s', (output) => {
    expect(() => refuseOverwriting(['new', output], inputs, cwd)).toThrow(
      `结果“${output}”会覆盖输入文件“v.yaml”，没有写`,
    );
  });

  it.each(['other.yaml', 'new', '-', 'no/v.yaml'])('lets %s be written', (output) => {
    refuseOverwriting([output], inputs, cwd);
  });
});

describe('refuseWritingTwice', () => {
  const refusal = () => new UserError('twice');

  it.each([
    ['o.txt', './o.txt'],
    ['here/o.txt', 'o.txt'],
    ['to-later', 'later'],
    ['v.yaml', 'hard'],
  ])('refuses %s and %s', (one, other) => {
    expect(() => refuseWritingTwice([{ file: one }, { file: other }], cwd, refusal)).toThrow('twice');
  });

  it('lets different files be written, and several things to standard output', () => {
    refuseWritingTwice([{ file: 'a' }, { file: 'b' }, { file: '-' }, { file: '-' }], cwd, refusal);
  });
});
