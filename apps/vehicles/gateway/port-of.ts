/** The port that a variable names: `null` for 0, which turns it off. What is no port is reported and turns it off too. */
export function portOf(
  name: string,
  asked: string | undefined,
  usual: number,
  report: (line: string) => void,
): number | null {
  const port = asked === undefined || asked === '' ? usual : /^\d{1,5}$/.test(asked) ? Number(asked) : -1;
  if (port >= 0 && port <= 65_535) return port === 0 ? null : port;
  report(`gateway: ${name}=${asked} is no port; nothing listens there`);
  return null;
}
