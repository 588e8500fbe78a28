import { type ByteReader, uint } from '../bytes.ts';
import { decodeGbk, encodeGbk } from '../text/gbk.ts';
import { parameterTable } from './parameter-table.ts';

/** A parameter of a terminal with its value: a number, GBK text, or bytes in hexadecimal, as its type says. */
export interface Parameter {
  readonly id: number;
  readonly value: number | string;
}

const widths = { byte: 1, word: 2, dword: 4 } as const;
const largest = { byte: 0xff, word: 0xffff, dword: 0xffffffff } as const;

/** Reads `count` parameters. A value of another length than its type, or of an unknown id, is kept in hexadecimal. */
export function readParameters(reader: ByteReader, count: number): Parameter[] {
  const parameters: Parameter[] = [];
  while (parameters.length < count && !reader.short) {
    const id = reader.uint(4);
    const bytes = reader.bytes(reader.uint(1));
    if (!reader.short) parameters.push({ id, value: readValue(id, bytes) });
  }
  return parameters;
}

function readValue(id: number, bytes: Buffer): number | string {
  const type = parameterTable.get(id)?.type ?? 'bytes';
  if (type === 'text') return decodeGbk(bytes);
  if (type === 'bytes' || bytes.length !== widths[type]) return bytes.toString('hex');
  return bytes.readUIntBE(0, widths[type]);
}

/** Why `parameter` may not be sent, or `undefined`: an unknown id, a value out of the range of its type. */
export function refuseParameter({ id, value }: Parameter): 'unknown' | 'range' | undefined {
  const entry = parameterTable.get(id);
  if (!entry) return 'unknown';
  if (entry.type === 'text') return typeof value === 'string' && encodeGbk(value).length <= 255 ? undefined : 'range';
  if (entry.type === 'bytes') {
    const digits = (entry.length ?? 1) * 2;
    return typeof value === 'string' && new RegExp(`^[0-9a-f]{${digits}}$`, 'i').test(value) ? undefined : 'range';
  }
  const whole = typeof value === 'number' && Number.isInteger(value);
  return whole && value >= 0 && value <= largest[entry.type] ? undefined : 'range';
}

/** Writes `id, length, value` in the width that the table gives. @throws RangeError for what `refuseParameter` refuses. */
export function writeParameter(parameter: Parameter): Buffer {
  const refused = refuseParameter(parameter);
  if (refused) throw new RangeError(`parameter ${parameter.id.toString(16)}: ${refused}`);
  const { id, value } = parameter;
  const type = parameterTable.get(id)?.type ?? 'bytes';
  const bytes =
    typeof value === 'number'
      ? uint(value, widths[type === 'byte' || type === 'word' ? type : 'dword'])
      : type === 'text'
        ? encodeGbk(value)
        : Buffer.from(value, 'hex');
  return Buffer.concat([uint(id, 4), uint(bytes.length, 1), bytes]);
}
