import { describe, expect, test } from 'vitest';
import type { LiveRow } from '../../tracks/live-vehicles.contract.ts';
import { Fleet } from './fleet.ts';

const row = (id: string, change: Partial<LiveRow> = {}): LiveRow => ({
  id,
  plate: `贵A${id}`,
  unit: '南明区财政局',
  kind: null,
  lat: 26.58,
  lon: 106.71,
  speed: 0,
  course: 0,
  fixAt: null,
  heardAt: null,
  state: 'stopped',
  alarms: 0,
  ...change,
});
const all = { words: '' };

describe('what the live map knows', () => {
  test('asks for everything first, then for what changed', () => {
    const fleet = new Fleet();
    expect(fleet.ask).toEqual({});
    fleet.take({ cursor: 7, full: true, rows: [row('1'), row('2')], gone: [] });
    expect(fleet.ask).toEqual({ since: 7 });
    fleet.take({ cursor: 9, full: false, rows: [row('2', { state: 'moving' })], gone: ['1'] });
    expect(fleet.matching(all).map(({ id, state }) => [id, state])).toEqual([['2', 'moving']]);
  });

  test('alarms stand first, vehicles never heard last, alike ones by plate', () => {
    const fleet = new Fleet();
    const rows = [
      row('1', { state: 'never' }),
      row('4'),
      row('3', { state: 'moving' }),
      row('2'),
      row('9', { alarms: 1 }),
    ];
    fleet.take({ cursor: 1, full: true, rows, gone: [] });
    expect(fleet.matching(all).map(({ id }) => id)).toEqual(['9', '3', '2', '4', '1']);
  });

  test('a full answer takes the place of everything, for what left the scope must not stay', () => {
    const fleet = new Fleet();
    fleet.take({ cursor: 1, full: true, rows: [row('1'), row('2')], gone: [] });
    fleet.take({ cursor: 2, full: true, rows: [row('2')], gone: [] });
    expect(fleet.size).toBe(1);
    expect(fleet.get('1')).toBeUndefined();
  });

  test('an answer without news changes nothing on the screen, the very first one does', () => {
    const fleet = new Fleet();
    fleet.take({ cursor: 1, full: true, rows: [], gone: [] });
    const { version } = fleet;
    expect(version).toBe(1);
    fleet.take({ cursor: 2, full: false, rows: [], gone: [] });
    expect(fleet.version).toBe(version);
  });

  test.each([
    [{ words: 'a1' }, ['1']],
    [{ words: '财政' }, ['2', '1']],
    [{ words: '', state: 'alarm' as const }, ['3']],
    [{ words: '', state: 'moving' as const }, ['2']],
    [{ words: '贵C' }, []],
  ])('%o finds %o', (asked, ids) => {
    const fleet = new Fleet();
    const rows = [row('3', { unit: '档案局', alarms: 2 }), row('2', { state: 'moving' }), row('1')];
    fleet.take({ cursor: 1, full: true, rows, gone: [] });
    expect(fleet.matching(asked).map(({ id }) => id)).toEqual(ids);
  });

  test('counts by state, and those with an alarm beside', () => {
    const fleet = new Fleet();
    fleet.take({
      cursor: 1,
      full: true,
      rows: [row('1'), row('2', { state: 'never' }), row('3', { alarms: 1 })],
      gone: [],
    });
    expect(fleet.counts()).toEqual({ moving: 0, stopped: 2, noFix: 0, offline: 0, never: 1, alarm: 1 });
  });
});
