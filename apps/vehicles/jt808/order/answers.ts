import { uint } from '../bytes.ts';
import type { Edition } from '../frame/header.ts';
import { bcdTime } from '../text/bcd.ts';
import { encodeGbk } from '../text/gbk.ts';
import type { Order } from './order.ts';

/** What the platform answers to any message. */
export const accepted = 0;
export const failed = 1;
export const malformed = 2;
export const unsupported = 3;
export const alarmConfirmed = 4;

/** What the platform answers to a registration. */
export const registered = 0;
export const vehicleTaken = 1;
export const vehicleUnknown = 2;
export const terminalTaken = 3;
export const terminalUnknown = 4;

/** What an answer answers. */
export interface Answered {
  readonly id: number;
  readonly serial: number;
}

/** 0x8001: the common answer. */
export function answer({ id, serial }: Answered, result: number): Order {
  return { id: 0x8001, body: Buffer.concat([uint(serial, 2), uint(id, 2), uint(result, 1)]) };
}

/** 0x8100: the answer to a registration. The code goes along only where the terminal is registered. */
export function answerRegistration(serial: number, result: number, code: string): Order {
  const head = Buffer.concat([uint(serial, 2), uint(result, 1)]);
  return { id: 0x8100, body: result === registered ? Buffer.concat([head, encodeGbk(code)]) : head };
}

/**
 * 0x8003: asks for pieces again. The count is one byte before 2019 and two since.
 * @param firstSerial serial of the first piece
 */
export function askForPieces(firstSerial: number, numbers: readonly number[], edition: Edition): Order {
  const asked = edition === '2019' ? numbers : numbers.slice(0, 255);
  return {
    id: 0x8003,
    body: Buffer.concat([
      uint(firstSerial, 2),
      uint(asked.length, edition === '2019' ? 2 : 1),
      ...asked.map((number) => uint(number, 2)),
    ]),
  };
}

/** 0x8004: what time it is, the only time of the protocol that is UTC (2019). */
export function tellTime(now: number): Order {
  const beijing = 8 * 3_600_000;
  return { id: 0x8004, body: bcdTime(now - beijing) };
}

/** 0x8800: a recording has come; `missing` names pieces that have not. */
export function answerMedia(mediaId: number, missing: readonly number[] = []): Order {
  const list = missing.slice(0, 255);
  const again = list.length > 0 ? [uint(list.length, 1), ...list.map((number) => uint(number, 2))] : [];
  return { id: 0x8800, body: Buffer.concat([uint(mediaId, 4), ...again]) };
}
