import { uint } from '../bytes.ts';
import { type Parameter, writeParameter } from '../meaning/parameters.ts';
import { encodeGbk } from '../text/gbk.ts';
import type { Order } from './order.ts';

/** 0x8103: sets parameters. @throws RangeError for an unknown parameter or a value out of its range, and above 255 of them. */
export function setParameters(parameters: readonly Parameter[]): Order {
  return { id: 0x8103, body: Buffer.concat([uint(parameters.length, 1), ...parameters.map(writeParameter)]) };
}

/** 0x8104, or 0x8106 for some of them: asks for parameters; the answer is 0x0104. */
export function askParameters(ids: readonly number[] = []): Order {
  if (ids.length === 0) return { id: 0x8104, body: Buffer.alloc(0) };
  return { id: 0x8106, body: Buffer.concat([uint(ids.length, 1), ...ids.map((id) => uint(id, 4))]) };
}

/** 0x8107: asks what the terminal is; the answer is 0x0107. */
export function askAttributes(): Order {
  return { id: 0x8107, body: Buffer.alloc(0) };
}

/** What a terminal can be told with 0x8105. */
export const control = {
  upgrade: 1,
  connect: 2,
  powerOff: 3,
  reset: 4,
  factoryReset: 5,
  closeData: 6,
  closeAll: 7,
} as const;

/** 0x8105: controls the terminal itself. `text` goes with upgrade and connect: fields with semicolons between. */
export function controlTerminal(command: (typeof control)[keyof typeof control], text = ''): Order {
  return { id: 0x8105, body: Buffer.concat([uint(command, 1), encodeGbk(text)]) };
}
