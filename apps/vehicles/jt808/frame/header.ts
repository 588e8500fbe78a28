/** Which layout a header has. 2011 and 2013 share theirs. */
export type Edition = '2013' | '2019';

/** What stands before the body of a message. */
export interface Header {
  readonly id: number;
  readonly edition: Edition;
  /** Revision of the protocol within its edition; 0 before 2019. */
  readonly revision: number;
  /** The bytes of the terminal phone as they came, 6 or 10: answers repeat them. */
  readonly phone: Buffer;
  /** Whose message it is: the phone in hexadecimal digits without zeros in front. Opaque, for not every phone is decimal. */
  readonly terminal: string;
  readonly serial: number;
  /** 0 plain, 1 RSA. */
  readonly encryption: number;
  /** Which piece of how many, where the body comes in pieces. Numbers start at 1. */
  readonly piece?: { readonly total: number; readonly number: number };
  /** Bytes of the body that came. */
  readonly bodyLength: number;
  /** Bytes of the header itself. */
  readonly length: number;
}

const inPieces = 0x2000;
const versioned = 0x4000;

/**
 * Reads the header of an unescaped message. Bit 14 announces the layout of 2019; where the lengths belie it and the older layout fits,
 * the older one holds, for there are terminals that set the bit and send six bytes of phone.
 * @returns `undefined` where the message is shorter than any header, `'length'` where no layout fits.
 */
export function readHeader(message: Buffer): Header | 'length' | undefined {
  if (message.length < 13) return undefined;
  const attributes = message.readUInt16BE(2);
  const pieces = attributes & inPieces ? 4 : 0;
  const bodyLength = attributes & 0x3ff;
  const fits = (header: number) => message.length === header + pieces + bodyLength + 1;
  if (attributes & versioned && fits(17)) return parse(message, '2019', attributes, 17 + pieces);
  if (fits(12)) return parse(message, '2013', attributes, 12 + pieces);
  return 'length';
}

/** Most bytes by which a location may be longer or shorter than its header says. */
const tolerance = 8;

/**
 * Reads the header of a location whose announced length is wrong by a few bytes while its checksum is right, as some terminals send
 * them: the position in it is good. Anything else of another length is refused.
 */
export function readLocationHeader(message: Buffer): Header | undefined {
  const attributes = message.readUInt16BE(2);
  if (message.readUInt16BE(0) !== 0x0200 || attributes & inPieces) return undefined;
  const edition = attributes & versioned ? '2019' : '2013';
  const length = edition === '2019' ? 17 : 12;
  const body = message.length - length - 1;
  if (body < 28 || Math.abs(body - (attributes & 0x3ff)) > tolerance) return undefined;
  return { ...parse(message, edition, attributes, length), bodyLength: body };
}

function parse(message: Buffer, edition: Edition, attributes: number, length: number): Header {
  const newer = edition === '2019';
  const phone = newer ? message.subarray(5, 15) : message.subarray(4, 10);
  const at = newer ? 15 : 10;
  return {
    id: message.readUInt16BE(0),
    edition,
    revision: newer ? (message[4] ?? 0) : 0,
    phone,
    terminal: terminalOf(phone),
    serial: message.readUInt16BE(at),
    encryption: (attributes >> 10) & 7,
    ...(attributes & inPieces && {
      piece: { total: message.readUInt16BE(at + 2), number: message.readUInt16BE(at + 4) },
    }),
    bodyLength: attributes & 0x3ff,
    length,
  };
}

/** The phone of a header as an identity: hexadecimal digits without zeros in front, so that editions agree. */
export function terminalOf(phone: Buffer): string {
  const digits = phone.toString('hex');
  let from = 0;
  while (from < digits.length - 1 && digits.charCodeAt(from) === 0x30) from++;
  return digits.slice(from);
}

/** The bytes of a phone for a header. @throws RangeError when it has other characters than hexadecimal digits or too many. */
export function phoneBytes(terminal: string, edition: Edition): Buffer {
  const digits = edition === '2019' ? 20 : 12;
  if (!/^[0-9a-f]*$/i.test(terminal) || terminal.length > digits) throw new RangeError(`no phone: ${terminal}`);
  return Buffer.from(terminal.padStart(digits, '0'), 'hex');
}

/** Whom a message is written to or comes from: what a header repeats. */
export type Address = Pick<Header, 'edition' | 'revision' | 'phone'>;

/** Writes a header. */
export function writeHeader(
  address: Address,
  id: number,
  serial: number,
  bodyLength: number,
  piece?: { readonly total: number; readonly number: number },
): Buffer {
  const newer = address.edition === '2019';
  const header = Buffer.alloc((newer ? 17 : 12) + (piece ? 4 : 0));
  header.writeUInt16BE(id, 0);
  header.writeUInt16BE(bodyLength | (piece ? inPieces : 0) | (newer ? versioned : 0), 2);
  if (newer) header[4] = address.revision;
  address.phone.copy(header, newer ? 5 : 4);
  const at = newer ? 15 : 10;
  header.writeUInt16BE(serial & 0xffff, at);
  if (piece) {
    header.writeUInt16BE(piece.total, at + 2);
    header.writeUInt16BE(piece.number, at + 4);
  }
  return header;
}
