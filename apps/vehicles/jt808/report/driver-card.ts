import { ByteReader } from '../bytes.ts';
import type { Fault } from '../fault.ts';
import { readBcdDay, readBcdTime } from '../text/bcd.ts';

/** 0x0702: a driver put a card in or took it out. */
export interface DriverCard {
  readonly kind: 'driverCard';
  readonly inserted: boolean;
  /** Milliseconds UTC. */
  readonly at: number;
  /** 0 read, 1 unauthenticated card, 2 locked, 3 withdrawn, 4 unreadable. Where it is not 0, nothing follows. */
  readonly result?: number;
  readonly name?: string;
  readonly certificate?: string;
  readonly agency?: string;
  /** Last day of validity, `YYYY-MM-DD`. */
  readonly validTo?: string;
  /** Number of the identity card (2019). */
  readonly idNumber?: string;
}

/** Reads it. What a terminal adds after the card was taken out is read where it is there. */
export function readDriverCard(body: Buffer): DriverCard | Fault {
  const reader = new ByteReader(body);
  const state = reader.uint(1);
  const at = readBcdTime(reader.bytes(6), 0);
  if (reader.short || (state !== 1 && state !== 2)) return { fault: 'body' };
  if (at === undefined) return { fault: 'time' };
  const card = { kind: 'driverCard', inserted: state === 1, at } as const;
  if (reader.left === 0) return card;
  const result = reader.uint(1);
  if (reader.left === 0) return { ...card, result };
  const read: DriverCard = {
    ...card,
    result,
    name: reader.namedText(),
    certificate: reader.text(20),
    agency: reader.namedText(),
    validTo: readBcdDay(reader.bytes(4)),
    ...(reader.left >= 20 && { idNumber: reader.text(20) }),
  };
  return reader.short ? { fault: 'body' } : read;
}
