import { defineQuery, type Handler } from '#platform/commands';
import { unitCalendar } from '#platform/process';
import { shanghaiDay } from '#standards/language';
import type { ReckoningLine } from '#standards/quotas';
import { unit as units } from '#standards/resources';
import { dutyHoursOf } from './duty-hours.ts';
import { freeVehicles } from './free-vehicles.ts';
import { offHoursOf } from './off-hours.ts';
import { calculateUse, prefillUse } from './prefill-use.contract.ts';
import { useNotices } from './use-notices.ts';

const HALF_HOUR = 1_800_000;
/** Hours that a use lasts until somebody says otherwise. */
const USUAL_HOURS = 3;

/** The form of 用车申请 as far as the platform knows it. */
export const prefillUseHandlers: readonly Handler[] = [
  defineQuery(prefillUse, async (reader, { unit }) => {
    const { name } = await reader.get(units, unit);
    const from = Math.ceil((Date.now() + HALF_HOUR) / HALF_HOUR) * HALF_HOUR;
    // Not over midnight by itself: a night away goes to the leader too.
    const midnight = Date.parse(`${shanghaiDay(new Date(from))}T23:59:00+08:00`);
    return {
      form: {
        user: reader.actor.person,
        origin: name,
        reach: 'local',
        passengerCount: 1,
        plannedFrom: new Date(from).toISOString(),
        plannedTo: new Date(Math.min(from + USUAL_HOURS * 3_600_000, midnight)).toISOString(),
      },
      lines: [],
      notices: [],
    };
  }),
  defineQuery(calculateUse, async (reader, { unit, ...asked }, { store }) => {
    await reader.get(units, unit);
    const span = { from: Date.parse(asked.plannedFrom), to: Date.parse(asked.plannedTo) };
    const { all, free } = await freeVehicles(store, unit, span);
    const arithmetic = `在用 ${all.length} 辆，该时段已派 ${all.length - free.length} 辆`;
    const lines: ReckoningLine[] = [{ label: '本单位可派车辆', arithmetic, value: String(free.length), unit: '辆' }];
    const hours = dutyHoursOf(await store.datedRows(), asked.plannedFrom);
    const off = offHoursOf(asked, await unitCalendar(store, unit), hours);
    return { lines, notices: useNotices(asked, off, Date.now()) };
  }),
];
