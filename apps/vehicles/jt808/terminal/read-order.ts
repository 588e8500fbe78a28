import { ByteReader } from '../bytes.ts';
import type { Fault } from '../fault.ts';
import type { Frame } from '../frame/frame.ts';
import { type Parameter, readParameters } from '../meaning/parameters.ts';

/** What a terminal understands of what the platform says: enough for a simulated one and for tests. */
export type OrderRead =
  | { readonly kind: 'answer'; readonly to: number; readonly id: number; readonly result: number }
  | { readonly kind: 'registration'; readonly to: number; readonly result: number; readonly code?: string }
  | { readonly kind: 'piecesAsked'; readonly firstSerial: number; readonly numbers: readonly number[] }
  | { readonly kind: 'parameters'; readonly parameters: readonly Parameter[] }
  | { readonly kind: 'track'; readonly interval: number; readonly valid: number }
  | { readonly kind: 'text'; readonly flags: number; readonly text: string }
  | { readonly kind: 'other'; readonly id: number };

/** Reads a message of the platform. */
export function readOrder({ header: { id, edition }, body }: Frame): OrderRead | Fault {
  const reader = new ByteReader(body);
  const read = orderOf(id, edition === '2019', reader);
  return reader.short ? { fault: 'body' } : read;
}

function orderOf(id: number, newer: boolean, reader: ByteReader): OrderRead {
  switch (id) {
    case 0x8001:
      return { kind: 'answer', to: reader.uint(2), id: reader.uint(2), result: reader.uint(1) };
    case 0x8003: {
      const firstSerial = reader.uint(2);
      const count = reader.uint(newer ? 2 : 1);
      return { kind: 'piecesAsked', firstSerial, numbers: words(reader, count) };
    }
    case 0x8100: {
      const head = { kind: 'registration', to: reader.uint(2), result: reader.uint(1) } as const;
      return head.result === 0 ? { ...head, code: reader.text(reader.left) } : head;
    }
    case 0x8103:
      return { kind: 'parameters', parameters: readParameters(reader, reader.uint(1)) };
    case 0x8202: {
      const interval = reader.uint(2);
      return { kind: 'track', interval, valid: interval === 0 ? 0 : reader.uint(4) };
    }
    case 0x8300: {
      const flags = reader.uint(1);
      if (newer) reader.uint(1);
      return { kind: 'text', flags, text: reader.text(reader.left) };
    }
    default:
      return { kind: 'other', id };
  }
}

function words(reader: ByteReader, count: number): number[] {
  const numbers: number[] = [];
  while (numbers.length < count && !reader.short) numbers.push(reader.uint(2));
  return numbers;
}
