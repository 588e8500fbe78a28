import { expect, test } from 'vitest';
import { evidenceOf, lightOf, placeOfField } from './alarm-row.ts';

const NOW = Date.parse('2026-11-22T04:00:00Z');

test.each([
  ['new', '2026-11-22T03:59:00Z', 'late'],
  ['handling', '2026-11-22T05:00:00Z', 'soon'],
  ['explained', '2026-11-23T04:00:00Z', 'calm'],
  ['closed', '2026-11-20T04:00:00Z', 'done'],
  ['new', null, 'calm'],
])('an alarm that is %s and due at %s is %s', (status, dueAt, light) => {
  expect(lightOf({ status, dueAt }, NOW)).toBe(light);
});

const row = (evidence: unknown, masked: string[] = []) => ({
  id: '1',
  rev: 1,
  createdAt: '',
  updatedAt: '',
  voidedAt: null,
  $masked: masked,
  evidence,
});

test('evidence is read as it was kept', () => {
  expect(evidenceOf(row('{"limit":60,"measured":83}'))).toEqual({ limit: 60, measured: 83 });
});

test.each([[undefined], [null], ['{'], ['null'], ['"x"'], [7]])('%s is no evidence', (value) => {
  expect(evidenceOf(row(value))).toBeUndefined();
});

test('masked evidence is none', () => {
  expect(evidenceOf(row('{"limit":60}', ['evidence']))).toBeUndefined();
});

test('a place that may not be read is none', () => {
  expect(placeOfField({ system: 'wgs84', lat: 26.5, lon: 106.7 })).toEqual({ lat: 26.5, lon: 106.7 });
  expect(placeOfField('***')).toBeUndefined();
  expect(placeOfField(null)).toBeUndefined();
});
