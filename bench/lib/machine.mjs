// On what something was measured.
import { cpus, platform } from 'node:os';

/** For instance `2 × AMD EPYC, linux, Node 20.20.2`. */
export function machine() {
  const all = cpus();
  return `${all.length} × ${all[0].model.trim()}, ${platform()}, Node ${process.versions.node}`;
}
