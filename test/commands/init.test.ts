// What `init` does with the schema for the editor; that editors find it is in test/schemas/language-server.test.ts.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInit } from '../../src/commands/init.js';
import { terminalOf } from './terminal-of.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonerep-init-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SCHEMA = 'summary.zh.schema.json';
const contents = (name: string) => readFileSync(join(folder, name), 'utf8');

/** Runs `init` there, and returns what it says. */
function init(file: string | undefined, options: { force?: true; schema?: string; keys?: 'en' } = {}) {
  const terminal = terminalOf(folder);
  runInit(file, { kind: 'zone', keys: 'zh', ...options }, terminal);
  return terminal.said;
}

describe('the schema beside a new file', () => {
  it('is written once for all files of a folder', () => {
    expect(init('a.yaml').err).toContain(`旁边的 ${SCHEMA} 供编辑器提示（不用联网），请与它放在一起`);
    expect(init('b.yaml').err).not.toContain(SCHEMA);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml', SCHEMA]);
  });

  it('is that of the keys', () => {
    init('a.yaml', { keys: 'en' });
    expect(contents('a.yaml')).toMatch(/\$schema=\.\/summary\.schema\.json\n/);
    expect(Object.keys(JSON.parse(contents('summary.schema.json')).properties)).toContain('organization');
  });

  it('stays when another is there, unless --force was given', () => {
    writeFileSync(join(folder, SCHEMA), '{}');
    expect(init('a.yaml').err).toContain(
      `旁边已有 ${SCHEMA}，与这一版 zonerep 的不同，没有改动它；要换成这一版的：zonerep schema -o ${SCHEMA}`,
    );
    expect(contents(SCHEMA)).toBe('{}');
    init('a.yaml', { force: true });
    expect(contents(SCHEMA)).toContain('"单位"');
  });

  it('is not written where --schema names one', () => {
    init('a.yaml', { schema: '../s.json' });
    expect(readdirSync(folder)).toEqual(['a.yaml']);
    expect(contents('a.yaml')).toMatch(/^# yaml-language-server: \$schema=\.\.\/s\.json\n/);
  });

  it('is not the file itself', () => {
    expect(() => init(SCHEMA)).toThrow('编辑器要用的文件的名称');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is asked for where the new file is printed', () => {
    const { out, err } = init(undefined);
    expect(out).toContain(`$schema=./${SCHEMA}\n`);
    expect(err).toBe(`要让编辑器提示，请把 ${SCHEMA} 放在同一个文件夹里：zonerep schema -o ${SCHEMA}\n`);
  });
});
