import { padded, uint } from '../bytes.ts';
import type { Edition } from '../frame/header.ts';
import type { Order } from '../order/order.ts';
import type { DriverCard } from '../report/driver-card.ts';
import type { Registration } from '../report/register.ts';
import { bcdTime } from '../text/bcd.ts';
import { encodeGbk } from '../text/gbk.ts';

/** What a terminal writes about where it is: coordinates in degrees, km/h, metres, milliseconds UTC. */
export interface LocationFacts {
  readonly fixAt: number;
  readonly lat: number;
  readonly lon: number;
  readonly altitude?: number;
  readonly speed?: number;
  readonly course?: number;
  readonly alarm?: number;
  /** Without the hemispheres, which follow from the coordinates. */
  readonly status?: number;
  /** km */
  readonly odometer?: number;
  /** litres */
  readonly fuel?: number;
  readonly satellites?: number;
}

/** 0x0100. */
export function register(facts: Omit<Registration, 'kind'>): Order {
  const [maker, model, id] = { 2011: [5, 8, 7], 2013: [5, 20, 7], 2019: [11, 30, 30] }[facts.edition] as [
    number,
    number,
    number,
  ];
  return {
    id: 0x0100,
    body: Buffer.concat([
      uint(facts.province, 2),
      uint(facts.city, 2),
      padded(encodeGbk(facts.maker), maker),
      padded(encodeGbk(facts.model), model),
      padded(encodeGbk(facts.terminalId), id),
      uint(facts.plateColour, 1),
      encodeGbk(facts.plate),
    ]),
  };
}

/** 0x0102. */
export function authenticate(code: string, edition: Edition, imei = '', software = ''): Order {
  const bytes = encodeGbk(code);
  if (edition === '2013') return { id: 0x0102, body: bytes };
  const rest = [padded(encodeGbk(imei), 15), padded(encodeGbk(software), 20)];
  return { id: 0x0102, body: Buffer.concat([uint(bytes.length, 1), bytes, ...rest]) };
}

/** 0x0002. */
export function heartbeat(): Order {
  return { id: 0x0002, body: Buffer.alloc(0) };
}

/** 0x0003. */
export function logout(): Order {
  return { id: 0x0003, body: Buffer.alloc(0) };
}

/** 0x0200. */
export function location(facts: LocationFacts): Order {
  return { id: 0x0200, body: locationBody(facts) };
}

/** 0x0704; `late` says that the locations were kept while the line was down. */
export function batch(items: readonly LocationFacts[], late: boolean): Order {
  const parts = items.map((facts) => {
    const body = locationBody(facts);
    return Buffer.concat([uint(body.length, 2), body]);
  });
  return { id: 0x0704, body: Buffer.concat([uint(items.length, 2), uint(late ? 1 : 0, 1), ...parts]) };
}

/** 0x0201: the answer to 0x8201. */
export function locationAnswer(serial: number, facts: LocationFacts): Order {
  return { id: 0x0201, body: Buffer.concat([uint(serial, 2), locationBody(facts)]) };
}

/** 0x0001: the answer to any order. */
export function answerOrder(order: number, serial: number, result: number): Order {
  return { id: 0x0001, body: Buffer.concat([uint(serial, 2), uint(order, 2), uint(result, 1)]) };
}

/** 0x0702. */
export function driverCard(card: Omit<DriverCard, 'kind'>): Order {
  const head = [uint(card.inserted ? 1 : 2, 1), bcdTime(card.at)];
  if (!card.inserted || card.name === undefined) return { id: 0x0702, body: Buffer.concat(head) };
  const name = encodeGbk(card.name);
  const agency = encodeGbk(card.agency ?? '');
  return {
    id: 0x0702,
    body: Buffer.concat([
      ...head,
      uint(card.result ?? 0, 1),
      uint(name.length, 1),
      name,
      padded(encodeGbk(card.certificate ?? ''), 20),
      uint(agency.length, 1),
      agency,
      Buffer.from((card.validTo ?? '0000-00-00').replace(/-/g, ''), 'hex'),
      ...(card.idNumber === undefined ? [] : [padded(encodeGbk(card.idNumber), 20)]),
    ]),
  };
}

/** The 28 bytes of a location and its items. */
export function locationBody(facts: LocationFacts): Buffer {
  const body = Buffer.alloc(28);
  const hemispheres = (facts.lat < 0 ? 4 : 0) | (facts.lon < 0 ? 8 : 0);
  body.writeUInt32BE((facts.alarm ?? 0) >>> 0, 0);
  body.writeUInt32BE(((facts.status ?? 3) | hemispheres) >>> 0, 4);
  body.writeUInt32BE(Math.round(Math.abs(facts.lat) * 1e6), 8);
  body.writeUInt32BE(Math.round(Math.abs(facts.lon) * 1e6), 12);
  body.writeInt16BE(Math.round(facts.altitude ?? 0), 16);
  body.writeUInt16BE(Math.round((facts.speed ?? 0) * 10), 18);
  body.writeUInt16BE(Math.round(facts.course ?? 0) % 360, 20);
  bcdTime(facts.fixAt).copy(body, 22);
  return Buffer.concat([body, ...itemsOf(facts)]);
}

function itemsOf({ odometer, fuel, satellites }: LocationFacts): Buffer[] {
  return [
    ...(odometer === undefined ? [] : [Buffer.from([1, 4]), uint(Math.round(odometer * 10), 4)]),
    ...(fuel === undefined ? [] : [Buffer.from([2, 2]), uint(Math.round(fuel * 10), 2)]),
    ...(satellites === undefined ? [] : [Buffer.from([0x31, 1]), uint(satellites, 1)]),
  ];
}
