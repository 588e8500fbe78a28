import { defineContract, ref } from '#standards/language';

/** Something that happened to a vehicle, on a day of Asia/Shanghai. */
export interface LifeEvent {
  readonly day: string;
  readonly title: string;
  readonly words: string;
  /** Address of the row that tells of it. */
  readonly link: string | null;
}

/** 车辆生命周期: what the ledgers that the asker may read tell of a vehicle, newest first. */
export const lifeOf = defineContract<readonly LifeEvent[]>()({
  type: 'query',
  on: 'vehicles',
  name: 'lifeOf',
  title: '车辆生命周期',
  permission: 'vehicle.read',
  input: { vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true }) },
});
