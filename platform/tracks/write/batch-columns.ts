import type { VehiclePosition } from '../position.ts';
import { PositionFlag } from '../position-flag.ts';

/** A position on its way into the table. */
export interface StoredPosition {
  readonly no: number;
  readonly late: boolean;
  readonly position: VehiclePosition;
}

/** Columns of `vehicle_position` in the order of `POSITION_COLUMNS`, each as an array literal of PostgreSQL. Values out of a column's range are cut to it. */
export function positionColumns(rows: readonly StoredPosition[]): string[] {
  const column = (of: (row: StoredPosition) => number | string | undefined) =>
    `{${rows.map((row) => of(row) ?? 'null').join()}}`;
  return [
    column(({ position }) => position.fixAt),
    column(({ no }) => no),
    column(({ position }) => micro(position.lat)),
    column(({ position }) => micro(position.lon)),
    column(({ position }) => position.alarm | 0),
    column(({ position }) => position.status | 0),
    column(({ position }) => tenths(position.odometer, 2_147_483_647)),
    column(({ position }) => seconds(position.receivedAt - position.fixAt)),
    column(({ position }) => tenths(position.speed, 32_767)),
    column(({ position }) => Math.round(position.course) % 360),
    column(({ position }) => clamp(Math.round(position.altitude), -32_768, 32_767)),
    column(({ position }) => tenths(position.fuel, 32_767)),
    column(({ position }) => position.satellites),
    column(({ position, late }) => (late ? PositionFlag.late : 0) | (position.located ? 0 : PositionFlag.nowhere)),
    // Item ids and bytes are hexadecimal: nothing in them needs another escape than the quotes.
    column(({ position: { extra } }) => extra && `"${JSON.stringify(extra).replaceAll('"', '\\"')}"`),
  ];
}

/** Names of the columns with the types of their arrays. */
export const POSITION_COLUMNS = [
  ['fix_at', 'float8'],
  ['no', 'int4'],
  ['lat', 'int4'],
  ['lon', 'int4'],
  ['alarm', 'int4'],
  ['status', 'int4'],
  ['odometer', 'int4'],
  ['delay', 'int4'],
  ['speed', 'int2'],
  ['course', 'int2'],
  ['altitude', 'int2'],
  ['fuel', 'int2'],
  ['satellites', 'int2'],
  ['flags', 'int2'],
  ['extra', 'text'],
] as const;

/** Degrees in millionths. */
export const micro = (degrees: number): number => Math.round(degrees * 1e6);

/** Tenths of a value that is not negative, cut to the column. */
export function tenths(value: number | undefined, most: number): number | undefined {
  return value === undefined ? undefined : clamp(Math.round(value * 10), 0, most);
}

const seconds = (ms: number) => clamp(Math.round(ms / 1000), -2_147_483_648, 2_147_483_647);
const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
