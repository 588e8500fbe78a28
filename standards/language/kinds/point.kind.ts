import type { Field, Wgs84 } from '../field.ts';
import { accepted, refused } from '../problems.ts';
import type { FieldKind, Judged } from './kind.ts';
import { HIDDEN } from './mask.ts';
import { plainCell } from './text-shape.ts';

/** Position in WGS 84, kept to seven digits (about one centimetre). */
export const pointKind: FieldKind<Wgs84> = {
  name: 'point',
  type: 'Wgs84',
  column: () => ({
    type: 'jsonb',
    array: 'jsonb',
    write: (value) => (value === null || value === undefined ? null : JSON.stringify(value)),
    read: (raw) => (typeof raw === 'string' ? JSON.parse(raw) : raw),
  }),
  validate: judgePoint,
  cell: {
    parse: (cell, field) => {
      const match =
        typeof cell === 'string' && /^(-?\d+(?:\.\d+)?)\s*[,、;\s]\s*(-?\d+(?:\.\d+)?)$/u.exec(plainCell(cell));
      if (!match) return refused('NOT_POINT', field);
      return judgePoint({ system: 'wgs84', lon: Number(match[1]), lat: Number(match[2]) }, field);
    },
    format: (value) => `${value.lon},${value.lat}`,
  },
  operators: ['empty', 'notEmpty'],
  sortable: false,
  mask: () => HIDDEN,
  editor: 'point',
  listCell: 'point',
  jsonSchema: () => ({
    type: 'object',
    properties: {
      system: { const: 'wgs84' },
      lon: { type: 'number', minimum: -180, maximum: 180 },
      lat: { type: 'number', minimum: -90, maximum: 90 },
    },
    required: ['system', 'lon', 'lat'],
    additionalProperties: false,
  }),
  sample: (_field, n) => ({ system: 'wgs84', lon: 106 + (n % 100) / 100, lat: 26 + (n % 50) / 100 }),
};

function judgePoint(value: unknown, field: Field): Judged<Wgs84> {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 3)
    return refused('NOT_POINT', field);
  const { system, lon, lat } = value as Partial<Record<keyof Wgs84, unknown>>;
  if (system !== 'wgs84' || !within(lon, 180) || !within(lat, 90)) return refused('NOT_POINT', field);
  return accepted({ system, lon: sevenDigits(lon), lat: sevenDigits(lat) });
}

function within(degrees: unknown, most: number): degrees is number {
  return typeof degrees === 'number' && degrees >= -most && degrees <= most;
}

function sevenDigits(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7 + 0;
}
