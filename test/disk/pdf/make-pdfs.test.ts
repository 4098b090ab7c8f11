// PDFs by programs that do what they should, that do not, and that never end.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { releaseSignals } from '../../../src/disk/hold-signals.js';
import type { PdfProgramKind } from '../../../src/disk/pdf/find-programs.js';
import { makePdfs } from '../../../src/disk/pdf/make-pdfs.js';
import { sealOfPdf } from '../../../src/disk/pdf/seal-pdf.js';
import { canFake, type Deed, type FakePrograms, fakePrograms, isRunning } from './fake-program.js';

const word = new Uint8Array([0x50, 0x4b]);

/** The folder for temporary files, which other tests do not write to. */
const { TMPDIR } = process.env;
let temporary = '';
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'zonerep-test-'));
  process.env.TMPDIR = temporary;
});
afterEach(() => {
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  rmSync(temporary, { recursive: true });
});
const leftBehind = () => readdirSync(temporary).filter((name) => name.startsWith('zonerep-pdf-'));

interface Asked {
  readonly deed?: Deed;
  readonly deeds?: Record<number, Deed>;
  readonly pdf?: string;
  readonly limit?: number;
}

async function make(
  fakes: FakePrograms,
  kind: PdfProgramKind,
  sources: readonly (string | Uint8Array)[],
  { deed, deeds, pdf, limit }: Asked = {},
) {
  const path = fakes.path(kind === 'office' ? 'soffice' : 'chromium');
  const env = {
    ...(deed && { FAKE_DEED: deed }),
    ...(deeds && { FAKE_DEEDS: JSON.stringify(deeds) }),
    ...(pdf !== undefined && { FAKE_PDF: pdf }),
  };
  const replacements = [{ font: '方正小标宋简体', by: '宋 & <体>' }];
  const outcomes = await makePdfs({ kind, name: kind, path }, sources, {
    env,
    replacements,
    ...(limit && { limit }),
  });
  await releaseSignals();
  expect(leftBehind()).toEqual([]);
  return outcomes.map((each) =>
    each === 'stopped' ? each : 'fault' in each ? each.fault.message : sealOfPdf(each.pdf),
  );
}

/** Seconds for a program that does not end: more where a busy machine has not even started it in less. */
async function patiently(trial: (seconds: number) => Promise<boolean>): Promise<void> {
  for (let seconds = 1; !(await trial(seconds)); seconds *= 2) expect(seconds).toBeLessThan(100);
}

describe.skipIf(!canFake)('LibreOffice', () => {
  it('is started once for several files, with a profile of its own', async () => {
    const fakes = fakePrograms('soffice');
    expect(await make(fakes, 'office', [word, word, word])).toEqual(['whole', 'whole', 'whole']);
    const [call, ...others] = fakes.calls();
    expect(others).toEqual([]);
    expect(call?.args).toEqual(
      expect.arrayContaining(['--headless', '--convert-to', 'pdf:writer_pdf_Export']),
    );
    expect(call?.args[0]).toMatch(/^-env:UserInstallation=file:\/\/.*\/zonerep-pdf-\w+\/profile$/);
    expect(call?.args.filter((arg) => arg.endsWith('.docx'))).toHaveLength(3);
  });

  it('is told by its profile to take other fonts for missing ones and to run nothing', async () => {
    const fakes = fakePrograms('soffice');
    await make(fakes, 'office', [word]);
    const settings = fakes.calls()[0]?.settings ?? '';
    expect(settings).toContain('<value>方正小标宋简体</value>');
    expect(settings).toContain('<value>宋 &amp; &lt;体&gt;</value>');
    expect(settings).toContain('oor:name="DisableMacrosExecution"');
  });

  it('that dies over one file is started again for those behind it', async () => {
    const fakes = fakePrograms('soffice');
    expect(await make(fakes, 'office', [word, word, word], { deeds: { 1: 'die' } })).toEqual([
      'whole',
      'office 没有写出 PDF（退出码 77，它说：fatal: it broke）',
      'whole',
    ]);
    expect(fakes.calls()).toHaveLength(2);
  });

  it('that dies over the first file still writes the others', async () => {
    const fakes = fakePrograms('soffice');
    expect((await make(fakes, 'office', [word, word], { deeds: { 0: 'die' } }))[1]).toBe('whole');
  });

  it('that never writes anything is tried twice, not for each file', async () => {
    const fakes = fakePrograms('soffice');
    const outcomes = await make(fakes, 'office', Array(9).fill(word), { deed: 'nothing' });
    expect(new Set(outcomes)).toEqual(new Set(['office 没有写出 PDF（退出码 0）']));
    expect(outcomes).toHaveLength(9);
    expect(fakes.calls()).toHaveLength(2);
  });

  it('that wrote half a PDF has written none', async () => {
    expect(await make(fakePrograms('soffice'), 'office', [word], { deed: 'half' })).toEqual([
      'office 没有写出 PDF（退出码 0）',
    ]);
  });

  it('that does not end is ended, with all that it started', async () => {
    await patiently(async (seconds) => {
      const fakes = fakePrograms('soffice');
      const [outcome] = await make(fakes, 'office', [word], { deed: 'hang', limit: seconds * 1000 });
      expect(outcome).toBe(`office 过了 ${seconds} 秒还没有写好 PDF，已经把它停了`);
      const pids = fakes.calls().map(({ pid, hangs }) => hangs ?? pid);
      await expect.poll(() => pids.filter(isRunning)).toEqual([]);
      return pids.length === 2;
    });
  });

  it('that cannot be started says so', async () => {
    const [outcome, second] = await make(fakePrograms(), 'office', [word, word]);
    expect(outcome).toMatch(/^启动不了 office（.*soffice，系统报错 ENOENT）$/);
    expect(second).toBe(outcome);
  });
});

describe.skipIf(!canFake)('a browser', () => {
  const page = '<!-- a --><!doctype html><html><body>甲</body></html>';

  it('is started for each page, with nothing of its user and no network', async () => {
    const fakes = fakePrograms('chromium');
    expect(await make(fakes, 'browser', [page, page])).toEqual(['whole', 'whole']);
    const calls = fakes.calls();
    expect(calls).toHaveLength(2);
    for (const { args } of calls) {
      expect(args).toEqual(expect.arrayContaining(['--headless', '--host-resolver-rules=MAP * ~NOTFOUND']));
      expect(args.find((arg) => arg.startsWith('--user-data-dir='))).toContain('zonerep-pdf-');
    }
  });

  it('is given the page with a policy behind its doctype: no scripts, nothing from outside', async () => {
    const fakes = fakePrograms('chromium');
    await make(fakes, 'browser', [page, '<p>no doctype']);
    const pages = fakes.calls().map(({ page: shown }) => shown);
    expect(pages[0]).toMatch(
      /^<!-- a --><!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
    );
    expect(pages[1]).toMatch(/^<meta http-equiv="Content-Security-Policy"[^>]*><p>no doctype$/);
  });

  it('that writes nothing, dies or does not end is told page by page', async () => {
    await patiently(async (seconds) => {
      const slow = `browser 过了 ${seconds} 秒还没有写好 PDF，已经把它停了`;
      const outcomes = await make(fakePrograms('chromium'), 'browser', [page, page, page, page], {
        deeds: { 0: 'nothing', 1: 'die', 2: 'hang' },
        limit: seconds * 1000,
      });
      if (outcomes.filter((outcome) => outcome === slow).length > 1) return false;
      expect(outcomes).toEqual([
        'browser 没有写出 PDF（退出码 0）',
        'browser 没有写出 PDF（退出码 77，它说：fatal: it broke）',
        slow,
        'whole',
      ]);
      return true;
    });
  });

  it.each([
    [
      'an old one leaves page numbers out',
      '@page { @bottom-right { content: "1" } }',
      110,
      /^浏览器是 110 版/,
    ],
    [
      'what the page fetches is not there',
      '<img class="a" src="logo.png">',
      156,
      /^网页模板里的“logo.png”在网页外面/,
    ],
    [
      'and neither are pictures of styles',
      'p { background: url("http://a/b.png") }',
      156,
      /“http:\/\/a\/b\.png”/,
    ],
  ])('%s, which is told', async (_, inside, version, remark) => {
    const fakes = fakePrograms('chromium');
    const pdf = `%PDF-1.4\n<</Producer (Skia/PDF m${version})>>\nstartxref\n9\n%%EOF\n`;
    const program = { kind: 'browser', name: 'c', path: fakes.path('chromium') } as const;
    const [outcome] = await makePdfs(program, [`<style>${inside}</style>`], {
      env: { FAKE_PDF: pdf },
      replacements: [],
    });
    await releaseSignals();
    expect(outcome).toMatchObject({ remarks: [expect.stringMatching(remark)] });
  });

  it('has nothing to tell of a page that brings all with it', async () => {
    const fakes = fakePrograms('chromium');
    const program = { kind: 'browser', name: 'c', path: fakes.path('chromium') } as const;
    const own =
      '<style>@page { @bottom-right { content: "1" } }</style><img src="data:image/png;base64,AA"><a href="http://a">a</a>';
    const [outcome] = await makePdfs(program, [own], { env: {}, replacements: [] });
    await releaseSignals();
    expect(outcome).toMatchObject({ remarks: [] });
  });
});
