// Whether a person may sit at a descriptor, which can be told without Node's module for terminals in most cases.
import { system } from './system.js';

/** Files, pipes and sockets are no terminals. What is closed may be the console of Windows. */
export function mayBeTerminal(descriptor: number): boolean {
  try {
    const stat = system.fstat(descriptor);
    return !(stat.isFile() || stat.isFIFO() || stat.isSocket());
  } catch {
    return true;
  }
}
