// Lets fflate pack one file after another in the same room: it takes 170 KB anew for each, and a report has parts of 300 bytes.
import { readFileSync } from 'node:fs';

/** Arrays that fflate only reads where it wrote before for the same file, so that what another file left there does no harm. */
const ROOMS = [
  // A stream takes its own along from piece to piece.
  ['st.p || new u16(32768)', 'st.p || (st.l ? roomForPlaces : new u16(32768))'],
  ['var syms = new i32(25000)', 'var syms = roomForSymbols'],
];
const DEFLATE = 'var dflt = function';
const KEPT = 'var roomForPlaces = new u16(32768), roomForSymbols = new i32(25000);\n';

/**
 * The code of fflate with the room kept.
 *
 * @param code of fflate 0.8
 */
export function keepingRoom(code) {
  return [...ROOMS, [DEFLATE, KEPT + DEFLATE]].reduce((changed, [from, to]) => {
    if (changed.split(from).length !== 2) throw new Error(`fflate is not as it was: ${from}`);
    return changed.replace(from, to);
  }, code);
}

/** An esbuild plugin. */
export const deflateRoom = {
  name: 'deflate-room',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]fflate[\\/](?:esm[\\/]index\.mjs|lib[\\/]node\.cjs)$/ }, ({ path }) => ({
      contents: keepingRoom(readFileSync(path, 'utf8')),
    }));
  },
};
