// Tells V8 how soon to optimise: a run over one file is over before optimised code would pay, one over a thousand lives on it.
import { setFlagsFromString } from 'node:v8';

export function optimizeLate(): void {
  setFlagsFromString('--interrupt-budget=3000000');
  setFlagsFromString('--no-regexp-tier-up');
}

export function optimizeSoon(): void {
  setFlagsFromString('--interrupt-budget=67584');
  setFlagsFromString('--regexp-tier-up');
}
