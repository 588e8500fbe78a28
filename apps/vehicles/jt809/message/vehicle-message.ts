import { ByteReader, padded, uint } from '../../jt808/bytes.ts';
import { encodeGbk } from '../../jt808/text/gbk.ts';

/** What a message about a vehicle is about: of 0x1200 and 0x9200. */
export const vehicleData = {
  register: 0x1201,
  live: 0x1202,
  history: 0x1203,
  askHistory: 0x1209,
  driver: 0x120c,
} as const;

/** The body of 0x1200, 0x1400 and their answers: a vehicle and data about it. */
export interface VehicleMessage {
  readonly plate: string;
  readonly plateColour: number;
  readonly type: number;
  readonly data: Buffer;
}

/** Reads it; `undefined` where its length is not what it says. */
export function readVehicleMessage(body: Buffer): VehicleMessage | undefined {
  const reader = new ByteReader(body);
  const plate = reader.text(21);
  const plateColour = reader.uint(1);
  const type = reader.uint(2);
  const data = reader.bytes(reader.uint(4));
  return reader.short || reader.left > 0 ? undefined : { plate, plateColour, type, data };
}

/** Writes it. */
export function writeVehicleMessage({ plate, plateColour, type, data }: VehicleMessage): Buffer {
  return Buffer.concat([padded(encodeGbk(plate), 21), uint(plateColour, 1), uint(type, 2), uint(data.length, 4), data]);
}
