import { type CalendarYear, workingCalendar } from '#standards/calendar';
import type { CalendarOfYear } from '../../calendar/calendar.contract.ts';

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
const WEEK = ['一', '二', '三', '四', '五', '六', '日'];

function daysOf(year: number, month: number): readonly string[] {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from(
    { length: last },
    (_, n) => `${year}-${String(month).padStart(2, '0')}-${String(n + 1).padStart(2, '0')}`,
  );
}

/** Weeks from Monday, with gaps before the first and after the last day. */
function weeksOf(days: readonly string[]): readonly (readonly (string | undefined)[])[] {
  const lead = (new Date(`${days[0]}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells = [...Array.from<undefined>({ length: lead }), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, n) => cells.slice(n * 7, n * 7 + 7));
}
