import { ByteReader } from '../bytes.ts';
import { type Fault, isFault } from '../fault.ts';
import { type Location, readLocation } from './location.ts';

/** 0x0704: locations that were kept and come together. */
export interface Batch {
  readonly kind: 'batch';
  /** Whether they were stored in a blind area: then they are history. */
  readonly late: boolean;
  readonly locations: readonly Location[];
  /** One for each item that is no location, and `body` where count and items disagree. The good items are kept. */
  readonly faults: readonly Fault[];
}

/** Reads a batch item by item: a bad one does not take the others with it. */
export function readBatch(body: Buffer): Batch | Fault {
  const reader = new ByteReader(body);
  const count = reader.uint(2);
  const type = reader.uint(1);
  if (reader.short) return { fault: 'body' };
  const locations: Location[] = [];
  const faults: Fault[] = [];
  let read = 0;
  while (reader.left >= 2) {
    const item = reader.bytes(reader.uint(2));
    if (reader.short) break;
    const location = readLocation(item);
    if (isFault(location)) faults.push(location);
    else locations.push(location);
    read++;
  }
  if (read !== count || reader.left > 0 || reader.short) faults.push({ fault: 'body' });
  return { kind: 'batch', late: type === 1, locations, faults };
}
