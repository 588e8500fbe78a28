const decoder = new TextDecoder('gbk');

/** Reads GBK without the zeros and blanks around it. Bytes that are no GBK become the replacement character; nothing throws. */
export function decodeGbk(bytes: Buffer): string {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 0x20)) end--;
  let start = 0;
  while (start < end && bytes[start] === 0) start++;
  return decoder.decode(bytes.subarray(start, end));
}

/** Writes GBK. A character outside GBK becomes a question mark. */
export function encodeGbk(text: string): Buffer {
  const cells = table();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const cell = code < 0x80 ? code : (cells.get(character) ?? 0x3f);
    if (cell > 0xff) bytes.push(cell >> 8);
    bytes.push(cell & 0xff);
  }
  return Buffer.from(bytes);
}

let inverted: Map<string, number> | undefined;

/** Built once, at the first text written: each cell of the code page is decoded and turned around. */
function table(): Map<string, number> {
  if (inverted) return inverted;
  inverted = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '�' && !inverted.has(character)) {
        inverted.set(character, (lead << 8) | trail);
      }
    }
  }
  return inverted;
}
