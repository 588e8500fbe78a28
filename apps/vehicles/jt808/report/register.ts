import { ByteReader } from '../bytes.ts';
import type { Fault } from '../fault.ts';
import type { Edition } from '../frame/header.ts';

/** 0x0100: a terminal introduces itself. */
export interface Registration {
  readonly kind: 'register';
  readonly edition: '2011' | '2013' | '2019';
  /** First two digits of GB/T 2260. */
  readonly province: number;
  /** Last four digits of GB/T 2260. */
  readonly city: number;
  readonly maker: string;
  readonly model: string;
  readonly terminalId: string;
  /** 0 none (then `plate` is the VIN), 1 blue, 2 yellow, 3 black, 4 white, 5 green, 9 other; 91 to 94 of JT/T 697.7. */
  readonly plateColour: number;
  readonly plate: string;
}

const layouts = {
  2011: { maker: 5, model: 8, terminalId: 7 },
  2013: { maker: 5, model: 20, terminalId: 7 },
  2019: { maker: 11, model: 30, terminalId: 30 },
} as const;

const colours = new Set([0, 1, 2, 3, 4, 5, 9, 91, 92, 93, 94]);

/**
 * Reads a registration. The edition of the header proposes the layout, the plate colour decides: it has to be a colour, which tells a 2011
 * body with a VIN of 17 characters from one of 2013, both being 37 bytes or more.
 */
export function readRegistration(body: Buffer, header: Edition): Registration | Fault {
  const proposals = header === '2019' ? (['2019', '2013', '2011'] as const) : (['2013', '2011', '2019'] as const);
  for (const edition of proposals) {
    const { maker, model, terminalId } = layouts[edition];
    const colour = body[4 + maker + model + terminalId];
    if (colour === undefined || !colours.has(colour)) continue;
    const reader = new ByteReader(body);
    return {
      kind: 'register',
      edition,
      province: reader.uint(2),
      city: reader.uint(2),
      maker: filled(reader.bytes(maker)),
      model: filled(reader.bytes(model)),
      terminalId: filled(reader.bytes(terminalId)),
      plateColour: reader.uint(1),
      plate: reader.text(reader.left),
    };
  }
  return { fault: 'body' };
}

/** Fields are filled with zero bytes on either side; long ones on the left with the digit zero too. */
function filled(bytes: Buffer): string {
  const text = new ByteReader(bytes).text(bytes.length).trim();
  return bytes.length > 8 && text.length === bytes.length ? text.replace(/^0+/, '') : text;
}
