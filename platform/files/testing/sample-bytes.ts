/** The smallest picture that a browser shows: one transparent point. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A document of one empty page, and as many bytes more as wanted. */
export function pdf(more = 0): Buffer {
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n'),
    Buffer.alloc(more, 0x20),
    Buffer.from('\n%%EOF'),
  ]);
}

/** The beginning of a program for Windows. */
export const EXE = Buffer.concat([Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00', 'latin1'), Buffer.alloc(600)]);

/** The beginning of an old Office document (compound file). */
export const CFB = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

/** A zip of stored entries, with the given names and contents. */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
  const locals = Object.entries(entries).map(([name, text]) => localEntry(Buffer.from(name), Buffer.from(text)));
  return Buffer.concat([...locals, Buffer.from('504b0506000000000000000000000000000000000000', 'hex')]);
}

/** A workbook as far as telling it from another zip needs. */
export const XLSX = zip({
  '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  'xl/workbook.xml': '<workbook/>',
});

function localEntry(name: Buffer, content: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, content]);
}
