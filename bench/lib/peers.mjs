// The peers' counterparts of `zonerep build`, ready to be run: each makes a Word file from each content.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reportTemplate } from './templates.mjs';
import { bundle, scratch } from './workspace.mjs';

/** The engines that fill a template; each module of `engines/` exports `fill(template, data, path)`. */
export const engines = ['easy-template-x', 'docxtemplater', 'docx-templates', 'carbone'];

/**
 * The peers that are here, by name.
 * @param content one whose tables are those of all contents
 * @returns `peers`: name to `commandFor(files, folder)`, the command that writes into the folder; and `missing`, those that are
 *   not installed
 */
export async function preparePeers(content) {
  const peers = new Map();
  for (const engine of engines) peers.set(engine, await engineCommand(engine, content));
  peers.set('docx', await fromScratchCommand());
  const missing = [];
  const python = pythonWith('docx', 'yaml');
  if (python)
    peers.set('python-docx', (files, folder) => [python, sibling('python-docx.py'), folder, ...files]);
  else missing.push('python-docx');
  if (runs('pandoc', '--version')) peers.set('pandoc', pandocCommand);
  else missing.push('pandoc');
  return { peers, missing };
}

async function engineCommand(engine, content) {
  const template = scratch(`${engine}.docx`);
  writeFileSync(template, await reportTemplate(engine, content));
  const script = await bundle(
    `write-with-${engine}`,
    `import { readFileSync } from 'node:fs';
     import { fill } from './engines/${engine}.mjs';
     import { templateData } from './lib/content.mjs';
     import { writeWith } from './lib/write-with-peer.mjs';
     writeWith((path) => {
       const template = readFileSync(path);
       return (content) => fill(template, templateData(content), path);
     })${engine === 'carbone' ? '.then(() => process.exit())' : ''};`,
  );
  return (files, folder) => [process.execPath, script, template, folder, ...files];
}

async function fromScratchCommand() {
  const script = await bundle(
    'write-with-docx',
    `import { reportFromScratch } from './lib/templates.mjs';
     import { writeWith } from './lib/write-with-peer.mjs';
     writeWith(() => reportFromScratch);`,
  );
  return (files, folder) => [process.execPath, script, 'none', folder, ...files];
}

/** pandoc makes one file in one process; it reads the content as metadata, which a filter lays out. */
function pandocCommand([file, ...others], folder) {
  if (others.length > 0) return undefined;
  const name = file.replace(/^.*\//, '').replace(/yaml$/, 'docx');
  const filter = sibling('pandoc.lua');
  return [
    'pandoc',
    `--metadata-file=${file}`,
    '-L',
    filter,
    '-f',
    'commonmark',
    '/dev/null',
    '-o',
    `${folder}/${name}`,
  ];
}

/** The first Python that has the modules. */
function pythonWith(...modules) {
  const candidates = [process.env.PYTHON, 'python3', '/usr/bin/python3'].filter(Boolean);
  return candidates.find((python) => runs(python, '-c', `import ${modules.join(', ')}`));
}

function runs(program, ...args) {
  return spawnSync(program, args).status === 0;
}

function sibling(name) {
  return fileURLToPath(new URL(`../others/${name}`, import.meta.url));
}
