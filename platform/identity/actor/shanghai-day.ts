const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The Asia/Shanghai day of a moment, `yyyy-mm-dd`; of now when not given. */
export function shanghaiDay(at: Date = new Date()): string {
  return DAY.format(at);
}
