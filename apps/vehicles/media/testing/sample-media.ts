import { guiyang } from '../../jt808/testing/hand-frame.ts';

/** The smallest picture in JPEG that a browser shows: one grey point. */
export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

/** Pictures that differ: bytes behind the end of the picture, which nobody shows. */
export const jpegWith = (more: string): Buffer => Buffer.concat([JPEG, Buffer.from(more)]);

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/**
 * The body of 0x0801 written by the layout of the standard (2013 table 83, 2019 the same): number DWORD, kind, format, event and channel BYTE, location of
 * 28 bytes, the recording. 2011 has no location.
 */
export function handMedia(
  data: Buffer,
  more: { number?: number; kind?: number; format?: number; event?: number; channel?: number; place?: string } = {},
): Buffer {
  const { number = 7, kind = 0, format = 0, event = 0, channel = 1, place = guiyang } = more;
  const facts = hex(number, 8) + [kind, format, event, channel].map((value) => hex(value, 2)).join('');
  return Buffer.concat([Buffer.from(facts + place, 'hex'), data]);
}
