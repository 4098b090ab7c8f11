// What stands beside the checkout and is no part of it: real samples and a checker of Word files. A fresh clone has none of it.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const BESIDE = resolve(import.meta.dirname, '../../shared');

/** Where a file or folder stands if it is there. */
export const beside = (name: string) => join(BESIDE, name);

/** False where it is missing: tests that need it are then skipped, and their names say what they need. */
export const isBeside = (name: string) => existsSync(beside(name));
