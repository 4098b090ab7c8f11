// Pictures of few bytes, whole or not, for tests.

/** A chunk of a PNG; its sum is not looked at. */
const chunk = (type: string, data: readonly number[]): number[] => [
  ...bytesOf(data.length, 4),
  ...letters(type),
  ...data,
  ...bytesOf(0, 4),
];

const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const bytesOf = (number: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.floor(number / 256 ** (count - 1 - at)) % 256);

/** A PNG of that many pixels, with its chunks. */
export function png(width: number, height: number, chunks: readonly string[] = ['IDAT', 'IEND']): Uint8Array {
  const header = [...bytesOf(width, 4), ...bytesOf(height, 4), 8, 2, 0, 0, 0];
  return new Uint8Array([
    0x89,
    ...letters('PNG\r\n\x1a\n'),
    ...chunk('IHDR', header),
    ...chunks.flatMap((type) => chunk(type, type === 'IDAT' ? [1, 2, 3] : [])),
  ]);
}

/** A segment of a JPEG. */
const segment = (marker: number, data: readonly number[]): number[] => [
  0xff,
  marker,
  ...bytesOf(data.length + 2, 2),
  ...data,
];

/** Exif in which the picture is to be turned so. */
function exif(orientation: number, little: boolean): number[] {
  const number = (value: number, count: number) =>
    little ? bytesOf(value, count).reverse() : bytesOf(value, count);
  const tiff = [
    ...letters(little ? 'II' : 'MM'),
    ...number(42, 2),
    ...number(8, 4),
    ...number(2, 2),
    ...[...number(0x010f, 2), ...number(2, 2), ...number(1, 4), ...number(0, 4)],
    ...[...number(0x0112, 2), ...number(3, 2), ...number(1, 4), ...number(orientation, 2), 0, 0],
  ];
  return segment(0xe1, [...letters('Exif\0\0'), ...tiff]);
}

/** A JPEG of that many pixels as they are stored. */
export function jpeg(
  width: number,
  height: number,
  {
    orientation,
    little = false,
    end = [0xff, 0xd9],
  }: { orientation?: number; little?: boolean; end?: number[] } = {},
): Uint8Array {
  return new Uint8Array([
    0xff,
    0xd8,
    ...segment(0xe0, [...letters('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...(orientation === undefined ? [] : exif(orientation, little)),
    ...segment(0xc4, [0, 1, 2]),
    0xff,
    ...segment(0xc2, [8, ...bytesOf(height, 2), ...bytesOf(width, 2), 3]),
    ...segment(0xda, [1, 2, 3]),
    7,
    7,
    0xff,
    0,
    7,
    ...end,
  ]);
}
