// A page with the desk and nothing else, in a real browser: what a browser sends, refuses and keeps no test without one knows.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ENTRY = `
import { findDesk } from './src/page/desk/find-desk.ts';
import { createKeeper } from './src/page/desk/keeper.ts';
const page = { text: '', beside: undefined };
const notices = [];
const desk = findDesk();
const keeper = createKeeper(desk, {
  text: async () => page.text,
  replace: async (expected, text, opened) => {
    if (page.text !== expected) return false;
    page.text = text;
    page.beside = opened.beside;
    return true;
  },
}, (notice) => notices.push(notice));
const opened = keeper.open().then((file) => { page.text = file?.text ?? ''; page.beside = file?.beside; return file; });
Object.assign(window, { desk, keeper, page, notices, opened });
`;

/** The page as it would be shipped: one file, whose script is known by its hash, and which may connect nowhere. */
export async function deskPage(): Promise<string> {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'iife',
    write: false,
    target: 'es2022',
  });
  const script = outputFiles[0]?.text ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${hash}'; img-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'">
<link rel="icon" href="data:,"><title>x</title></head><body><script>${script}</script></body></html>
`;
}
