// Writes all bytes to an open file or pipe: the system may take only some of them at a time.
import { pause } from './read-bytes.js';
import { system } from './system.js';
import { errorCode } from './system-errors.js';

/**
 * Writes to a descriptor until everything is written, waiting for a pipe that is full.
 * @throws the system's error when it cannot
 */
export function writeWhole(descriptor: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0, tries = 0; at < bytes.length; ) {
    try {
      at += system.write(descriptor, bytes, at, bytes.length - at);
      tries = 0;
    } catch (error) {
      if (errorCode(error) !== 'EAGAIN') throw error;
      pause(tries);
      tries += 1;
    }
  }
}
