// All kinds of defects that are planted.
import { figures } from './figures.mjs';
import { marks } from './marks.mjs';
import { words } from './words.mjs';

export const defects = [...words, ...figures, ...marks];
