// Puts another picture into a drawing of the template: in the frame that is drawn there, as large as it fits in without being
// cut or stretched.
import { element } from '../../ooxml/write-xml.js';
import type { Picture } from '../../report/report.js';

/** A sixty-thousandth of a degree (20.1.10.3). */
const ANGLE = 60_000;
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const BLIP = /<a:blip(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/a:blip>)/;
/** What was cut off of the picture before; its form in SVG; sizes as shares of the page, which go before the drawn ones. */
const OF_THE_OTHER =
  /<a:srcRect(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/a:srcRect>)|<wp14:sizeRel([HV])[\s>][\s\S]*?<\/wp14:sizeRel\1>/g;
const EXTENT = /<wp:extent\s[^>]*>/;

/**
 * Exchanges the picture of a drawing.
 *
 * @param drawing a `w:drawing` with one picture (20.2.2.5 pic), as XML.
 * @param place the id of the relationship to the other picture.
 * @returns the drawing with the other picture.
 */
export function exchangePicture(drawing: string, { image }: Picture, place: string): string {
  const frame = sizeIn(EXTENT.exec(drawing)?.[0] ?? '');
  const lies = image.turn === 90 || image.turn === 270;
  const scale = Math.min(frame.cx / image.width, frame.cy / image.height);
  const upright = { cx: Math.round(image.width * scale), cy: Math.round(image.height * scale) };
  // The size before it is turned.
  const size = lies ? { cx: upright.cy, cy: upright.cx } : upright;
  return drawing
    .replace(OF_THE_OTHER, '')
    .replace(BLIP, (_, effects: string = '') =>
      element(
        'a:blip',
        { 'xmlns:r': RELATIONSHIPS, 'r:embed': place },
        effects.replace(/<a:extLst[\s>][\s\S]*?<\/a:extLst>/, ''),
      ),
    )
    .replace(EXTENT, (tag) => sized(tag, size))
    .replace(/<a:xfrm[\s>][\s\S]*?<\/a:xfrm>/, (frameOf) =>
      turned(frameOf, image.turn).replace(/<a:ext\s[^>]*>/, (tag) => sized(tag, size)),
    );
}

interface Size {
  readonly cx: number;
  readonly cy: number;
}

function sizeIn(tag: string): Size {
  const [cx, cy] = ['cx', 'cy'].map((name) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)`).exec(tag)?.[1]),
  );
  return { cx: cx || 1, cy: cy || 1 };
}

const sized = (tag: string, { cx, cy }: Size): string =>
  tag
    .replace(/\scx\s*=\s*(?:"[^"]*"|'[^']*')/, ` cx="${Math.max(cx, 1)}"`)
    .replace(/\scy\s*=\s*(?:"[^"]*"|'[^']*')/, ` cy="${Math.max(cy, 1)}"`);

/** A frame turned by so many degrees more than it is. */
function turned(frame: string, degrees: number): string {
  if (degrees === 0) return frame;
  const own = Number(/^<a:xfrm[^>]*?\srot\s*=\s*["'](-?\d+)/.exec(frame)?.[1] ?? 0);
  return frame
    .replace(/^(<a:xfrm[^>]*?)\srot\s*=\s*(?:"[^"]*"|'[^']*')/, '$1')
    .replace('<a:xfrm', `<a:xfrm rot="${own + degrees * ANGLE}"`);
}
