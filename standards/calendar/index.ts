export type { CalendarYear, Holiday } from './calendar-year.ts';
export { publishedYears } from './published-years.ts';
export {
  addWorkingDays,
  type CountedDay,
  type DayStatus,
  isWorkingDay,
  type WorkingCalendar,
  workingCalendar,
} from './working-calendar.ts';
