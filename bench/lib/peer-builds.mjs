// The peers' counterpart of `zonerep build`, ready to be run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { reportTemplate } from './templates.mjs';
import { bundle, engines, scratch } from './workspace.mjs';

/** For each peer the arguments of a `node` that builds a Word file from each YAML file. */
export async function peerBuilds(files) {
  const builds = new Map();
  for (const name of engines.filter((engine) => engine !== 'zonerep')) {
    const [template, folder] = [scratch(`${name}.docx`), scratch(name)];
    mkdirSync(folder);
    writeFileSync(template, await reportTemplate(name));
    const script = await bundle(
      name,
      `import { fill } from './engines/${name}.mjs';
       import { buildWith } from './build-with-peer.mjs';
       await buildWith(fill);`,
    );
    builds.set(name, [script, template, folder, ...files]);
  }
  return builds;
}
