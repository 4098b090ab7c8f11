// The worker: the core behind messages.
import '../older-browsers.js';
import briefing from '../../../templates/starters/briefing.yaml';
import department from '../../../templates/starters/department.yaml';
import personal from '../../../templates/starters/personal.yaml';
import zone from '../../../templates/starters/zone.yaml';
import { builtInTemplate } from '../../browser/templates.js';
import { createCore } from './core.js';
import type { Answer, Request } from './protocol.js';
import { createQueue } from './queue.js';

const starters = { briefing, department, personal, zone };

const scope = globalThis as unknown as {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage(answer: Answer, transfer?: readonly ArrayBufferLike[]): void;
};

const core = createCore({ template: builtInTemplate, starter: (kind) => starters[kind] });
// A timer's turn comes after the messages that have arrived.
const take = createQueue(
  core,
  (answer) => scope.postMessage(answer),
  (next) => void setTimeout(next, 0),
);
scope.onmessage = ({ data }) => take(data);
