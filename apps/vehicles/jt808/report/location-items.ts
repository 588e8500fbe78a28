/** What follows the 28 bytes of a location. */
export interface LocationItems {
  /** Odometer in km (item 01). */
  readonly odometer?: number;
  /** Fuel in litres (item 02); absent where the terminal sends percent. */
  readonly fuel?: number;
  /** Fuel in percent of the tank (item 02 with bit 15). */
  readonly fuelPercent?: number;
  /** Speed of the recorder in km/h (item 03). */
  readonly recorderSpeed?: number;
  /** Alarm event that a person is to confirm with 0x8203 (item 04). */
  readonly confirm?: number;
  /** Satellites (item 31). */
  readonly satellites?: number;
  /** Signal of the radio (item 30). */
  readonly signal?: number;
  /** Items as they came, by id in hexadecimal; a repeated id as `02#2`, bytes that are no items as `rest`. */
  readonly extra?: Readonly<Record<string, string>>;
  /** An item announced more bytes than there were: what stood before it is kept. */
  readonly overrun?: true;
}

/** Reads the items from `offset`. Never refuses: what it cannot read is kept raw, for the position before it is good. */
export function readItems(body: Buffer, offset: number): LocationItems {
  if (offset >= body.length) return none;
  const found: { -readonly [Key in keyof LocationItems]: LocationItems[Key] } = {};
  const extra: Record<string, string> = {};
  const seen = new Set<number>();
  let at = offset;
  while (at + 2 <= body.length) {
    const id = body[at] as number;
    const length = body[at + 1] as number;
    if (at + 2 + length > body.length) break;
    const read = seen.has(id) ? undefined : readers[id];
    if (read?.length === length) Object.assign(found, read.of(body, at + 2));
    else keep(extra, id, body.subarray(at + 2, at + 2 + length));
    seen.add(id);
    at += 2 + length;
  }
  if (at < body.length) {
    found.overrun = true;
    extra.rest = body.toString('hex', at);
  }
  for (const _ in extra) {
    found.extra = extra;
    break;
  }
  return found;
}

const none: LocationItems = {};

/** The items that every ledger wants as numbers. An item of another length than the standard's is kept raw. */
const readers: Readonly<Record<number, { length: number; of: (body: Buffer, at: number) => LocationItems }>> = {
  1: { length: 4, of: (body, at) => ({ odometer: body.readUInt32BE(at) / 10 }) },
  2: { length: 2, of: (body, at) => fuelOf(body.readUInt16BE(at)) },
  3: { length: 2, of: (body, at) => ({ recorderSpeed: body.readUInt16BE(at) / 10 }) },
  4: { length: 2, of: (body, at) => ({ confirm: body.readUInt16BE(at) }) },
  48: { length: 1, of: (body, at) => ({ signal: body[at] }) },
  49: { length: 1, of: (body, at) => ({ satellites: body[at] }) },
};

function fuelOf(raw: number): LocationItems {
  return raw & 0x8000 ? { fuelPercent: (raw & 0x7fff) / 10 } : { fuel: raw / 10 };
}

function keep(extra: Record<string, string>, id: number, value: Buffer): void {
  const name = id.toString(16).padStart(2, '0');
  let key = name;
  for (let times = 2; key in extra; times++) key = `${name}#${times}`;
  extra[key] = value.toString('hex');
}
