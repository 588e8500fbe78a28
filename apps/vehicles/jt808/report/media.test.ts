import { expect, test } from 'vitest';
import { handMedia, JPEG } from '../../media/testing/sample-media.ts';
import { type Frame, readReport } from '../index.ts';

const read = (body: Buffer, edition: '2013' | '2019' = '2013', id = 0x0801) =>
  readReport({ header: { id, edition, serial: 1 } as Frame['header'], body });

const beginning: Readonly<Record<number, string>> = {
  0: 'ffd8ffe0',
  1: '49492a00',
  2: '49443303',
  3: '52494646',
  4: '3026b275',
};

test.each(['2013', '2019'] as const)('a recording of %s: eight facts, 28 bytes of place, the bytes', (edition) => {
  const said = read(handMedia(JPEG, { number: 0xfffffffe, event: 3, channel: 2 }), edition);
  expect(said).toMatchObject({ kind: 'media', mediaId: 0xfffffffe, type: 0, format: 0, event: 3, channel: 2 });
  expect(said).toMatchObject({ location: { lon: 106.630153, located: true }, data: JPEG });
});

test.each([0, 1, 2, 3, 4])('a recording of 2011 in format %i has no place before its bytes', (format) => {
  const data = Buffer.concat([Buffer.from(beginning[format] ?? '', 'hex'), Buffer.alloc(60)]);
  const said = read(handMedia(data, { format, place: '' }));
  expect(said).toMatchObject({ kind: 'media', format, data });
  expect(said).not.toHaveProperty('location');
});

test('bytes that are not what the format says are handed on from behind the place: who keeps them judges them', () => {
  const data = Buffer.from('MZ, a program');
  expect(read(handMedia(data))).toMatchObject({ location: { located: true }, data });
  expect(read(handMedia(data, { format: 9, kind: 5 }))).toMatchObject({ type: 5, format: 9, data });
});

test('a place whose time is none is no place, and the recording stays', () => {
  const said = read(handMedia(JPEG, { place: '00'.repeat(28) }));
  expect(said).toMatchObject({ kind: 'media', data: JPEG });
  expect(said).not.toHaveProperty('location');
});

test.each([0, 1, 7, 8, 20, 35, 36])('a recording cut after %i bytes is a bad body', (length) => {
  expect(read(handMedia(JPEG).subarray(0, length))).toMatchObject({ fault: 'body' });
});

test('an announcement of 0x0800 reads eight bytes, and more behind them does no harm', () => {
  const facts = handMedia(Buffer.alloc(0), { number: 9, kind: 2, format: 4, event: 1, channel: 4, place: '' });
  const said = { kind: 'mediaEvent', mediaId: 9, type: 2, format: 4, event: 1, channel: 4 };
  expect(read(facts, '2013', 0x0800)).toEqual(said);
  expect(read(Buffer.concat([facts, Buffer.alloc(30)]), '2019', 0x0800)).toEqual(said);
  expect(read(facts.subarray(0, 7), '2019', 0x0800)).toMatchObject({ fault: 'body' });
});
