// The trials of `npm run corpus` over a few files of real programs.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../src/app/build.js';
import { loadSummary } from '../src/app/load.js';
import { createSource } from '../src/source/source.js';
import { soundnessFaults } from './word/sound.js';

interface Found {
  readonly name: string;
  readonly reason: string;
}
type Fill = (
  name: string,
  bytes: Uint8Array,
) => { filled: unknown; problems: readonly { severity: string; code: string }[] };
interface Trial {
  readonly trial: string;
  readonly rows: Readonly<Record<string, readonly Found[]>>;
  readonly filled: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}
const { tryAll }: { tryAll: (files: readonly object[], fill: Fill, facts: object) => readonly Trial[] } =
  await import(new URL('../corpus/try-all.mjs', import.meta.url).href);

const folder = new URL('corpus-files/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.docx'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }));

const DATA = `格式版本: 1
类型: 开发区
标题: 试填的题目
单位: 云岭经济开发区管理委员会
年度: 2025
主要工作:
  - {标题: 甲, 正文: 甲的正文。}
  - {标题: 乙, 正文: 乙的正文。}
`;
const { summary, tree } = loadSummary(createSource('data.yaml', DATA));

const fill: Fill = (file, bytes) => {
  if (!summary || !tree) throw new Error('the data is faulty');
  const { content, problems } = buildReport(summary, tree, 'docx', { report: { file, bytes } });
  return { filled: content, problems };
};

describe('files of LibreOffice, python-docx and docx as templates', () => {
  it.each(tryAll(files, fill, { title: '试填的题目' }).map((trial) => [trial.trial, trial] as const))(
    'are filled with %s, and keep all else',
    (_, { rows, filled }) => {
      expect(filled).toHaveLength(files.length);
      expect(Object.entries(rows).filter(([, found]) => found.length > 0)).toEqual([]);
      for (const { bytes } of filled) expect(soundnessFaults(bytes)).toEqual([]);
    },
  );
});
