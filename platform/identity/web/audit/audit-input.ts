/** What the trail is searched by; days of the address become moments of the Shanghai day. */
export function askedFor(read: (name: string) => string | undefined): Readonly<Record<string, string>> {
  const since = read('since');
  const until = read('until');
  const asked = {
    person: read('person'),
    resource: read('resource'),
    row: read('row'),
    verb: read('verb'),
    command: read('command'),
    since: since && momentOf(since, '00:00:00.000'),
    until: until && momentOf(until, '23:59:59.999'),
  };
  return Object.fromEntries(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** UTC moment of a clock time on a Shanghai day; nothing for what is no day. */
function momentOf(day: string, time: string): string | undefined {
  const at = new Date(`${day}T${time}+08:00`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
