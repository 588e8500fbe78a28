import type { FormValues } from '#web/kit';
import type { CalendarOfYear } from '../../calendar/calendar.contract.ts';

/** Statutory days of the solar calendar (全国年节及纪念日放假办法); those of the lunar one the officer fills in from the published notice. */
const FIXED = [
  ['元旦', '01-01', '01-01'],
  ['春节', null, null],
  ['清明节', null, null],
  ['劳动节', '05-01', '05-02'],
  ['端午节', null, null],
  ['中秋节', null, null],
  ['国庆节', '10-01', '10-03'],
] as const;

/** What the dialog of a year begins with: the arrangement as it is, or a draft with the statutory days. */
export function draftYear(calendar: CalendarOfYear): FormValues {
  const { year, state, holidays, makeUpDays, source } = calendar;
  if (state !== 'provisional') {
    const makeUp = makeUpDays.map((day) => ({ day }));
    return { year, holidays: holidays.map((one) => ({ ...one })), makeUp, source };
  }
  const on = (day: string | null) => day && `${year}-${day}`;
  return {
    year,
    holidays: FIXED.map(([name, from, to]) => ({ name, from: on(from), to: on(to) })),
    makeUp: [],
    source: `国务院办公厅关于${year}年部分节假日安排的通知`,
  };
}
