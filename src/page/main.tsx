// Where the page begins.
import './older-browsers.js';
import { render } from 'preact';
import schema from '../schema/summary.schema.json' with { type: 'json' };
import { App } from './app.js';
import { createClient, startWorker } from './client.js';
import { findDesk } from './desk/find-desk.js';

// `too-old.ts` has taken it away where the page cannot run.
const place = document.getElementById('page');
if (place) {
  const client = createClient(startWorker(JSON.stringify(schema)));
  place.textContent = '';
  render(<App client={client} desk={findDesk()} />, place);
}
