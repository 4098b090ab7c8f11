// Runs a test with some calls of the system replaced, and puts them back.
import { system } from '../../src/disk/system.js';

/** Replaces calls while `act` runs; a replacement has the arguments of the call itself. */
export function withSystem<Result>(calls: Partial<typeof system>, act: () => Result): Result {
  const before = { ...system };
  Object.assign(system, calls);
  try {
    return act();
  } finally {
    Object.assign(system, before);
  }
}

/** An error as the system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'injected' });
}
