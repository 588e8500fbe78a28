import { ByteReader } from '../bytes.ts';
import type { Edition } from '../frame/header.ts';

/** 0x0102: a terminal shows the code it was given. */
export interface Authentication {
  readonly kind: 'authenticate';
  readonly code: string;
  readonly imei?: string;
  readonly software?: string;
}

/** Reads it: before 2019 the whole body is the code; in 2019 a length, the code, IMEI and software version, unless lengths belie it. */
export function readAuthentication(body: Buffer, edition: Edition): Authentication {
  const length = body[0] ?? 0;
  if (edition === '2013' || body.length < 1 + length || (body.length !== 1 + length && body.length < 16 + length)) {
    return { kind: 'authenticate', code: new ByteReader(body).text(body.length) };
  }
  const reader = new ByteReader(body, 1);
  return {
    kind: 'authenticate',
    code: reader.text(length),
    ...(reader.left >= 15 && { imei: reader.text(15), software: reader.text(reader.left) }),
  };
}
