import type { WorkingCalendar } from '#standards/calendar';
import { shanghaiDay } from '#standards/language';
import type { RuleNotice } from '#standards/quotas';

/** What rules have to say of an application; UTC ISO instants, `now` in milliseconds since 1970 UTC. */
export function useNotices(
  asked: { readonly plannedFrom: string; readonly plannedTo: string; readonly urgent?: boolean | null },
  calendar: Pick<WorkingCalendar, 'statusOf'>,
  now: number,
): readonly RuleNotice[] {
  const notices: RuleNotice[] = [];
  const day = shanghaiDay(new Date(asked.plannedFrom));
  const { working, name } = calendar.statusOf(day);
  if (!working && !asked.urgent)
    notices.push({
      rule: 'VH-8',
      severity: 'warn',
      message: `${day} 是${name ?? '休息日'}，按中办发〔2017〕71号公务用车封存停驶；确因应急、值班等特殊工作用车的，请在事由中写明`,
    });
  if (Date.parse(asked.plannedFrom) < now)
    notices.push({
      rule: 'VH-late',
      severity: 'warn',
      message: '计划出车时间已过，属于补单：须写明补单理由，标记随派车单保留并抄送单位主要负责人',
    });
  return notices;
}
