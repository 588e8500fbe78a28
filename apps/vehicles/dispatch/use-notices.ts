import type { RuleNotice } from '#standards/quotas';
import type { OffHours } from './off-hours.ts';

/** What rules have to say of an application; UTC ISO instants, `off` where it leaves working time, `now` in milliseconds since 1970 UTC. */
export function useNotices(
  asked: { readonly plannedFrom: string },
  off: OffHours | undefined,
  now: number,
): readonly RuleNotice[] {
  const notices: RuleNotice[] = [];
  if (off)
    notices.push({
      rule: 'VH-8',
      severity: 'explain',
      message: off.dayOff
        ? `${off.day} 是${off.name ?? '休息日'}，按中办发〔2017〕71号公务用车封存停驶；确因应急、值班等特殊工作用车的，须写明非工作时间用车理由`
        : `${off.day} 的用车在工作时间以外，须写明非工作时间用车理由；标记随派车单保留`,
    });
  if (Date.parse(asked.plannedFrom) < now)
    notices.push({
      rule: 'VH-late',
      severity: 'warn',
      message: '计划出车时间已过，属于补单：须写明补单理由，标记随派车单保留并抄送单位主要负责人',
    });
  return notices;
}
