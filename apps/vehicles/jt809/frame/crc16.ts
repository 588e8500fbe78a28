/** CRC-16 of CCITT: polynomial 1021, beginning with ffff, nothing turned around. */
export function crc16(bytes: Buffer): number {
  let crc = 0xffff;
  for (const byte of bytes) crc = ((crc << 8) ^ (table[(crc >> 8) ^ byte] as number)) & 0xffff;
  return crc;
}

const table = Uint16Array.from({ length: 256 }, (_, index) => {
  let crc = index << 8;
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1;
  return crc;
});
