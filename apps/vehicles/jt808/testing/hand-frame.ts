/** What a frame is laid out from by hand. Everything is hexadecimal, so that tests do not lean on the writer they test. */
export interface HandFrame {
  readonly id: string;
  readonly body?: string;
  /** Attributes where they are to differ from what the body makes them. */
  readonly attributes?: string;
  /** 12 digits, or 20 for the layout of 2019 with its revision. */
  readonly phone?: string;
  readonly serial?: string;
  /** `total` and `number`, four digits each. */
  readonly piece?: string;
}

/** The message without checksum, escapes and flags. */
export function handMessage({ id, body = '', attributes, phone = '013800001234', serial = '0001', piece }: HandFrame) {
  const newer = phone.length === 20;
  const flags = (newer ? 0x4000 : 0) | (piece ? 0x2000 : 0) | (body.length / 2);
  const words = attributes ?? flags.toString(16).padStart(4, '0');
  return `${id}${words}${newer ? '01' : ''}${phone}${serial}${piece ?? ''}${body}`;
}

/** A message as it goes over the wire. */
export function handFrame(parts: HandFrame): string {
  return handWire(handMessage(parts));
}

/** Checksum, escapes and flags around a message. */
export function handWire(message: string): string {
  const bytes = message.match(/../g) ?? [];
  const sum = bytes.reduce((all, byte) => all ^ Number.parseInt(byte, 16), 0);
  const all = [...bytes, sum.toString(16).padStart(2, '0')];
  return `7e${all.map((byte) => (byte === '7e' ? '7d02' : byte === '7d' ? '7d01' : byte)).join('')}7e`;
}

/** The 28 bytes of a location: 26.647660 N 106.630153 E, 1,071 m, 60.5 km/h, 90 degrees, 2026-03-05 09:10:11 in Guiyang. */
export const guiyang = `${'00000000'}${'00080003'}${'01969c6c'}${'065b0c09'}${'042f'}${'025d'}${'005a'}${'260305091011'}`;

/** The same in another way: fields by name. */
export function handLocation(parts: Partial<Record<keyof typeof order, string>>): string {
  return (Object.keys(order) as (keyof typeof order)[]).map((field) => parts[field] ?? order[field]).join('');
}

const order = {
  alarm: '00000000',
  status: '00080003',
  lat: '01969c6c',
  lon: '065b0c09',
  altitude: '042f',
  speed: '025d',
  course: '005a',
  time: '260305091011',
  items: '',
};
