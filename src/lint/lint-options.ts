// What the rules go by when no configuration says otherwise.
import type { LintOptions } from './rule.js';

/** No word list, no indicators beyond the built-in catalogue. */
export const defaultLintOptions: LintOptions = { terms: { forbidden: [], preferred: [] }, indicators: [] };
