import { expect, test } from 'vitest';
import { alarmBits, alarmsIn, parameterTable, readStatus, refuseParameter } from '../index.ts';

test('each of the 32 alarm bits has one row, and those that our answer clears are of class A', () => {
  expect(alarmBits.map(({ bit }) => bit)).toEqual(Array.from({ length: 32 }, (_, bit) => bit));
  expect(alarmBits.filter((row) => row.class === 'A').map(({ bit }) => bit)).toEqual([0, 3, 20, 21, 22, 27, 28, 31]);
});

test('alarms are found by their bits, the highest too', () => {
  expect(alarmsIn(0x80000101).map(({ title }) => title)).toEqual(['紧急报警', '终端主电源掉电', '非法开门']);
  expect(alarmsIn(0)).toEqual([]);
});

test('facts of a status word', () => {
  expect(readStatus(0x00080323)).toEqual({ ignition: true, located: true, shifted: true, beidou: true, load: 3 });
  expect(readStatus(0)).toEqual({ ignition: false, located: false, shifted: false, beidou: false, load: 0 });
});

test.each([
  [0x0002, 'dword'],
  [0x0011, 'text'],
  [0x0021, 'dword'],
  [0x0031, 'word'],
  [0x0046, 'dword'],
  [0x0055, 'dword'],
  [0x005b, 'word'],
  [0x0080, 'dword'],
  [0x0081, 'word'],
  [0x0084, 'byte'],
  [0x0090, 'byte'],
])('parameter %i is a %s', (id, type) => {
  expect(parameterTable.get(id)?.type).toBe(type);
});

test('a value at the end of its range goes, one above it does not', () => {
  expect(refuseParameter({ id: 0x84, value: 255 })).toBeUndefined();
  expect(refuseParameter({ id: 0x84, value: 256 })).toBe('range');
  expect(refuseParameter({ id: 0x84, value: -1 })).toBe('range');
  expect(refuseParameter({ id: 0xf000, value: 1 })).toBe('unknown');
});
