// Writes a picture of the report as WordprocessingML: a paragraph that holds it, and its caption below.
import type { AddedPart } from '../../ooxml/added-parts.js';
import { element, toggle, w } from '../../ooxml/write-xml.js';
import type { Picture } from '../../report/report.js';
import type { Drawings } from './drawings.js';
import { KEEP_NEXT, paragraphOf, paragraphToXml } from './runs.js';
import type { StyleIds } from './styles.js';

const EMU_PER_MM = 36_000;
const EMU_PER_TWIP = 635;
/** A sixty-thousandth of a degree (20.1.10.3). */
const ANGLE = 60_000;

/**
 * Writes a picture with its caption, in the size of the report or as wide as its place.
 *
 * @param textWidth the width of its place in twips.
 * @returns `w:p` elements.
 */
export function pictureToXml(
  picture: Picture,
  styles: StyleIds,
  textWidth: number,
  drawings: Drawings,
): string {
  const captioned = picture.caption.length > 0;
  return [
    paragraphOf(styles.body, (captioned ? KEEP_NEXT : '') + ALONE, pictureRun(picture, textWidth, drawings)),
    captioned ? paragraphToXml(styles.caption, picture.caption, toggle('keepNext', false)) : '',
  ].join('');
}

/** On a line as high as the picture is: an exact line pitch would cut it off. */
const ALONE = [
  toggle('snapToGrid', false),
  w('spacing', { before: 120, after: 60, line: 240, lineRule: 'auto' }),
  w('ind', { firstLineChars: 0, firstLine: 0 }),
  w('jc', { val: 'center' }),
].join('');

/**
 * Writes a picture as a run, in the size of the report or as wide as its place.
 *
 * @param textWidth the width of its place in twips.
 */
export function pictureRun(picture: Picture, textWidth: number, drawings: Drawings): string {
  const { image, size, alt } = picture;
  const scale = Math.min(1, (textWidth * EMU_PER_TWIP) / (size.width * EMU_PER_MM));
  const emu = (millimetres: number) => Math.round(millimetres * EMU_PER_MM * scale);
  const upright = image.turn === 0 || image.turn === 180;
  // The size before it is turned.
  const [cx, cy] = upright ? [emu(size.width), emu(size.height)] : [emu(size.height), emu(size.width)];
  const id = drawings.nextId();
  const name = `图片 ${id}`;
  const place = drawings.addPart(picturePart(picture));
  return w(
    'r',
    {},
    w(
      'drawing',
      {},
      element(
        'wp:inline',
        { 'xmlns:wp': WORD_DRAWING, distT: 0, distB: 0, distL: 0, distR: 0 },
        element('wp:extent', { cx, cy }),
        element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
        element('wp:docPr', { id, name, descr: alt }),
        element(
          'wp:cNvGraphicFramePr',
          {},
          element('a:graphicFrameLocks', { 'xmlns:a': DRAWING, noChangeAspect: 1 }),
        ),
        graphicOf(place, { id, name, cx, cy, turn: image.turn }),
      ),
    ),
  );
}

interface Frame {
  readonly id: number;
  readonly name: string;
  readonly cx: number;
  readonly cy: number;
  readonly turn: number;
}

function graphicOf(place: string, { id, name, cx, cy, turn }: Frame): string {
  return element(
    'a:graphic',
    { 'xmlns:a': DRAWING },
    element(
      'a:graphicData',
      { uri: PICTURE },
      element(
        'pic:pic',
        { 'xmlns:pic': PICTURE },
        element('pic:nvPicPr', {}, element('pic:cNvPr', { id, name }), element('pic:cNvPicPr', {})),
        element(
          'pic:blipFill',
          {},
          element('a:blip', { 'xmlns:r': RELATIONSHIPS, 'r:embed': place }),
          element('a:stretch', {}, element('a:fillRect', {})),
        ),
        element(
          'pic:spPr',
          {},
          element(
            'a:xfrm',
            { rot: turn === 0 ? undefined : turn * ANGLE },
            element('a:off', { x: 0, y: 0 }),
            element('a:ext', { cx, cy }),
          ),
          element('a:prstGeom', { prst: 'rect' }, element('a:avLst', {})),
        ),
      ),
    ),
  );
}

const WORD_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The part of a picture. */
export function picturePart({ image }: Picture): AddedPart {
  const { format, bytes } = image;
  return {
    type: 'image',
    name: (number) => `word/media/image${number}.${format}`,
    contentType: `image/${format}`,
    content: bytes,
  };
}
