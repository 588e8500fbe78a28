import type { CalendarYear, Holiday } from './calendar-year.ts';

/** The years whose arrangement by the General Office of the State Council is known; these rows are the first stock of the calendar table. */
export const publishedYears: readonly CalendarYear[] = [
  year(2024, {
    元旦: '01-01',
    春节: '02-10 02-17',
    清明节: '04-04 04-06',
    劳动节: '05-01 05-05',
    端午节: '06-10',
    中秋节: '09-15 09-17',
    国庆节: '10-01 10-07',
    makeUp: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
    source: '国务院办公厅关于2024年部分节假日安排的通知',
  }),
  year(2025, {
    元旦: '01-01',
    春节: '01-28 02-04',
    清明节: '04-04 04-06',
    劳动节: '05-01 05-05',
    端午节: '05-31 06-02',
    '国庆节、中秋节': '10-01 10-08',
    makeUp: '01-26 02-08 04-27 09-28 10-11',
    source: '国务院办公厅关于2025年部分节假日安排的通知',
  }),
  year(2026, {
    元旦: '01-01 01-03',
    春节: '02-15 02-23',
    清明节: '04-04 04-06',
    劳动节: '05-01 05-05',
    端午节: '06-19 06-21',
    中秋节: '09-25 09-27',
    国庆节: '10-01 10-07',
    makeUp: '01-04 02-14 02-28 05-09 09-20 10-10',
    source: '国务院办公厅关于2026年部分节假日安排的通知',
  }),
];

function year(
  number: number,
  { makeUp, source, ...spans }: { makeUp: string; source: string; [holiday: string]: string },
): CalendarYear {
  const holidays = Object.entries(spans).map(([name, span]): Holiday => {
    const [from, to = from] = span.split(' ');
    return { name, from: `${number}-${from}`, to: `${number}-${to}` };
  });
  return {
    year: number,
    holidays,
    makeUpDays: makeUp.split(' ').map((day) => `${number}-${day}`),
    source,
    evidence: 'V',
  };
}
