// Where a picture is found by who reads a text format: in the page itself, or in its file.
import type { Picture } from '../report/report.js';
import type { TextFormat } from '../template/format.js';

type AddressOf = (picture: Picture, link?: (file: string) => string) => string;

/** A page holds its pictures, so that it can be sent alone; Markdown names their files. */
export const PICTURE_ADDRESS: Readonly<Record<TextFormat, AddressOf>> = {
  html: ({ image }) => `data:image/${image.format};base64,${base64(image.bytes)}`,
  md: ({ file }, link = (name) => name) => link(file.trim().replaceAll('\\', '/')).replace(UNSAFE, encoded),
  txt: ({ file }) => file,
};

const encoded = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** What would end a link in Markdown, or have another meaning in an address; Chinese stays as it can be read. */
const UNSAFE = /[ \t\n\r()<>%#?"'\\]/g;

/** A piece of bytes whose length is a multiple of three, and no more arguments than a call can have. */
const PIECE = 3 * 4096;

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
  return pieces.join('');
}
