// Writes templates/gongwen/report.docx, the built-in Word template, from src/authoring/author.ts.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);

/** Loads src/authoring/author.ts, bundled in memory because Node 20 cannot import TypeScript. */
async function loadAuthor() {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "export { authorTemplate } from './author.ts'; export { gongwen } from '../word/wml/profile.ts';",
      resolveDir: fileURLToPath(new URL('src/authoring/', root)),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

const { authorTemplate, gongwen } = await loadAuthor();
const folder = new URL('templates/gongwen/', root);
await mkdir(folder, { recursive: true });
await writeFile(new URL('report.docx', folder), await authorTemplate(gongwen));
