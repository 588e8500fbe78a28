import type { AgendaDay, AgendaEntry } from '../../queries/agenda.contract.ts';
import { WEEK, weeksOf } from '../calendar/weeks.ts';

interface Props {
  readonly days: readonly AgendaDay[];
  readonly entries: readonly AgendaEntry[];
  readonly today: string;
  readonly chosen: string | undefined;
  /** Called with undefined when the chosen day is pressed again. */
  readonly onChoose: (day: string | undefined) => void;
}

/** The days of a month; those on which something ends can be chosen. */
export function AgendaDays({ days, entries, today, chosen, onChoose }: Props) {
  const known = new Map(days.map((one) => [one.day, one]));
  const ends = new Map<string, number>();
  for (const { day } of entries) ends.set(day, (ends.get(day) ?? 0) + 1);
  const cell = (day: string) => {
    const { working = true, name } = known.get(day) ?? {};
    const count = ends.get(day) ?? 0;
    const mark = name && (working ? '班' : '休');
    const number = Number(day.slice(8));
    const words = [`${number} 日`, name, day === today && '今天', count > 0 && `${count} 项到期`]
      .filter(Boolean)
      .join('，');
    const look = working ? (name ? 'goa-day-make-up' : '') : name ? 'goa-day-off' : 'goa-day-rest';
    return (
      <td key={day} className={look} title={name} aria-current={day === today ? 'date' : undefined}>
        {count > 0 ? (
          <button
            type="button"
            aria-label={words}
            aria-pressed={day === chosen}
            onClick={() => onChoose(day === chosen ? undefined : day)}
          >
            {number}
          </button>
        ) : (
          number
        )}
        {mark && <span className="goa-day-mark">{mark}</span>}
      </td>
    );
  };
  return (
    <table className="goa-month goa-agenda">
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
        {weeksOf(days.map(({ day }) => day)).map((week) => (
          <tr key={week.find(Boolean)}>
            {WEEK.map((name, n) => {
              const day = week[n];
              return day ? cell(day) : <td key={name} />;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
