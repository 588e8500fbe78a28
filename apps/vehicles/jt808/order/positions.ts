import { uint } from '../bytes.ts';
import type { Edition } from '../frame/header.ts';
import { encodeGbk } from '../text/gbk.ts';
import type { Order } from './order.ts';

/** 0x8201: where are you; the answer is 0x0201. */
export function askLocation(): Order {
  return { id: 0x8201, body: Buffer.alloc(0) };
}

/** 0x8202: report every `interval` seconds for `valid` seconds; an interval of 0 stops it. */
export function track(interval: number, valid: number): Order {
  const body = interval === 0 ? uint(0, 2) : Buffer.concat([uint(interval, 2), uint(valid, 4)]);
  return { id: 0x8202, body };
}

/** Alarms that a person may confirm: bits 0, 3, 20, 21, 22, 27 and 28. */
export const confirmableAlarms = 0x18700009;

/** 0x8203: a person has seen alarms. @param serial of the location that raised them, 0 for all of these kinds. Other bits are left out. */
export function confirmAlarms(serial: number, alarms: number): Order {
  return { id: 0x8203, body: Buffer.concat([uint(serial, 2), uint((alarms & confirmableAlarms) >>> 0, 4)]) };
}

/** How a text is shown. */
export interface TextManner {
  readonly urgent?: boolean;
  readonly display?: boolean;
  readonly speak?: boolean;
  readonly adScreen?: boolean;
}

/** 0x8300: a text for the driver. 2019 says beside what kind it is. @throws RangeError above 1,024 bytes of GBK. */
export function sendText(text: string, manner: TextManner, edition: Edition): Order {
  const { urgent, display, speak, adScreen } = manner;
  const flags = (urgent ? 1 : 0) | (display ? 4 : 0) | (speak ? 8 : 0) | (adScreen ? 16 : 0);
  const bytes = encodeGbk(text);
  if (bytes.length > 1024) throw new RangeError('a text for a terminal has at most 1,024 bytes');
  const notice = 1;
  return { id: 0x8300, body: Buffer.concat([Buffer.from(edition === '2019' ? [flags, notice] : [flags]), bytes]) };
}
