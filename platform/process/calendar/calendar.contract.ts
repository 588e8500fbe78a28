import type { Holiday } from '#standards/calendar';
import { date, defineContract, int, ref, rows, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** One day that a region has off by its own law. */
export interface RegionDay {
  readonly day: string;
  readonly name: string;
  /** The region that has it: the one asked for, or one above it. */
  readonly region: string;
  readonly regionName: string;
}

/** The arrangement of a year as the installation counts by it. */
export interface CalendarOfYear {
  readonly year: number;
  /** `published` by the calendar officer, `shipped` with the platform, or `provisional`: only the statutory days of the solar calendar are off. */
  readonly state: 'published' | 'shipped' | 'provisional';
  readonly holidays: readonly Holiday[];
  readonly makeUpDays: readonly string[];
  readonly source: string | null;
  /** UTC ISO; of what officers published. */
  readonly publishedAt: string | null;
  readonly publishedBy: string | null;
  readonly regionDays: readonly RegionDay[];
  /** Office hours that hold in the region, `HH:MM`; by which region, null for the usual ones. */
  readonly hours: readonly { readonly from: string; readonly to: string }[];
  readonly hoursOf: string | null;
  /** Limits that run now and rest on days of this year that are not published. */
  readonly provisionalLimits: number;
}

/** 放假安排 of a year, and what a region adds to it. */
export const workCalendar = defineContract<CalendarOfYear>()({
  type: 'query',
  on: 'process',
  name: 'workCalendar',
  title: '放假安排',
  permission: 'process.calendar',
  input: {
    year: int('年度', { id: 'year', required: true, least: 2024, most: 2100 }),
    region: ref('区划', { id: 'region', to: 'region' }),
  },
});

const region = ref('区划', { id: 'region', to: 'region', required: true });

/** 地方放假: days that a region has off by its own law in a year; the list takes the place of the one before. */
export const setRegionDays = defineContract<{ readonly days: number }>()({
  type: 'command',
  on: 'process',
  name: 'setRegionDays',
  title: '地方放假',
  permission: 'process.calendar',
  confirm: '保存后该区划及以下在办件的时限将重新计算，确定吗？',
  input: {
    region,
    year: int('年度', { id: 'year', required: true, least: 2024, most: 2100 }),
    days: rows('放假日', {
      id: 'days',
      of: {
        day: date('日期', { id: 'day', required: true }),
        name: text('名称', { id: 'name', required: true, max: 20 }),
      },
    }),
  },
  errors: faultsOf('REGION_DAYS_WRONG', 'REGION_BEYOND'),
});

/** 办公时间 of a region; without a line those of the region above hold, in the end the usual ones. */
export const setOfficeHours = defineContract<void>()({
  type: 'command',
  on: 'process',
  name: 'setOfficeHours',
  title: '办公时间',
  permission: 'process.calendar',
  confirm: '保存后该区划及以下按工作小时计的时限将重新计算，确定吗？',
  input: {
    region,
    spans: rows('时段', {
      id: 'spans',
      of: {
        from: text('起', { id: 'from_time', required: true, max: 5, hint: '例如 09:00' }),
        to: text('止', { id: 'to_time', required: true, max: 5, hint: '例如 12:00' }),
      },
    }),
  },
  errors: faultsOf('HOURS_WRONG', 'REGION_BEYOND'),
});
