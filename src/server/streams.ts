// The open connections over which the pages are told of changes: an answer that does not end, one line of JSON for each.
import type { ServerResponse } from 'node:http';
import type { After } from '../disk/watch-files.js';
import type { ToldFile, ToldLine } from '../edit/told-file.js';
import type { Presence } from './presence.js';

export interface Streams {
  /** Opens a stream, whose headers have been written, with what the file is now. */
  open(response: ServerResponse, now: ToldFile): void;
  tell(file: ToldFile): void;
  /** Says that it is over, and closes all; done when that has been sent, or after a moment. */
  end(): Promise<void>;
}

/** A connection that nobody holds any more is found out by writing to it. */
const ALIVE = 15_000;
/** A page that reads so little of what it is told is not there: eight of the largest files. */
const UNREAD = 40 * 1024 * 1024;
/** So long is waited for a page that does not take its last line. */
const LAST = 1_000;

export function streams(present: Presence, after: After): Streams {
  const all = new Set<ServerResponse>();
  let next: (() => void) | undefined;
  const write = (response: ServerResponse, line: ToldLine): void => {
    response.write(`${JSON.stringify(line)}\n`);
    if (response.writableLength > UNREAD) response.destroy();
  };
  const live = (): void => {
    for (const response of all) write(response, { kind: 'alive' });
    next = after(ALIVE, live);
  };
  return {
    open: (response, now) => {
      all.add(response);
      present.came();
      response.once('close', () => {
        all.delete(response);
        present.went();
      });
      write(response, now);
      next ??= after(ALIVE, live);
    },
    tell: (file) => {
      for (const response of all) write(response, file);
    },
    end: () => {
      next?.();
      const sent = [...all].map((response) => {
        response.removeAllListeners('close');
        const done = new Promise((resolve) => response.once('finish', resolve).once('close', resolve));
        write(response, { kind: 'ending' });
        response.end();
        return done;
      });
      all.clear();
      return new Promise((resolve) => {
        const late = after(LAST, resolve);
        void Promise.all(sent).then(() => {
          late();
          resolve();
        });
      });
    },
  };
}
