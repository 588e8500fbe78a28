import { defineContract, int } from '#standards/language';

/** Something that has come to its end, or soon will. */
export interface DueRow {
  readonly what: string;
  /** Plate of the vehicle or name of the driver. */
  readonly of: string;
  readonly day: string;
  /** Days left; below nought once it is over. */
  readonly left: number;
  readonly link: string;
}

/** 到期提醒: what of one's scope ended without a successor or ends within so many days, the oldest first; `more` when not all are shown. */
export const dueSoon = defineContract<{ readonly rows: readonly DueRow[]; readonly more: boolean }>()({
  type: 'query',
  on: 'vehicles',
  name: 'dueSoon',
  title: '到期提醒',
  permission: 'vehicleInsurance.read',
  input: { days: int('天数', { id: 'days', least: 0, most: 366, unit: '天' }) },
});
