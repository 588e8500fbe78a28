import { defineQuery } from '#platform/commands';
import type { Reader } from '#platform/store';
import { type DueRow, dueSoon } from './due.contract.ts';
import { DUE, type DueKind } from './due-kinds.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** Rows of one kind that are looked at, and days ahead when nobody says. */
const MOST = 600;
const AHEAD = 30;
const DAY = 86_400_000;

/** What has ended or soon ends, left out where a later policy or inspection has taken its place, or the driver has left. */
export const dueQuery = defineQuery(dueSoon, async (reader, { days }, { today }) => {
  const until = new Date(Date.parse(today) + (days ?? AHEAD) * DAY).toISOString().slice(0, 10);
  const found = await Promise.all(
    DUE.filter(({ resource }) => reader.may(`${resource.name}.read`)).map((kind) => dueOf(reader, kind, until, today)),
  );
  const rows = found.flatMap((one) => one.rows).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { rows, more: found.some(({ more }) => more) };
});

async function dueOf(reader: Reader, kind: DueKind, until: string, today: string) {
  const { resource, field, words, by, same } = kind;
  const { rows: ending, titles, more } = await endingRows(reader, kind, until);
  const replaced = await laterKeys(reader, kind, ending, until);
  const latest = new Map<string, Row>();
  // In the order of their days: of several that ended, the last one counts.
  for (const row of ending) latest.set(keyOf(row, same), row);
  const rows = [...latest].flatMap(([key, row]): DueRow[] => {
    if (replaced.has(key) || row.status === 'left') return [];
    const day = String(row[field]);
    const of = by === 'vehicle' ? (titles.get(String(row.vehicle)) ?? '') : String(row[resource.label] ?? '');
    const left = Math.round((Date.parse(day) - Date.parse(today)) / DAY);
    return [{ what: words, of, day, left, link: `/r/${resource.name}/${row.id}` }];
  });
  return { rows, more };
}

async function endingRows(reader: Reader, { resource, field }: DueKind, until: string) {
  const rows: Row[] = [];
  const titles = new Map<string, string>();
  let after: string | undefined;
  do {
    const filter = { field, op: 'lte', value: until } as const;
    // The newest ends first, so that what is long over gives way where there is too much.
    const page = await reader.find(resource, { filter, sort: `-${field}`, limit: 200, ...(after && { after }) });
    rows.push(...(page.rows as readonly Row[]));
    for (const [id, title] of Object.entries(page.refs.vehicle ?? {})) titles.set(id, title);
    after = page.next;
  } while (after && rows.length < MOST);
  return { rows: rows.reverse(), titles, more: after !== undefined };
}

/** Keys of which a row reaches beyond the day. */
async function laterKeys(reader: Reader, { resource, field, same }: DueKind, ending: readonly Row[], until: string) {
  const [lead] = same;
  const values = [...new Set(ending.map((row) => String(row[lead!])))];
  const keys = new Set<string>();
  for (let at = 0; at < values.length; at += 100) {
    const filter = {
      and: [
        { field: lead!, op: 'in', value: values.slice(at, at + 100) } as const,
        { field, op: 'gt', value: until } as const,
      ],
    };
    const page = await reader.find(resource, { filter, limit: 200 });
    for (const row of page.rows as readonly Row[]) keys.add(keyOf(row, same));
  }
  return keys;
}

function keyOf(row: Row, same: readonly string[]): string {
  return same.map((name) => String(row[name])).join(' ');
}
