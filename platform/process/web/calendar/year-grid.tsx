import { type CalendarYear, workingCalendar } from '#standards/calendar';
import type { CalendarOfYear } from '../../calendar/calendar.contract.ts';
import { daysOf, WEEK, weeksOf } from './weeks.ts';

/** The twelve months of a year with the days off and the weekend days worked instead. */
export function YearGrid({ calendar }: { calendar: CalendarOfYear }) {
  const { year, state, holidays, makeUpDays, regionDays } = calendar;
  const known: CalendarYear[] =
    state === 'provisional' ? [] : [{ year, holidays, makeUpDays, source: '', evidence: 'V' }];
  const working = workingCalendar(
    known,
    regionDays.map(({ day }) => day),
  );
  return (
    <div className="goa-year">
      {MONTHS.map((month) => {
        const days = daysOf(year, month);
        const first = days[0] ?? '';
        const count = working.countWorkingDays(first, days.at(-1) ?? first);
        return (
          <table key={month} className="goa-month">
            <caption>
              {month} 月 <span className="goa-muted">{count} 个工作日</span>
            </caption>
            <thead>
              <tr>
                {WEEK.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(days).map((week) => (
                <tr key={week.find(Boolean)}>
                  {WEEK.map((name, n) => (
                    <DayCell key={name} day={week[n]} working={working} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}

function DayCell({ day, working }: { day: string | undefined; working: ReturnType<typeof workingCalendar> }) {
  if (!day) return <td />;
  const { working: works, name } = working.statusOf(day);
  const kind = works ? (name ? 'goa-day-make-up' : '') : name ? 'goa-day-off' : 'goa-day-rest';
  return (
    <td className={kind} title={name}>
      {Number(day.slice(8))}
      {name && <span className="goa-day-mark">{works ? '班' : '休'}</span>}
    </td>
  );
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
