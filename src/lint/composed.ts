// The report on a summary, composed once for all rules that ask what it prints.
import { compose } from '../report/compose.js';
import { remembered } from '../source/remembered.js';

export const composed = remembered(compose);
