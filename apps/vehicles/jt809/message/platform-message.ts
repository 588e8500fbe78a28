import { ByteReader, padded, uint } from '../../jt808/bytes.ts';
import { encodeGbk } from '../../jt808/text/gbk.ts';
import { utcSeconds } from '../frame/frame.ts';

/** Data of 0x1300 and 0x9300: 平台查岗 and texts between platforms. */
export const platformData = { postAnswer: 0x1301, textAnswer: 0x1302, postQuestion: 0x9301, text: 0x9302 } as const;

/** Data of 0x1400 and 0x9400: 报警督办 and what became of it. */
export const alarmData = { supervisionAnswer: 0x1401, report: 0x1402, result: 0x1403, supervision: 0x9401 } as const;

/** Data behind its type and length: the body of 0x1300 and 0x9300. */
export interface TypedData {
  readonly type: number;
  readonly data: Buffer;
}

/** Reads the body of 0x1300; `undefined` where its length is not what it says. */
export function readTypedData(body: Buffer): TypedData | undefined {
  const reader = new ByteReader(body);
  const type = reader.uint(2);
  const data = reader.bytes(reader.uint(4));
  return reader.short || reader.left > 0 ? undefined : { type, data };
}

/** Writes the body of 0x9300. */
export function writeTypedData({ type, data }: TypedData): Buffer {
  return Buffer.concat([uint(type, 2), uint(data.length, 4), data]);
}

/** A question to the person on duty (0x9301), a text (0x9302), or the answer (0x1301), in the layout of 2011. */
export interface PostMessage {
  /** 1 this platform, 2 one enterprise, 3 all enterprises of a region … (table 35). */
  readonly objectType: number;
  readonly objectId: string;
  readonly messageId: number;
  readonly text: string;
}

/** Reads it; `undefined` where it is too short. */
export function readPostMessage(data: Buffer): PostMessage | undefined {
  const reader = new ByteReader(data);
  const objectType = reader.uint(1);
  const objectId = reader.text(12);
  const messageId = reader.uint(4);
  const text = reader.text(reader.uint(4));
  return reader.short ? undefined : { objectType, objectId, messageId, text };
}

/** Writes it. */
export function writePostMessage({ objectType, objectId, messageId, text }: PostMessage): Buffer {
  const bytes = encodeGbk(text);
  return Buffer.concat([
    uint(objectType, 1),
    padded(encodeGbk(objectId), 12),
    uint(messageId, 4),
    uint(bytes.length, 4),
    bytes,
  ]);
}

/** 0x9401: an alarm that is to be dealt with until a moment, in the layout of 2011. Instants in milliseconds UTC. */
export interface Supervision {
  /** 1 terminal, 2 enterprise platform, 3 government platform, 9 other. */
  readonly source: number;
  readonly alarmType: number;
  readonly alarmAt: number;
  readonly id: number;
  readonly until: number;
  /** 0 urgent, 1 ordinary. */
  readonly level: number;
  readonly supervisor: string;
  readonly telephone: string;
  readonly email: string;
}

/** Writes the data of 0x9401. */
export function writeSupervision(asked: Supervision): Buffer {
  return Buffer.concat([
    uint(asked.source, 1),
    uint(asked.alarmType, 2),
    utcSeconds(asked.alarmAt),
    uint(asked.id, 4),
    utcSeconds(asked.until),
    uint(asked.level, 1),
    padded(encodeGbk(asked.supervisor), 16),
    padded(encodeGbk(asked.telephone), 20),
    padded(encodeGbk(asked.email), 32),
  ]);
}

/** 0x1402: an alarm that a lower platform reports. */
export interface AlarmReported {
  readonly source: number;
  readonly alarmType: number;
  readonly at: number;
  readonly id: number;
  readonly text: string;
}

/** Reads the data of 0x1402; `undefined` where it is too short. */
export function readAlarmReported(data: Buffer): AlarmReported | undefined {
  const reader = new ByteReader(data);
  const source = reader.uint(1);
  const alarmType = reader.uint(2);
  const seconds = reader.bytes(8);
  const id = reader.uint(4);
  const text = reader.text(reader.uint(4));
  return reader.short ? undefined : { source, alarmType, at: Number(seconds.readBigUInt64BE(0)) * 1000, id, text };
}

/** 0x1401 and 0x1403: what became of a supervision or of a reported alarm: 0 under way, 1 done, 2 not done, 3 will be done. */
export function readAlarmResult(data: Buffer): { readonly id: number; readonly result: number } | undefined {
  return data.length === 5 ? { id: data.readUInt32BE(0), result: data.readUInt8(4) } : undefined;
}
