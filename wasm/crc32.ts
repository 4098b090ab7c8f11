// CRC-32 as a zip stores it (APPNOTE.TXT 4.4.7).

const TABLE = memory.data(256 * 4, 4);

for (let byte: u32 = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  store<u32>(TABLE + byte * 4, value);
}

/** The checksum of some bytes. */
export function crc32(from: usize, length: usize): u32 {
  let crc: u32 = 0xffffffff;
  for (let at = from, stop = from + length; at < stop; at++)
    crc = (crc >>> 8) ^ load<u32>(TABLE + (((crc ^ load<u8>(at)) & 0xff) << 2));
  return ~crc;
}
