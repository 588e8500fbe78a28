import { date, defineContract, ref } from '#standards/language';
import { USAGE_FAULTS } from './faults.ts';

/** How many rows bear one code. */
export interface CodeCount {
  readonly code: string;
  readonly count: number;
}

/** 用车监管: what was found out about the usages of a period in scope. Days of Asia/Shanghai, both included, at most 366 of them. */
export const usageCounts = defineContract<{
  /** Usages by verdict; superseded ones are not counted. */
  readonly verdicts: readonly CodeCount[];
  /** Findings by kind, those about orders that nobody drove among them. */
  readonly findings: readonly CodeCount[];
  /** Checks that began in the period, by their state. */
  readonly checks: readonly CodeCount[];
}>()({
  type: 'query',
  on: 'vehicles',
  name: 'usageCounts',
  title: '用车监管',
  permission: 'vehicleUsage.read',
  input: {
    from: date('开始日期', { id: 'from_day', required: true }),
    to: date('结束日期', { id: 'to_day', required: true }),
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle' }),
  },
  errors: USAGE_FAULTS,
});

/** 重新核对: has the days of a vehicle judged again by what has come since; both results stay. Done by the worker, one vehicle's days in turn. */
export const rejudge = defineContract<{ readonly days: number }>()({
  type: 'command',
  on: 'vehicles',
  name: 'rejudge',
  title: '重新核对',
  permission: 'vehicles.rejudge',
  input: {
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true }),
    from: date('开始日期', { id: 'from_day', required: true, most: 'today' }),
    to: date('结束日期', { id: 'to_day', required: true, most: 'today' }),
  },
  errors: USAGE_FAULTS,
});

/** What a usage says of itself besides its row: the JSON that the judge keeps with it. */
export interface UsageDetails {
  readonly overreach?: readonly string[];
  readonly delayMinutes?: number | null;
  readonly reached?: boolean | null;
  readonly called?: { readonly at: number; readonly of: number } | null;
  readonly leftRegion?: boolean;
  readonly overnight?: boolean;
  readonly odometerDiffers?: boolean;
  readonly stops?: readonly {
    readonly from: string;
    readonly minutes: number;
    readonly lat: number;
    readonly lon: number;
    readonly listed?: readonly string[];
  }[];
}

/** An order beside the usage: planned and actual, as whoever asks may see it; UTC ISO instants, km. */
export interface OrderBeside {
  readonly id: string;
  readonly no: string;
  readonly reason: string;
  readonly destination: string;
  readonly plannedFrom: string | null;
  readonly plannedTo: string | null;
  readonly plannedKm: string | null;
  readonly outAt: string | null;
  readonly backAt: string | null;
  /** By the readings that the driver noted. */
  readonly drivenKm: number | null;
  readonly late: boolean;
}

/** One judgement of the same journey. */
export interface UsageVersion {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly verdict: string;
  readonly orders: string | null;
  readonly km: string;
  readonly leftAt: string;
  readonly returnedAt: string | null;
  readonly pointsHash: string;
  readonly ruleRow: string;
}

/** 用车记录详情: orders beside the usage, every judgement of the same journey, findings and the check. No positions: those are a view of a track. */
export const usageStory = defineContract<{
  readonly orders: readonly OrderBeside[];
  readonly versions: readonly UsageVersion[];
  readonly findings: readonly {
    readonly id: string;
    readonly no: string;
    readonly kind: string;
    readonly words: string;
    readonly status: string;
  }[];
  /** Case of the check, where there is one that the asker's place knows of. */
  readonly check: { readonly id: string; readonly no: string; readonly status: string; readonly case: string } | null;
}>()({
  type: 'query',
  on: 'vehicles',
  name: 'usageStory',
  title: '用车记录详情',
  permission: 'vehicleUsage.read',
  input: { usage: ref('用车记录', { id: 'usage', to: 'vehicleUsage', required: true }) },
});
